import type { EmergencyLine } from '../../domains/signals/index.ts'
import type { Issue } from '../../lib/errors.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { Field, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { fieldsOf } from '../typed-fields.ts'
import { EmergencyTable } from './emergency-table.tsx'

/** What was typed. */
export type TypedEmergency = { signaal: string; reden: string }
/** What is wrong, by field. */
export type EmergencyFaults = Partial<Record<keyof TypedEmergency, Words>>

interface EmergencyProps {
  frame: WorkbenchFrame
  typed: TypedEmergency
  faults: EmergencyFaults
  lines: readonly EmergencyLine[]
  /** Whether the region switched this on. */
  on: boolean
  now: Date
}

/** Where somebody opens a signal in an emergency, and sees where that was done. */
export function EmergencyPage({ frame, typed, faults, lines, on, now }: EmergencyProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  return (
    <WorkbenchPage frame={frame} title={say(m.emergency_title)} current="/noodtoegang" errors={errors.length}>
      <Head title={say(m.emergency_title)} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <div className="lk-stack">
          <p>{say(m.emergency_lead)}</p>
          <ul>
            {[m.emergency_rule_first, m.emergency_rule_hour, m.emergency_rule_told, m.emergency_rule_reporter].map(
              (rule) => (
                <li key={say(rule)}>{say(rule)}</li>
              ),
            )}
          </ul>
        </div>
        {on ? <OpeningForm {...{ frame, typed, faults }} /> : <SwitchedOff locale={locale} />}
        <Section title={say(m.emergency_list)} stack="m">
          <p className="lk-hint">{say(lines.length > 0 ? m.emergency_list_hint : m.emergency_none)}</p>
          <EmergencyTable lines={lines} locale={locale} now={now} />
        </Section>
      </div>
    </WorkbenchPage>
  )
}

function OpeningForm({ frame: { locale }, ...form }: Pick<EmergencyProps, 'frame' | 'typed' | 'faults'>) {
  const say = sayIn(locale)
  const field = fieldsOf(locale, form)
  return (
    <form action="/noodtoegang" method="post" noValidate className="lk-stack">
      <Field {...field('signaal')} label={say(m.emergency_number)} hint={say(m.emergency_number_hint)} short />
      <TextArea {...field('reden')} label={say(m.emergency_reason)} hint={say(m.emergency_reason_hint)} rows={4} />
      <div>
        <Button>{say(m.emergency_open)}</Button>
      </div>
    </form>
  )
}

function SwitchedOff({ locale }: { locale: Locale }) {
  const say = sayIn(locale)
  return (
    <Alert kind="info" title={say(m.register_off_emergency)} narrow>
      <p>{say(m.register_off_lead)}</p>
    </Alert>
  )
}

const words: Record<string, [keyof TypedEmergency, Words]> = {
  'number noNumber': ['signaal', m.emergency_issue_number],
  'number missing': ['signaal', m.emergency_issue_number],
  'number unknown': ['signaal', m.emergency_issue_unknown],
  'reason missing': ['reden', m.emergency_issue_reason],
  'reason empty': ['reden', m.emergency_issue_reason],
  'reason tooShort': ['reden', m.emergency_issue_reason_short],
  'reason tooLong': ['reden', m.emergency_issue_reason_long],
}

/** What is wrong with an opening, in words. The first issue of a field speaks for it. */
export function emergencyFaults(issues: readonly Issue[]): EmergencyFaults {
  const faults: EmergencyFaults = {}
  for (const { path, code } of issues) {
    const found = words[`${path} ${code}`]
    if (found) faults[found[0]] ??= found[1]
  }
  return faults
}
