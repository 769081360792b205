import type { FollowUp } from '../../domains/programme/index.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { daysBetween } from '../../lib/calendar-days.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Actions, Button } from '../components/button.tsx'
import { Due } from '../components/due.tsx'
import { Field } from '../components/field.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { sayIn, type Words } from '../say.ts'
import { nameIn } from './meeting-words.ts'

interface FollowUpsProps {
  locale: Locale
  followUps: readonly FollowUp[]
  programme: ProgrammeFile | null
  /** Whether the reader says what became of them. */
  settles: boolean
  /** The address to come back to. */
  back: string
  today: string
  now: Date
}

const soonDays = 7

/** What became of it as a proposal for the programme. */
const proposedWords: Record<string, Words> = {
  open: m.meetings_proposed,
  accepted: m.meetings_proposed_accepted,
  declined: m.meetings_proposed_declined,
}

/** What was agreed: who does what before which day, and what became of it. */
export function FollowUps({ locale, followUps, programme, settles, back, today, now }: FollowUpsProps) {
  const say = sayIn(locale)
  if (followUps.length === 0) return <p>{say(m.meetings_follow_ups_none)}</p>
  return (
    <List>
      {followUps.map((one) => (
        <ListRow key={one.id} beside={<Standing {...{ locale, today, now }} one={one} />}>
          <p dir="auto">{one.text}</p>
          <p className="lk-small">{nameIn(programme, one.owner)}</p>
          {one.note && (
            <p className="lk-small" dir="auto">
              {one.note}
            </p>
          )}
          {one.proposal && (
            <p className="lk-small">
              <a href={`/programma/voorstellen#voorstel-${one.proposal.id}`}>
                {say(proposedWords[one.proposal.state] ?? m.meetings_proposed)}
              </a>
            </p>
          )}
          {settles && one.state === 'open' && <Settle locale={locale} id={one.id} back={back} />}
        </ListRow>
      ))}
    </List>
  )
}

function Standing({ one, locale, today, now }: { one: FollowUp; locale: Locale; today: string; now: Date }) {
  if (one.state !== 'open')
    return sayIn(locale)(one.state === 'done' ? m.meetings_state_done : m.meetings_state_dropped)
  const days = daysBetween(today, one.dueOn)
  const distance = { unit: 'days', count: Math.abs(days) } as const
  if (days < 0) return <Due {...{ locale, now }} due={{ kind: 'late', at: one.dueOn, distance }} />
  return <Due {...{ locale, now }} due={{ kind: 'running', at: one.dueOn, distance, soon: days <= soonDays }} />
}

function Settle({ locale, id, back }: { locale: Locale; id: string; back: string }) {
  const say = sayIn(locale)
  return (
    <details className="lk-noprint">
      <summary>{say(m.meetings_settle)}</summary>
      <form action={`/programma/afspraken/${id}`} method="post" className="lk-stack-s">
        <input type="hidden" name="terug" value={back} />
        <Field locale={locale} name="werd" id={`werd-${id}`} label={say(m.meetings_settle_note)} />
        <Actions>
          <Button kind="second" name="stand" value="done">
            {say(m.meetings_settle_done)}
          </Button>
          <Button kind="second" name="stand" value="dropped">
            {say(m.meetings_settle_dropped)}
          </Button>
        </Actions>
      </form>
    </details>
  )
}
