import { z } from 'zod'
import { block, type DefinitionBlock } from '../../../lib/report-document.ts'

/** The kinds of report that can be drafted. */
export const reportKinds = [
  'councilLetter',
  'boardProposal',
  'informationNote',
  'interimReport',
  'yearlyReport',
  'careReport',
  'districtReport',
] as const
export type ReportKind = (typeof reportKinds)[number]

/** What a kind is about: one municipality, one district, or the region as a whole. */
export const reportScopes: Record<ReportKind, 'municipality' | 'district' | 'region'> = {
  councilLetter: 'municipality',
  boardProposal: 'municipality',
  informationNote: 'municipality',
  interimReport: 'region',
  yearlyReport: 'region',
  careReport: 'region',
  districtReport: 'district',
}

/** A draft is worked on by its organisation; what is final never changes and is for every party. */
export type ReportState = 'draft' | 'final'

const id = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,79}$/)
const line = z.string().trim().min(1, 'empty').max(200, 'tooLong')
const text = z
  .string()
  .max(20_000, 'tooLong')
  .transform((typed) => typed.replaceAll('\r\n', '\n'))

/** A table, figure or sentence that comes from the data: it stays as it was counted, and can be left out. */
const evidence = z.strictObject({ id, out: z.boolean(), block })
const section = z.strictObject({ id, title: line, text, evidence: z.array(evidence) })

/** What a report says: sections with a text of whoever writes, and evidence from the data of the day. */
export const reportContent = z.strictObject({
  title: line,
  particulars: z.array(z.strictObject({ name: line, value: z.string().max(200) })),
  sections: z.array(section),
  /** What every figure in it means. */
  definitions: z.array(z.custom<DefinitionBlock>((one) => block.safeParse(one).data?.kind === 'definition')),
})
export type ReportContent = z.infer<typeof reportContent>
export type ReportSection = ReportContent['sections'][number]

/** What is asked for before a report is drafted. */
export const draftInput = z
  .strictObject({
    kind: z.enum(reportKinds),
    organisationId: z.string().min(1),
    /** A code of a municipality or an id of a district, as the kind asks. */
    place: z.string().nullable(),
    asOf: z.iso.date({ error: 'noDay' }),
  })
  .refine(({ kind, place }) => (reportScopes[kind] === 'region') === (place === null), {
    path: ['place'],
    error: 'empty',
  })
export type DraftInput = z.infer<typeof draftInput>

/** What somebody changed of a draft: words, and which evidence is left out; never a figure. */
export const editInput = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  title: line,
  particulars: z.array(z.string().trim().max(200, 'tooLong')),
  texts: z.record(id, text),
  /** Evidence to leave out, as 'section/evidence'. */
  out: z.array(z.string().max(200)),
})
export type EditInput = z.infer<typeof editInput>

/** The content after an edit. Sections and evidence that the edit does not name keep what they had. */
export function edited(content: ReportContent, { title, particulars, texts, out }: EditInput): ReportContent {
  return {
    ...content,
    title,
    particulars: content.particulars.map(({ name, value }, at) => ({ name, value: particulars[at] ?? value })),
    sections: content.sections.map((one) => ({
      ...one,
      text: texts[one.id] ?? one.text,
      evidence: one.evidence.map((held) => ({ ...held, out: out.includes(`${one.id}/${held.id}`) })),
    })),
  }
}
