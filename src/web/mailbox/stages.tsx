import type { Mailbox } from '../../domains/signals/index.ts'
import { reporterStages } from '../../domains/signals/rules/reporter-stage.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Chain, ChainStep } from '../components/chain.tsx'
import { sayIn, type Words } from '../say.ts'

type Stage = (typeof reporterStages)[number]

const names: Readonly<Record<Stage, Words>> = {
  received: m.report_stage_received,
  pickedUp: m.report_stage_picked_up,
  decided: m.report_stage_decided,
  closed: m.report_stage_closed,
}

interface StagesProps {
  locale: PublicLocale
  mailbox: Mailbox
  /** “de gemeente Breda”. */
  who: string
  now: Date
}

/** How far a report is, in words that harm nobody: the same for every way in which it can end. */
export function Stages({ locale, mailbox, who, now }: StagesProps) {
  const say = sayIn(locale)
  const present = reporterStages.indexOf(mailbox.stage)
  return (
    <Chain row label={say(m.report_mailbox_stages)}>
      {reporterStages.map((stage, at) => (
        <ChainStep key={stage} light={at < present ? 'lit' : at === present ? 'now' : 'dark'}>
          <strong>{say(names[stage])}</strong>
          {at === present && <p>{nowInWords(mailbox, who, locale)}</p>}
          <DayOf stage={stage} mailbox={mailbox} locale={locale} now={now} reached={at <= present} />
        </ChainStep>
      ))}
    </Chain>
  )
}

type DayProps = Pick<StagesProps, 'locale' | 'mailbox' | 'now'> & { stage: Stage; reached: boolean }

function DayOf({ stage, mailbox, locale, now, reached }: DayProps) {
  const days = {
    received: mailbox.receivedOn,
    pickedUp: mailbox.takenOn,
    decided: mailbox.decidedOn,
    closed: mailbox.closedOn,
  }
  const day = reached ? days[stage] : null
  if (day) return <p className="lk-hint">{dayInText(day, locale, now)}</p>
  if (stage !== 'decided' || reached || !mailbox.decideBy) return null
  const decideBy = dayInText(mailbox.decideBy, locale, now)
  return <p className="lk-hint">{m.report_stage_by({ day: decideBy }, { locale })}</p>
}

function nowInWords({ stage, closingWord }: Mailbox, who: string, locale: PublicLocale): string {
  const say = sayIn(locale)
  switch (stage) {
    case 'received':
      return say(m.report_stage_received_now)
    case 'pickedUp':
      return m.report_stage_picked_up_now({ who }, { locale })
    case 'decided':
      return say(m.report_stage_decided_now)
    case 'closed':
      return say(closingWord === 'followedUp' ? m.report_stage_closed_followed_up : m.report_stage_closed_looked_into)
  }
}
