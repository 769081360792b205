import { type DraftInput, draftInput, type ReportKind, reportScopes } from '../../domains/programme/rules/report.ts'
import { readDay } from '../../lib/day-input.ts'
import type { TypedForm } from '../report/answers.ts'
import type { Words } from '../say.ts'
import { issueInWords } from './report-words.ts'

/** What stands in the form before a report is drafted. */
export type TypedDraft = { organisatie: string; plaats: string; dag: string }
export type DraftFaults = Partial<Record<keyof TypedDraft, Words>>

/** What was typed in the form. */
export const typedDraft = (form: TypedForm): TypedDraft => ({
  organisatie: String(form.get('organisatie') ?? ''),
  plaats: String(form.get('plaats') ?? ''),
  dag: String(form.get('dag') ?? ''),
})

/** The draft that was asked for, or what is wrong with it. */
export function readDraft(kind: ReportKind, typed: TypedDraft): { draft: DraftInput } | { faults: DraftFaults } {
  const place = reportScopes[kind] === 'region' || typed.plaats === '' ? null : typed.plaats
  const asOf = readDay(typed.dag) ?? ''
  const parsed = draftInput.safeParse({ kind, organisationId: typed.organisatie, place, asOf })
  if (parsed.success) return { draft: parsed.data }
  return {
    faults: faultsOf(parsed.error.issues.map(({ path, message }) => ({ path: String(path[0]), code: message }))),
  }
}

/** What a command or a schema found wrong, by the field that it is about. */
export function faultsOf(issues: readonly { path: string; code: string }[]): DraftFaults {
  const faults: DraftFaults = {}
  for (const { path, code } of issues) faults[fields[path] ?? 'organisatie'] ??= issueInWords(code)
  return faults
}

const fields: Record<string, keyof TypedDraft> = { organisationId: 'organisatie', place: 'plaats', asOf: 'dag' }
