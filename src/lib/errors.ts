/** One thing that is wrong with what somebody sent: where, and a code that the page or the API puts into words. */
export type Issue = { path: string; code: string; detail?: string }

/** What was sent cannot be accepted; names every issue at once. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
  readonly issues: Issue[]
  constructor(issues: Issue[]) {
    super(`invalid input: ${issues.map((issue) => `${issue.path} ${issue.code}`).join(', ')}`)
    this.issues = issues
  }
}

/** The actor may not do this. Where existence is secret it is shown as NotFound. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  readonly action: string
  readonly resource: { kind: string; id?: string }
  constructor(action: string, resource: { kind: string; id?: string } = { kind: 'none' }) {
    super(`not allowed: ${action}`)
    this.action = action
    this.resource = resource
  }
}

/** The actor may do this, and has to show the second factor once more first: it was shown too long ago. */
export class ProofNeeded extends Error {
  override readonly name = 'ProofNeeded'
}

/** It is not there, or the actor may not know that it is. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** Somebody else was first; `theirs` holds what stands there now, by field. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly code: string
  readonly theirs: Record<string, string>
  constructor(code: string, theirs: Record<string, string> = {}) {
    super(`conflict: ${code}`)
    this.code = code
    this.theirs = theirs
  }
}

/** Something that we depend on does not answer; trying again later helps. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}
