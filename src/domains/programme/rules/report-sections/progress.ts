import { dayInFull } from '../../../../lib/dates-in-words.ts'
import type { Block } from '../../../../lib/report-document.ts'
import type { Colour } from '../colour.ts'
import type { CellState } from '../norm-state.ts'
import { from, type NormStanding, type SectionMaker, sectionOf } from '../report-data.ts'

const colours = ['green', 'orange', 'red', 'later'] as const
const names: Record<Colour, string> = { green: 'Groen', orange: 'Oranje', red: 'Rood', later: 'Later' }
const tones = { green: 'good', orange: 'risk', red: 'bad', later: 'neutral' } as const

const nothing = 'Er zijn nog geen gegevens: het programma heeft nog geen acties.'

type Goals = NonNullable<Parameters<SectionMaker>[0]['progress']>['goals']
const longestDescription = 400

// What somebody would say who sees it. With many goals that is too long to listen to: the table beside it has them all.
function described(goals: Goals): string {
  const said = goals.map(
    (goal) => `${goal.title}: ${colours.map((one) => `${goal.counts[one]} ${names[one].toLowerCase()}`).join(', ')}`,
  )
  const whole = said.join('; ')
  return whole.length <= longestDescription
    ? whole
    : `Per doel hoeveel acties en normen groen, oranje en rood zijn, voor ${goals.length} doelen. De getallen staan in de tabel.`
}

/** How far the programme is: how many actions have each colour, per goal and over the quarters. */
export const progress: SectionMaker = (data) => {
  const shown = data.progress
  const title = 'Hoe ver we zijn'
  if (!shown || shown.actions === 0) return sectionOf('progress', title, nothing)
  const { counts } = shown
  const measured = from('kleuren', data)
  const sentence: Block = {
    ...{ kind: 'paragraph', measured },
    text: `Van de ${shown.actions} acties: ${colours.map((one) => `${counts[one]} ${names[one].toLowerCase()}`).join(', ')}.`,
  }
  const states = colours.map((one) => ({ name: names[one], tone: tones[one] }))
  const goals: Block = {
    ...{ kind: 'figure', title: 'Kleuren per strategisch doel', measured },
    description: described(shown.goals),
    chart: {
      ...{ kind: 'states', of: 'Doel', unit: 'acties en normen', states },
      rows: shown.goals
        .slice(0, 40)
        .map((goal) => ({ label: goal.title, values: colours.map((one) => goal.counts[one]) })),
    },
  }
  const history: Block = {
    ...{ kind: 'figure', title: 'Groen, oranje en rood over de kwartalen', measured },
    description: `Van ${shown.history[0]?.label ?? ''} tot en met ${shown.history.at(-1)?.label ?? ''}.`,
    chart: {
      ...{ kind: 'lines', of: 'Kwartaal', unit: 'acties', moments: shown.history.map(({ label }) => label) },
      series: (['green', 'orange', 'red'] as const).map((one) => ({
        ...{ name: names[one], tone: tones[one], values: shown.history.map((quarter) => quarter.counts[one]) },
      })),
    },
  }
  return sectionOf('progress', title, '', [
    { id: 'sentence', block: sentence },
    ...(shown.goals.length > 0 ? [{ id: 'goals', block: goals }] : []),
    ...(shown.history.length > 1 ? [{ id: 'history', block: history }] : []),
  ])
}

/** The actions that are red or orange, red first: what the reader must know before anything else. */
export const attention: SectionMaker = (data) => {
  const title = 'Wat aandacht vraagt'
  const shown = data.progress
  if (!shown || shown.actions === 0) return sectionOf('attention', title, nothing)
  if (shown.attention.length === 0) return sectionOf('attention', title, 'Geen enkele actie is rood of oranje.')
  const block: Block = {
    ...{ kind: 'table', title: 'Acties die rood of oranje zijn', measured: from('kleuren', data) },
    columns: [{ title: 'Actie' }, { title: 'Kleur' }, { title: 'Klaar op' }, { title: 'Eigenaar' }],
    rows: shown.attention.map(({ title: action, colour, due, owner }) => [
      ...[action, names[colour], due === null ? 'geen dag' : dayInFull(due, 'nl').replace(/^\S+ /, '')],
      owner === '' ? 'nog niet benoemd' : owner,
    ]),
  }
  return sectionOf('attention', title, '', [{ id: 'table', block }])
}

const stateWords: Record<CellState, string> = {
  ...{ met: 'Gehaald', atRisk: 'Risico', missed: 'Gemist', notYet: 'Nog niet', noData: 'Geen gegeven' },
}
const wordOf = (state: CellState | null) => (state === null ? '–' : stateWords[state])
const figures = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })

/** What was agreed as a minimum, and what came of it in this period and the one before. */
export const norms: SectionMaker = (data) => {
  const title = 'De afgesproken normen'
  const shown = (data.norms ?? []).filter(({ district }) => data.district === null || district === data.district.id)
  if (shown.length === 0)
    return sectionOf('norms', title, 'Er zijn nog geen gegevens: het programma noemt geen normen.')
  const block: Block = {
    ...{ kind: 'table', title: 'Normen met hun stand', measured: from('normen', data) },
    columns: [
      { title: 'Norm' },
      { title: 'Waar' },
      { title: 'Minimum', numeric: true },
      { title: 'Waarde', numeric: true },
      { title: 'Deze periode' },
      { title: 'Vorige periode' },
    ],
    rows: shown.slice(0, 300).map(rowOf),
  }
  return sectionOf('norms', title, '', [{ id: 'table', block }])
}

const rowOf = ({ title, place, minimum, value, now, before }: NormStanding) => [
  ...[title, place, figures.format(minimum), value === null ? '–' : figures.format(value), wordOf(now), wordOf(before)],
]
