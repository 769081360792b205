import type { Onlooker } from '../src/testing/onlookers.ts'
import { receivers } from '../src/testing/relations.ts'
import { accepted, handling, weighing } from './expected-sight.ts'

/** Rows of the scene that somebody tries to change, by what they are. */
export type Target = Record<
  | 'signal'
  | 'other'
  | 'colleague'
  | 'share'
  | 'address'
  | 'reporter'
  | 'otherStory'
  | 'noor'
  | 'handover'
  | 'linked'
  | 'number'
  | 'emergency'
  | 'consultation'
  | 'entry'
  | 'closing'
  | 'closed'
  | 'bottleneck'
  | 'evaluation'
  | 'lesson',
  string
>

/** Something that somebody tries in SQL, and who must get it done. All else must be refused to everybody. */
export type Attempt = { does: string; by: (who: Onlooker) => boolean }

export const nobody = () => false
export const isIn = (names: readonly string[], { functionName, holds }: Onlooker) =>
  holds && names.includes(functionName ?? '')
export const works = (who: Onlooker) => isIn(weighing, who) && who.relation === 'owner'
export const receives = (who: Onlooker) => isIn(handling, who) && receivers.some((one) => one === who.relation)
export const reads = (who: Onlooker) =>
  isIn(handling, who) && ['owner', 'coordinator', ...accepted].some((one) => one === who.relation)
export const writes = ({ actor }: Onlooker, ownSignal: string) =>
  actor.kind === 'reporter' && actor.signalId === ownSignal
export const manages = (who: Onlooker) => isIn(['administrator'], who) || who.actor.kind === 'system'
export const reports = (who: Onlooker) =>
  who.holds && who.actor.kind === 'person' && !isIn(['privacyOfficer', 'panelMember', 'administrator'], who)
export const everybody = () => true

export const today = `'2026-11-24'`
export const region = `'zeeland-west-brabant'`
export const id = 'gen_random_uuid()'

export const idOf = ({ actor }: Onlooker) =>
  actor.kind === 'person' ? `'${actor.personId}'` : actor.kind === 'client' ? `'${actor.clientId}'` : 'null'
