import type { Action, Actor, Context } from '../src/domains/access/index.ts'

/**
 * What a function of a front door is, for who may call it: it asks permission for an action, it is the system's own
 * work, or it is open to everybody who can call it, for a reason. `call` gets as far as the first check after permission.
 * It leaves a line in the record, given or refused; `silent` says why one does not.
 */
export type Declared =
  | { asks: Action | ((actor: Actor) => Action); call: (ctx: Context) => unknown; silent?: string }
  | { systemOnly: (ctx: Context) => unknown }
  | { open: string }
