import type { OwnNotices } from '../../domains/access/index.ts'
import { halfHours, type NoticeMode, noticeModes } from '../../domains/access/rules/notice-choice.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { Choice, ChoiceGroup } from '../components/choice.tsx'
import { Field, Select } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import type { NoticeFaults, TypedNotices } from './notice-form.ts'

interface NoticesProps {
  frame: WorkbenchFrame
  typed: TypedNotices
  faults: NoticeFaults
  failing: OwnNotices['failing']
  saved: boolean
  now: Date
}

/** How and when one hears by e-mail that something waits, and when one is away (U-04). */
export function NoticesPage(props: NoticesProps) {
  const { frame, faults, saved } = props
  const say = sayIn(frame.locale)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  return (
    <WorkbenchPage
      frame={frame}
      title={say(m.notices_title)}
      current="/account"
      errors={errors.length}
      crumbs={[{ href: '/account', label: say(m.access_account) }, { label: say(m.notices_title) }]}
    >
      <Head title={say(m.notices_title)} />
      <div className="lk-stack-l">
        <ErrorSummary locale={frame.locale} errors={errors} />
        {saved && (
          <Alert kind="good" title={say(m.notices_saved)} narrow>
            <p>{say(m.notices_saved_text)}</p>
          </Alert>
        )}
        <Failing {...props} />
        <p>
          {say(m.notices_lead)} {say(m.notices_acute)}
        </p>
        <form action="/account/berichten" method="post" noValidate className="lk-stack-l">
          <HowFields {...props} />
          <QuietFields {...props} />
          <AbsentFields {...props} />
          <div>
            <Button>{say(m.notices_save)}</Button>
          </div>
        </form>
      </div>
    </WorkbenchPage>
  )
}

function Failing({ frame: { locale }, failing, now }: NoticesProps) {
  if (!failing) return null
  return (
    <Alert kind="risk" title={sayIn(locale)(m.notices_failing_own)} narrow>
      <p>{m.notices_failing_own_text({ day: dayInText(failing.since, locale, now) }, { locale })}</p>
    </Alert>
  )
}

const modes: Record<NoticeMode, { label: Words; hint: Words }> = {
  atOnce: { label: m.notices_mode_at_once, hint: m.notices_mode_at_once_hint },
  digest: { label: m.notices_mode_digest, hint: m.notices_mode_digest_hint },
  none: { label: m.notices_mode_none, hint: m.notices_mode_none_hint },
}

function HowFields({ frame: { locale }, typed, faults }: NoticesProps) {
  const say = sayIn(locale)
  return (
    <div className="lk-stack">
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="hoe"
        legend={say(m.notices_mode)}
        error={faults.hoe && say(faults.hoe)}
        chosen={[typed.hoe]}
        options={noticeModes.map((mode) => ({
          value: mode,
          label: say(modes[mode].label),
          hint: say(modes[mode].hint),
        }))}
      />
      <TimeField name="tijd" label={m.notices_digest_at} locale={locale} typed={typed} faults={faults} />
    </div>
  )
}

function QuietFields({ frame: { locale }, typed, faults }: NoticesProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.notices_quiet)} stack="s">
      <Choice type="checkbox" name="stil" value="ja" id="stil" label={say(m.notices_quiet_on)} checked={typed.stil} />
      <TimeField name="van" label={m.notices_quiet_until} locale={locale} typed={typed} faults={faults} />
      <TimeField name="tot" label={m.notices_quiet_from} locale={locale} typed={typed} faults={faults} />
      <Choice
        type="checkbox"
        name="weekend"
        value="ja"
        id="weekend"
        label={say(m.notices_quiet_weekend)}
        checked={typed.weekend}
      />
    </Section>
  )
}

function AbsentFields({ frame: { locale }, typed, faults }: NoticesProps) {
  const say = sayIn(locale)
  const day = (name: 'eerste' | 'laatste', label: Words) => (
    <Field
      locale={locale}
      name={name}
      label={say(label)}
      hint={say(m.notices_day_hint)}
      value={typed[name]}
      error={faults[name] && say(faults[name])}
      short
      inputMode="numeric"
    />
  )
  return (
    <Section title={say(m.notices_absent)} stack="m">
      <p>{say(m.notices_absent_hint)}</p>
      {day('eerste', m.notices_absent_from)}
      {day('laatste', m.notices_absent_until)}
    </Section>
  )
}

interface TimeProps {
  name: 'tijd' | 'van' | 'tot'
  label: Words
  locale: WorkbenchFrame['locale']
  typed: TypedNotices
  faults: NoticeFaults
}

function TimeField({ name, label, locale, typed, faults }: TimeProps) {
  const error = name === 'van' ? undefined : faults[name]
  return (
    <Select
      locale={locale}
      name={name}
      label={sayIn(locale)(label)}
      value={typed[name]}
      error={error && sayIn(locale)(error)}
      short
      options={halfHours.map((time) => ({ value: time, label: locale === 'nl' ? time.replace(':', '.') : time }))}
    />
  )
}
