import type { Block } from '../../../lib/report-document.ts'
import type { BudgetTable } from './budget-table.ts'
import type { Colour, ColourCounts } from './colour.ts'
import type { CellState } from './norm-state.ts'
import type { Glance, PolicyPointId } from './policy-points.ts'
import type { ProgrammeFile } from './programme-file.ts'
import type { ReportSection } from './report.ts'

/** The policy of one municipality: how each point stood. */
export type PolicyStanding = { code: string; name: string; district: string; points: Record<PolicyPointId, Glance> }

/** How often a body met, against what the programme asks. */
export type MeetingStanding = { name: string; wanted: string; held: number; missed: number }

/** How far the programme was: counts of actions by colour, now, per goal and per quarter, and what asks for attention. */
export type ProgressStanding = {
  actions: number
  counts: ColourCounts
  goals: readonly { title: string; counts: ColourCounts }[]
  history: readonly { label: string; counts: ColourCounts }[]
  attention: readonly { title: string; colour: Colour; due: string | null; owner: string }[]
}

/** What a norm came to at one place. */
export type NormStanding = {
  title: string
  place: string
  /** The id of the district that the place is; null for another place. */
  district: string | null
  minimum: number
  value: number | null
  now: CellState | null
  before: CellState | null
}

/** A bottleneck that still needs somebody. */
export type BottleneckStanding = { title: string; place: string; since: string; due: string; body: string }

/** A lesson of an evaluation, and whether it was done. */
export type LessonStanding = { words: string; due: string; done: string | null }

/** All that a report is drafted from, as it was on a day. A part is null where nobody kept anything about it. */
export type ReportData = {
  asOf: string
  regionName: string
  organisationName: string
  municipality: { code: string; name: string } | null
  district: { id: string; name: string } | null
  programme: { number: number; fromDay: string; file: ProgrammeFile } | null
  budget: BudgetTable | null
  policy: readonly PolicyStanding[] | null
  meetings: readonly MeetingStanding[] | null
  progress: ProgressStanding | null
  norms: readonly NormStanding[] | null
  /** The day of drafting: how bottlenecks and lessons stood earlier is not kept, so they are of this day. */
  today: string
  bottlenecks: readonly BottleneckStanding[] | null
  lessons: readonly LessonStanding[] | null
}

/** Makes a section out of data; pure, so that the same day gives the same draft. */
export type SectionMaker = (data: ReportData) => ReportSection

type Evidence = { id: string; block: Block }

/** A section: what people write stands in it as a beginning, what was counted beside it. */
export const sectionOf = (
  id: string,
  title: string,
  text: string,
  evidence: readonly Evidence[] = [],
): ReportSection => ({
  ...{ id, title, text },
  evidence: evidence.map((one) => ({ ...one, out: false })),
})

/** Where the figures of a block come from. */
export const from = (definition: DefinitionId, data: ReportData) => ({ definition, asOf: dayOf(definition, data) })

/** The day of the figures of a definition. */
export const dayOf = (definition: DefinitionId, { asOf, today }: ReportData): string =>
  definition === 'knelpunten' || definition === 'lessen' ? today : asOf

/** What figures in reports mean, by the id that they carry. */
export const definitionIds = [
  'programma',
  'kleuren',
  'normen',
  'begroting',
  'beleid',
  'overleg',
  'knelpunten',
  'lessen',
] as const
export type DefinitionId = (typeof definitionIds)[number]
