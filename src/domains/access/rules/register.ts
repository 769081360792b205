import type { ProcessingActivity, Region, SwitchedOn } from './region.ts'
import type { OptionalProcessing, RequiredActivity } from './register-file.ts'

/** Something that is switched on, with the entry of the register that is its ground. */
export type GroundedSwitch = SwitchedOn & { entry: ProcessingActivity }

/**
 * The ground on which an optional processing is on; undefined when it is off. Off is the rule: it is on when the region
 * names it with an entry of its register, and that entry is there.
 */
export function groundOf(region: RegisterOfRegion, processing: OptionalProcessing): GroundedSwitch | undefined {
  const line = region.switchedOn.find((one) => one.processing === processing)
  const entry = region.processingActivities.find(({ id }) => id === line?.activity)
  return line && entry && { ...line, entry }
}

/** Whether an optional processing is switched on. */
export function isSwitchedOn(region: RegisterOfRegion, processing: OptionalProcessing): boolean {
  return groundOf(region, processing) !== undefined
}

/** The entry of the register under which something is done: one that every region has, or that of what is switched on. */
export function activityFor(region: RegisterOfRegion, of: RequiredActivity | OptionalProcessing): string {
  return region.switchedOn.find((one) => one.processing === of)?.activity ?? of
}

type RegisterOfRegion = Pick<Region, 'switchedOn' | 'processingActivities'>
