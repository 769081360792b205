import type { Screening } from '../../domains/programme/index.ts'
import {
  type ScreeningStart,
  type ScreeningWork,
  screeningStart,
  screeningWork,
} from '../../domains/programme/rules/screening.ts'
import { screeningQuestions } from '../../domains/programme/rules/screening-codes.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

type Form = { get(name: string): unknown; getAll(name: string): unknown[] }
/** What is wrong, by the name of the field. */
export type ScreeningFaults = Record<string, Words>

const startNames: Record<string, string> = {
  municipality: 'gemeente',
  title: 'titel',
  field: 'onderwerp',
  link: 'adres',
}

/** What was typed to begin a screening, by the name of the field. */
export function typedStart(form: Form): Record<string, string> {
  return Object.fromEntries(Object.values(startNames).map((name) => [name, String(form.get(name) ?? '')]))
}

/** The screening that somebody begins, or what is wrong. */
export function readStart(typed: Record<string, string>): { start: ScreeningStart } | { faults: ScreeningFaults } {
  const sent = Object.fromEntries(Object.entries(startNames).map(([part, name]) => [part, typed[name] ?? '']))
  const parsed = screeningStart.safeParse(sent)
  if (parsed.success) return { start: parsed.data }
  return { faults: faultsBy(parsed.error.issues, ([part]) => startNames[String(part)] ?? 'titel') }
}

/** What stands in the form of a screening: by question the answer and the note, the findings, the barriers. */
export type TypedScreening = { version: string; findings: string; barriers: string[]; fields: Record<string, string> }

/** A screening as the form shows it. */
export function typedFrom({ version, findings, barriers, answers }: Screening): TypedScreening {
  const fields: Record<string, string> = {}
  for (const [id, { answer, note }] of Object.entries(answers)) {
    fields[`vraag-${id}`] = answer
    fields[`uitleg-${id}`] = note
  }
  return { version: String(version), findings, barriers, fields }
}

/** What was typed in the form of a screening. */
export function typedScreening(form: Form): TypedScreening {
  const names = screeningQuestions.flatMap(({ id }) => [`vraag-${id}`, `uitleg-${id}`])
  return {
    version: String(form.get('versie') ?? ''),
    findings: String(form.get('bevindingen') ?? ''),
    barriers: form.getAll('drempel').map(String),
    fields: Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')])),
  }
}

/** What somebody found, or what is wrong with it. A question without an answer is left for later. */
export function readScreening(typed: TypedScreening): { work: ScreeningWork } | { faults: ScreeningFaults } {
  const answers = screeningQuestions.flatMap(({ id }) => {
    const answer = typed.fields[`vraag-${id}`]
    return answer ? [[id, { answer, note: typed.fields[`uitleg-${id}`] ?? '' }] as const] : []
  })
  const { findings, barriers } = typed
  const version = Number(typed.version) || 1
  const parsed = screeningWork.safeParse({ version, answers: Object.fromEntries(answers), findings, barriers })
  if (parsed.success) return { work: parsed.data }
  return { faults: faultsBy(parsed.error.issues, fieldOf) }
}

/** What is wrong with what the domain refused, beside the fields that it stands in. */
export function faultsOf(issues: readonly { path: string; code: string }[]): ScreeningFaults {
  return faultsBy(
    issues.map(({ path, code }) => ({ path: path.split('.'), message: code })),
    fieldOf,
  )
}

function fieldOf([part, id, inner]: readonly PropertyKey[]): string {
  if (part === 'answers') return inner === 'note' ? `uitleg-${String(id)}` : `vraag-${String(id)}`
  return part === 'barriers' ? 'drempel' : 'bevindingen'
}

type Issue = { path: readonly PropertyKey[]; message: string }

function faultsBy(issues: readonly Issue[], nameOf: (path: readonly PropertyKey[]) => string): ScreeningFaults {
  const faults: ScreeningFaults = {}
  for (const { path, message } of issues) faults[nameOf(path)] ??= words[message] ?? m.policy_issue_missing
  return faults
}

const words: Record<string, Words> = {
  needed: m.policy_issue_needed,
  tooLong: m.policy_issue_tooLong,
  noAddress: m.policy_issue_noAddress,
}
