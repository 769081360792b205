/** What makes two requests the same: a random key of the form or of the partner system, within its scope. */
export type Submission = { scope: string; key: string }

/**
 * What handing in a report gives back. `receipt` is empty for a professional, and for a system that repeats a request.
 * `deskId` and `acknowledgeBy` are empty for any repeated request.
 */
export type Submitted = {
  number: string
  receipt: string | null
  repeated: boolean
  deskId: string | null
  acknowledgeBy: Date | null
}

/** The scope of forms: there a repeated request is a second press of the same button, by the same browser. */
export const formScope = 'form'
