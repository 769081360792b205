/** The inbox of a desk: what waits, for whom, and before when. */
import type { InboxRow } from '../../domains/signals/index.ts'
import { type InboxTab, inboxTabs } from '../../domains/signals/rules/inbox.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { ButtonLink } from '../components/button.tsx'
import { Filters, Pages, Tabs } from '../components/filters.tsx'
import { Head } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { inboxAddress, inboxName } from '../navigation.ts'
import { filteredAddress, isNarrowed, tabAddress } from './inbox-address.ts'
import { inboxColumns } from './inbox-columns.tsx'
import { EmptyInbox } from './inbox-empty.tsx'
import { type InboxFacts, tabInWords } from './inbox-facts.ts'
import { inboxFilters } from './inbox-filters.ts'
import { UnansweredNotice } from './unanswered-notice.tsx'
import { deskName } from './words.ts'

function InboxTable({ facts }: { facts: InboxFacts }) {
  const { frame, inbox, filter } = facts
  const { locale } = frame
  const captions: Partial<Record<InboxTab, (inputs: { count: number }, options: { locale: Locale }) => string>> = {
    part: m.signals_caption_part,
    closed: m.signals_caption_closed,
  }
  const caption = captions[filter.tab] ?? m.signals_caption_open
  return (
    <Table
      caption={caption({ count: inbox.total }, { locale })}
      columns={inboxColumns(facts, filter.tab)}
      rows={inbox.rows}
      keyOf={(row: InboxRow) => row.id}
      isNew={(row) => row.state === 'new' && filter.tab !== 'part'}
    />
  )
}

function InboxPages({ facts: { frame, inbox, filter } }: { facts: InboxFacts }) {
  const { page, pageSize } = filter
  const from = (page - 1) * pageSize + 1
  const to = from + inbox.rows.length - 1
  const at = (other: number) => filteredAddress(inbox.deskId, filter, { page: other })
  return (
    <Pages
      locale={frame.locale}
      from={from}
      to={to}
      total={inbox.total}
      {...(page > 1 ? { previous: at(page - 1) } : {})}
      {...(to < inbox.total ? { next: at(page + 1) } : {})}
    />
  )
}

/** The page `/postvak/:desk`. */
export function InboxPage({ facts }: { facts: InboxFacts }) {
  const { frame, region, inbox, filter } = facts
  const { locale } = frame
  const { deskId, counts } = inbox
  const title = inboxName(region, deskId, locale)
  const tabs = inboxTabs.map((tab) => ({
    label: tabInWords(tab, locale),
    href: tabAddress(deskId, tab),
    count: counts[tab],
    current: tab === filter.tab,
  }))
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current={inboxAddress(deskId)}
      crumbs={[{ label: m.signals_nav_start({}, { locale }), href: '/start' }, { label: title }]}
    >
      <Head title={title} facts={m.signals_inbox_facts({ desk: deskName(region, deskId) }, { locale })}>
        <ButtonLink kind="second" icon="plus" href="/melding">
          {m.signals_inbox_new({}, { locale })}
        </ButtonLink>
      </Head>
      <UnansweredNotice frame={frame} />
      <Tabs label={m.signals_inbox_lists({}, { locale })} tabs={tabs} />
      <Filters
        locale={locale}
        action={inboxAddress(deskId)}
        filters={inboxFilters(facts)}
        {...(filter.tab === 'open' ? {} : { hidden: { lijst: filter.tab } })}
        {...(isNarrowed(filter) ? { clear: tabAddress(deskId, filter.tab) } : {})}
      />
      {inbox.rows.length > 0 ? <InboxTable facts={facts} /> : <EmptyInbox facts={facts} />}
      {inbox.rows.length > 0 && <InboxPages facts={facts} />}
    </WorkbenchPage>
  )
}
