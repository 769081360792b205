import { Conflict } from '../../lib/errors.ts'
import type { Context } from './context.ts'
import { isSwitchedOn } from './rules/register.ts'
import type { OptionalProcessing } from './rules/register-file.ts'

/** Throws Conflict `switchedOff` unless the region switched this on with an entry of its register. */
export function requireSwitchedOn({ loaded }: Context, processing: OptionalProcessing): void {
  if (!isSwitchedOn(loaded.region, processing)) throw new Conflict('switchedOff', { processing })
}
