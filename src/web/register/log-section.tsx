import type { Issue } from '../../lib/errors.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn, type Words } from '../say.ts'

/** What was typed to take a part of the log out. */
export type TypedLog = { van: string; tot: string; waarvoor: string }
/** What is wrong with it, by field. */
export type LogFaults = Partial<Record<keyof TypedLog, Words>>

/** The form with which a part of the processing log is taken out. */
export function LogSection({ locale, typed, faults }: { locale: Locale; typed: TypedLog; faults: LogFaults }) {
  const say = sayIn(locale)
  const field = (name: keyof TypedLog, label: Words, hint?: Words) => (
    <Field
      locale={locale}
      name={name}
      label={say(label)}
      {...(hint ? { hint: say(hint), short: true } : {})}
      value={typed[name]}
      error={faults[name] && say(faults[name])}
    />
  )
  return (
    <Section title={say(m.register_log)} id="logboek" stack="m">
      <p>{say(m.register_log_lead)}</p>
      <p className="lk-hint">{say(m.register_log_how)}</p>
      <form action="/verwerkingen/logboek" method="post" noValidate className="lk-stack">
        {field('van', m.register_log_from, m.register_log_day_hint)}
        {field('tot', m.register_log_until, m.register_log_day_hint)}
        {field('waarvoor', m.register_log_why)}
        <div>
          <Button kind="second">{say(m.register_log_get)}</Button>
        </div>
      </form>
    </Section>
  )
}

const untilFaults: Partial<Record<string, Words>> = { tooMany: m.register_issue_many, noDay: m.register_issue_from }

/** What is wrong with what was asked for, in words. */
export function logFaults(issues: readonly Issue[]): LogFaults {
  const faults: LogFaults = {}
  for (const { path, code } of issues) {
    if (path === 'from') faults.van = m.register_issue_from
    else if (path === 'until') faults.tot = untilFaults[code] ?? m.register_issue_until
    else faults.waarvoor = m.register_issue_why
  }
  return faults
}
