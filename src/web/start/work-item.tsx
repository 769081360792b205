import type { WorkLine } from '../../domains/signals/index.ts'
import { type Beyond, type StartTask, standOf } from '../../domains/signals/rules/start-work.ts'
import { momentInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Due, dueOf } from '../components/due.tsx'
import { ListRow } from '../components/panel.tsx'
import { SignalNumber } from '../components/table.tsx'
import { whole } from '../components/whole.tsx'
import { functionInWords } from '../function-names.ts'
import { sayIn, type Words } from '../say.ts'
import { dueOn } from '../signals/terms.tsx'
import { formsInWords, municipalityInWords, sourceInWords } from '../signals/words.ts'
import { nameOfOther } from './other-desk.ts'
import type { StartFacts } from './start-facts.ts'

interface ItemProps {
  line: WorkLine
  facts: StartFacts
}

const tasks: Record<Exclude<StartTask, 'await'>, Words> = {
  take: m.start_task_take,
  weigh: m.start_task_weigh,
  read: m.start_task_read,
  review: m.start_task_review,
  accept: m.start_task_accept,
  answer: m.start_task_answer,
}
const lateTasks: Partial<Record<StartTask, Words>> = {
  take: m.start_late_take,
  weigh: m.start_late_weigh,
  accept: m.start_late_accept,
  answer: m.start_late_answer,
}

/** One piece of work: what it is, what has to be done, and until when. */
export function WorkItem({ line, facts, late }: ItemProps & { late: boolean }) {
  const say = sayIn(facts.frame.locale)
  const isSignal = line.about === 'signal'
  return (
    <ListRow beside={<Term line={line} facts={facts} late={late} />}>
      <strong>
        {say(isSignal ? m.start_signal : m.start_handover)}{' '}
        <SignalNumber href={`${isSignal ? '/signalen' : '/overdrachten'}/${line.number}`}>{line.number}</SignalNumber>
      </strong>
      : {taskInWords(line, facts, late)}
      {line.acute === 'yes' && (
        <>
          {' '}
          <Badge tone="bad" icon="risk">
            {say(m.start_acute)}
          </Badge>
        </>
      )}
      <br />
      <span className="lk-soft">{whole(aboutInWords(line, facts).join(' '))}</span>
    </ListRow>
  )
}

function taskInWords(line: WorkLine, facts: StartFacts, late: boolean): string {
  const { locale } = facts.frame
  if (line.task === 'await') {
    const words = late ? m.start_late_await : m.start_task_await
    return words({ desk: nameOfOther(line.otherDesk, facts) }, { locale })
  }
  return sayIn(locale)((late ? lateTasks[line.task] : undefined) ?? tasks[line.task])
}

/** The softer sentences under it: what it looks like, where it is, who has it. Never content. */
function aboutInWords(line: WorkLine, facts: StartFacts): string[] {
  const { locale } = facts.frame
  const say = sayIn(locale)
  const what = {
    forms: formsInWords(line.forms, locale),
    place: municipalityInWords(facts.region, line.municipalityCode, locale),
  }
  const sentences = [
    m.start_what(what, { locale }),
    line.signalNumber !== null && m.start_of_signal({ number: line.signalNumber }, { locale }),
    line.about === 'received' && m.start_from_desk({ desk: nameOfOther(line.otherDesk, facts) }, { locale }),
    line.task === 'accept' && say(m.start_content_later),
    line.task === 'take' && sourceSentence(line, facts),
    takenSentence(line, facts),
    line.task === 'review' && say(m.start_you_asked),
    line.unread && say(m.start_unread),
  ]
  return sentences.filter((sentence) => typeof sentence === 'string')
}

function sourceSentence({ sourceKind }: WorkLine, { frame: { locale } }: StartFacts): string | null {
  return sourceKind === null ? null : m.start_source({ source: sourceInWords(sourceKind, locale) }, { locale })
}

function takenSentence({ about, takenBy }: WorkLine, { frame: { locale } }: StartFacts): string | null {
  if (takenBy === null) return null
  if (takenBy.isMe) return m.start_taken_by_me({}, { locale })
  const words = about === 'offered' ? m.start_accepted_by : m.start_taken_by
  return words({ name: takenBy.name }, { locale })
}

function Term({ line: { task, due, beyond }, facts, late }: ItemProps & { late: boolean }) {
  const { frame, now } = facts
  if (due === null) return null
  if ('on' in due)
    return <Due locale={frame.locale} now={now} due={dueOn(due.on, now, facts.region.settings.officeHours)} />
  const { soon, ...stand } = standOf(due, now)
  return (
    <>
      <Due locale={frame.locale} now={now} due={dueOf(due.at, stand, soon)} {...(late ? { task } : {})} />
      {beyond && <span className="lk-soft lk-small">{beyondInWords(beyond, facts)}</span>}
    </>
  )
}

function beyondInWords({ to, at }: Beyond, { frame: { locale }, now }: StartFacts): string {
  const who = functionInWords(to, locale)
  if (at === null || at <= now) return m.start_beyond_there({ who }, { locale })
  return m.start_beyond_goes({ who, moment: momentInShort(at, locale, now) }, { locale })
}
