/** To whom a signal can be handed over, and what speaks for or against each. */
import { type Desk, type DeskKind, findDesk, groundsFor, isSwitchedOn } from '../../domains/access/index.ts'
import type { HandoverOfSignal } from '../../domains/signals/index.ts'
import { isOpenHandover } from '../../domains/signals/rules/handover-states.ts'
import type { SignalFacts } from './signal-facts.ts'

/** A desk that can receive, with the hand-over of this signal that it had last. */
export interface Receiver {
  desk: Desk
  proposed: boolean
  last: HandoverOfSignal | undefined
  /** It has an open hand-over: a second one cannot be offered. */
  waiting: boolean
  /** The reporting route let it see a part from the start. */
  seesPart: boolean
}

/** The receivers of a signal: what the route proposes, the desks that work for its place, and the rest by kind. */
export interface Receivers {
  proposed: Receiver[]
  near: Receiver[]
  elsewhere: { kind: DeskKind; receivers: Receiver[] }[]
  /** Desks of other regions that this one knows by name. */
  beyond: Receiver[]
}

/** Those who help and those who investigate first, then those who coordinate. */
const kindOrder: readonly DeskKind[] = [
  ...(['careCoordination', 'safetyCoordination', 'veiligThuis', 'police', 'labourInspectorate', 'shelter'] as const),
  ...(['youthCare', 'comensha', 'prosecution', 'riec', 'policeControlRoom', 'attentionOfficers'] as const),
  ...(['districtCoordination', 'chainDirection', 'fallback', 'other'] as const),
]
const orderOf = ({ kind }: Desk) => kindOrder.indexOf(kind)

/** Sorts the desks of the region. Who may not receive on any ground is left out. */
export function receiversOf({ region, view }: SignalFacts): Receivers {
  const proposedIds = view.route.proposedDesks.filter((id) => id !== view.deskId)
  const proposed = proposedIds.flatMap((id) => findDesk(region, id) ?? [])
  const serving = view.municipalityCode === null ? region.regional : (region.serving[view.municipalityCode] ?? {})
  const nearIds = Object.values(serving).flatMap((ids) => ids ?? [])
  const others = region.desks.filter(
    (desk) => desk.id !== view.deskId && !proposed.includes(desk) && groundsFor(region, desk).length > 0,
  )
  const near = others.filter(({ id }) => nearIds.includes(id)).toSorted((a, b) => orderOf(a) - orderOf(b))
  const far = Map.groupBy(
    others.filter((desk) => !near.includes(desk) && desk.territory.kind !== 'elsewhere'),
    ({ kind }) => kind,
  )
  const beyond = others.filter(({ territory }) => territory.kind === 'elsewhere')
  const all = (desks: readonly Desk[], isProposed = false) => desks.map((desk) => receiver(desk, isProposed, view))
  return {
    proposed: all(proposed, true),
    near: all(near),
    elsewhere: [...far].map(([kind, desks]) => ({ kind, receivers: all(desks) })),
    beyond: isSwitchedOn(region, 'outsideReceiver') ? all(beyond) : [],
  }
}

function receiver(desk: Desk, proposed: boolean, { handovers, shares }: SignalFacts['view']): Receiver {
  const last = handovers.filter((one) => one.toDesk === desk.id).at(-1)
  return {
    desk,
    proposed,
    last,
    waiting: last !== undefined && isOpenHandover(last.state),
    seesPart: shares.some((share) => share.deskId === desk.id && share.active && share.origin !== 'handover'),
  }
}

/** Every receiver, in the order of the page. */
export function allReceivers({ proposed, near, elsewhere, beyond }: Receivers): Receiver[] {
  return [...proposed, ...near, ...elsewhere.flatMap(({ receivers }) => receivers), ...beyond]
}
