import { m } from '../../messages/messages.js'
import { Empty } from '../components/filters.tsx'
import { inboxAddress } from '../navigation.ts'
import { isNarrowed, tabAddress } from './inbox-address.ts'
import { type InboxFacts, tabInWords } from './inbox-facts.ts'

/** A list without lines: what is true, and where there is something. */
export function EmptyInbox({ facts }: { facts: InboxFacts }) {
  const { frame, inbox, filter } = facts
  const { locale } = frame
  const { deskId, counts, total } = inbox
  const list = tabInWords(filter.tab, locale)
  if (total > 0) {
    return (
      <Empty title={m.signals_empty_page({}, { locale })}>
        <p>
          <a href={tabAddress(deskId, filter.tab)}>{m.signals_empty_first_page({}, { locale })}</a>
        </p>
      </Empty>
    )
  }
  if (isNarrowed(filter)) {
    return (
      <Empty title={m.signals_empty_filter({}, { locale })}>
        <p>{m.signals_empty_filter_without({ list, count: counts[filter.tab] }, { locale })}</p>
        <p>
          <a href={tabAddress(deskId, filter.tab)}>{m.signals_empty_filter_clear({}, { locale })}</a>
        </p>
      </Empty>
    )
  }
  if (filter.tab === 'open') return <NothingWaits facts={facts} />
  return (
    <Empty title={m.signals_empty_list({ list }, { locale })}>
      <p>
        <a href={inboxAddress(deskId)}>{m.signals_empty_to_open({ count: counts.open }, { locale })}</a>
      </p>
    </Empty>
  )
}

function NothingWaits({ facts: { frame, inbox } }: { facts: InboxFacts }) {
  const { locale } = frame
  const { counts, deskId } = inbox
  return (
    <Empty title={m.signals_empty_inbox({}, { locale })}>
      <p>{m.signals_empty_inbox_closed({ count: counts.closed }, { locale })}</p>
      {counts.part > 0 && (
        <p>
          <a href={tabAddress(deskId, 'part')}>{m.signals_empty_inbox_part({ count: counts.part }, { locale })}</a>
        </p>
      )}
    </Empty>
  )
}
