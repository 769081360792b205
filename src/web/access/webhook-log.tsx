import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Empty } from '../components/filters.tsx'
import { SignalNumber, SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { momentInShort } from './moments.ts'
import type { WebhookView } from './webhook-view.ts'
import { deliveryLook, outcomeInWords, typeInWords } from './webhook-words.ts'

/** What was sent, what waits, and what came back: nothing of an answer but its status. */
export function WebhookLog({ view: { frame, log, now } }: { view: WebhookView }) {
  const { locale } = frame
  const say = sayIn(locale)
  if (log.length === 0)
    return (
      <Empty title={say(m.webhooks_log_none)}>
        <p>{say(m.webhooks_log_none_lead)}</p>
      </Empty>
    )
  return (
    <Table
      caption={say(m.webhooks_log_caption)}
      rows={log}
      keyOf={({ sequence }) => String(sequence)}
      columns={[
        { title: say(m.webhooks_log_sequence), cell: ({ sequence }) => sequence },
        { title: say(m.webhooks_log_what), cell: ({ type }) => typeInWords(type, locale) },
        { title: say(m.webhooks_log_number), cell: ({ subject }) => <SignalNumber>{subject}</SignalNumber> },
        { title: say(m.webhooks_log_day), cell: ({ day }) => dayInShort(day, locale, now) },
        {
          title: say(m.webhooks_log_state),
          cell: ({ state, attempts, dueAt }) => (
            <>
              <Look state={state} say={say} />
              {attempts > 0 && state !== 'delivered' && (
                <SubLine>{m.webhooks_log_next({ count: attempts }, { locale })}</SubLine>
              )}
              {attempts > 0 && dueAt !== null && (
                <SubLine>{m.webhooks_log_again({ moment: momentInShort(dueAt, locale, now) }, { locale })}</SubLine>
              )}
            </>
          ),
        },
        {
          title: say(m.webhooks_log_came),
          cell: ({ outcome }) => (outcome === null ? '–' : outcomeInWords(outcome, locale)),
        },
      ]}
    />
  )
}

function Look({ state, say }: { state: string; say: ReturnType<typeof sayIn> }) {
  const { tone, icon, words } = deliveryLook(state)
  return (
    <Badge tone={tone} icon={icon}>
      {say(words)}
    </Badge>
  )
}
