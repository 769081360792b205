import type { Block } from '../../../lib/report-document.ts'
import type { BudgetTable } from './budget-table.ts'
import type { Glance, PolicyPointId } from './policy-points.ts'
import type { ProgrammeFile } from './programme-file.ts'
import type { ReportSection } from './report.ts'

/** The policy of one municipality: how each point stood. */
export type PolicyStanding = { code: string; name: string; district: string; points: Record<PolicyPointId, Glance> }

/** How often a body met, against what the programme asks. */
export type MeetingStanding = { name: string; wanted: string; held: number; missed: number }

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
export const from = (definition: DefinitionId, { asOf }: ReportData) => ({ definition, asOf })

/** What figures in reports mean, by the id that they carry. */
export const definitionIds = ['programma', 'begroting', 'beleid', 'overleg'] as const
export type DefinitionId = (typeof definitionIds)[number]
