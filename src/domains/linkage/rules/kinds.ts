/** What a column of a file holds. */
export const columnKinds = [
  'givenName',
  'surname',
  'fullName',
  'birthDate',
  'streetNumber',
  'street',
  'town',
  'postcode',
  'region',
  'country',
  'phone',
  'plate',
  'email',
  'identifier',
  'company',
  'text',
] as const

/** What a column of a file holds. */
export type ColumnKind = (typeof columnKinds)[number]
