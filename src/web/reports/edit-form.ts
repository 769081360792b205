import { type EditInput, editInput, type ReportContent } from '../../domains/programme/rules/report.ts'
import type { TypedForm } from '../report/answers.ts'
import type { Words } from '../say.ts'
import { issueInWords } from './report-words.ts'

/** What stands in the form: each text by the name of its field, and what is left out. */
export type TypedEdit = {
  versie: string
  titel: string
  particulars: string[]
  texts: Record<string, string>
  out: string[]
}
/** What is wrong, by the name of the field. */
export type EditFaults = Record<string, Words>

/** A report as the form shows it. */
export const typedFrom = (content: ReportContent, version: number): TypedEdit => ({
  versie: String(version),
  titel: content.title,
  particulars: content.particulars.map(({ value }) => value),
  texts: Object.fromEntries(content.sections.map(({ id, text }) => [id, text])),
  out: content.sections.flatMap(({ id, evidence }) => evidence.flatMap((one) => (one.out ? [`${id}/${one.id}`] : []))),
})

/** What was typed in the form, for the sections and particulars that the report has. */
export function typedEdit(form: TypedForm, content: ReportContent): TypedEdit {
  const said = (name: string) => String(form.get(name) ?? '')
  return {
    versie: said('versie'),
    titel: said('titel'),
    particulars: content.particulars.map((_, at) => said(`gegeven-${at}`)),
    texts: Object.fromEntries(content.sections.map(({ id }) => [id, said(`tekst-${id}`)])),
    out: form.getAll('weg').map(String).slice(0, 500),
  }
}

/** The edit that was typed, or what is wrong with it. */
export function readEdit(id: string, typed: TypedEdit): { edit: EditInput } | { faults: EditFaults } {
  const { versie, titel, particulars, texts, out } = typed
  const parsed = editInput.safeParse({ id, version: Number(versie) || 0, title: titel, particulars, texts, out })
  if (parsed.success) return { edit: parsed.data }
  const faults: EditFaults = {}
  for (const { path, message } of parsed.error.issues) faults[fieldOf(path)] ??= issueInWords(message)
  return { faults }
}

function fieldOf([first, second]: readonly PropertyKey[]): string {
  if (first === 'texts') return `tekst-${String(second)}`
  return first === 'particulars' ? `gegeven-${String(second)}` : 'titel'
}
