import type { Colour, ColourRule } from '../../domains/programme/rules/colour.ts'
import type { HeldHand, NormPlace } from '../../domains/programme/rules/judge-programme.ts'
import type { Monitor, MonitorAction, MonitorNorm } from '../../domains/programme/rules/monitor.ts'

/** Something that is red or orange at one place, or a norm at many municipalities at once. */
export type Attention = {
  key: string
  href: string
  title: string
  colour: Colour
  rule: ColourRule
  due: string | null
  owner: readonly string[]
  hand: HeldHand | null
  /** Empty for the whole region. */
  place: string
  norm: { norm: MonitorNorm['norm']; at: NormPlace } | null
  /** Of how many municipalities this stands for how many. */
  of: { count: number; total: number } | null
}

const manyPlaces = 6
const order: readonly ColourRule[] = [
  'late',
  'normMissed',
  'missed',
  'stopped',
  'dueSoon',
  'normAtRisk',
  'notBegun',
  'normNoData',
  'noData',
]

/** What needs attention, the most pressing first: red before orange, what is longest overdue before the rest. */
export function attentionOf({ actions, norms }: Monitor): Attention[] {
  const found = [...actions.flatMap(ofAction), ...norms.flatMap(ofNorm)]
  const rank = ({ colour, rule }: Attention) => (colour === 'red' ? 0 : 100) + order.indexOf(rule)
  return found.toSorted((one, other) => rank(one) - rank(other) || (one.due ?? '9').localeCompare(other.due ?? '9'))
}

const isPressing = ({ colour }: { colour: Colour }) => colour === 'red' || colour === 'orange'

function ofAction({ action, colour, rule, hand, places }: MonitorAction): Attention[] {
  const common = {
    ...{ href: `/programma/acties/${action.id}`, title: action.title, owner: action.owner ?? [] },
    ...{ norm: null, of: null },
  }
  if (hand)
    return isPressing({ colour }) ? [{ ...common, key: action.id, colour, rule, due: null, hand, place: '' }] : []
  const pressing = places.filter(isPressing)
  const [first] = pressing
  if (first && places.length > manyPlaces)
    return [
      {
        ...common,
        ...first,
        key: action.id,
        hand: null,
        place: '',
        of: { count: pressing.length, total: places.length },
      },
    ]
  return pressing.map((one) => ({ ...common, ...one, key: `${action.id} ${one.place}`, hand: null }))
}

function ofNorm({ norm, places, colour, rule }: MonitorNorm): Attention[] {
  const common = {
    ...{ href: `/programma/normen/${norm.id}`, title: norm.title, due: null, owner: [], hand: null },
  }
  const pressing = places.filter(isPressing)
  const [first] = pressing
  if (!first) return []
  if (places.length > manyPlaces) {
    const of = { count: pressing.length, total: places.length }
    return [{ ...common, colour, rule, key: norm.id, place: '', norm: { norm, at: first }, of }]
  }
  return pressing.map((at) => ({
    ...{ ...common, colour: at.colour, rule: at.rule, key: `${norm.id} ${at.place}` },
    ...{ place: at.place, norm: { norm, at }, of: null },
  }))
}
