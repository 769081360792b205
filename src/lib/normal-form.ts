/**
 * What a number or name says, apart from how somebody typed it: one form to keep and to compare, or why it is not
 * understood. `country` is there when the number itself tells it (ISO 3166).
 */
export type NormalForm = { normal: string; country?: string } | { fault: NormalFault }

/** Why a value is not understood. */
export type NormalFault =
  | 'phone'
  | 'plate'
  | 'postcode'
  | 'kvk'
  | 'establishment'
  | 'iban'
  | 'email'
  | 'account'
  | 'measureDay'
