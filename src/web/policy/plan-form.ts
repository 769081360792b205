/** The forms about a regional plan: the names of their fields, what was typed, and what is wrong with it. */
import type { z } from 'zod'
import { readDay } from '../../lib/day-input.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'
import { blockerWords } from './plan-words.ts'

/** What stands in a form, by the name of the field. */
export type Typed = Record<string, string>
/** What is wrong, by the name of the field. */
export type Faults = Record<string, Words>
type Form = { get(name: string): unknown; getAll(name: string): unknown[] }

/** The fields of the forms: the part of the input that each is, and how it is read. */
const names: Record<string, string> = {
  ...{ version: 'versie', title: 'titel', link: 'adres', workingGroup: 'werkgroep', committee: 'commissie' },
  ...{ advice: 'advies', adviceOn: 'advies-op', dueOn: 'termijn', to: 'naar', reason: 'uitleg' },
  ...{
    organisations: 'partners',
    until: 'gevraagd-tot',
    receivedOn: 'ontvangen',
    said: 'reactie',
    outcome: 'uitkomst',
    response: 'waarom',
  },
  ...{ adoptedOn: 'vastgesteld', body: 'door', councilInformedOn: 'raad', publishedOn: 'openbaar' },
}
const days = new Set(['adviceOn', 'dueOn', 'until', 'receivedOn', 'adoptedOn', 'councilInformedOn', 'publishedOn'])
const mayBeAbsent = new Set(['adviceOn', 'councilInformedOn', 'publishedOn', 'outcome'])

/** The name of the field for a part of what is sent. */
export const planField = (part: string): string => names[part] ?? part

/** What was typed in any of the forms. */
export function typedPlan(form: Form): Typed {
  const typed = Object.values(names).map((name) => [name, String(form.get(name) ?? '')])
  return { ...Object.fromEntries(typed), partners: form.getAll('partners').map(String).join(' ') }
}

type Read<Schema extends z.ZodObject> = { input: z.output<Schema> } | { faults: Faults }

/** What was typed for a schema of the rules, or what is wrong with it. */
export function readPlan<Schema extends z.ZodObject>(schema: Schema, typed: Typed): Read<Schema> {
  const parts = Object.keys(schema.shape)
  const parsed = schema.safeParse(Object.fromEntries(parts.map((part) => [part, sentAs(part, typed)])))
  if (parsed.success) return { input: parsed.data }
  return {
    faults: faultsIn(parsed.error.issues.map(({ path, message }) => ({ path: String(path[0]), code: message }))),
  }
}

function sentAs(part: string, typed: Typed): unknown {
  const text = typed[planField(part)] ?? ''
  if (part === 'version') return Number(text) || 0
  if (part === 'organisations') return text.split(' ').filter((one) => one !== '')
  if (text.trim() === '' && mayBeAbsent.has(part)) return null
  return days.has(part) ? (readDay(text) ?? '') : text
}

/** What is wrong, beside the fields it stands in. */
export function faultsIn(issues: readonly { path: string; code: string }[]): Faults {
  const faults: Faults = {}
  for (const { path, code } of issues) faults[planField(path)] ??= words[code] ?? m.policy_issue_missing
  return faults
}

const words: Record<string, Words> = {
  ...blockerWords,
  needed: m.policy_issue_needed,
  noDay: m.policy_issue_noDay,
  future: m.policy_issue_future,
  past: m.policy_issue_past,
  beforeAsked: m.policy_issue_beforeAsked,
  tooLong: m.policy_issue_tooLong,
  noAddress: m.policy_issue_noAddress,
}
