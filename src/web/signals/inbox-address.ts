import { type InboxFilter, inboxFilter } from '../../domains/signals/rules/inbox.ts'
import { inboxAddress } from '../navigation.ts'

/** Reads the filter of an inbox from the address of its page. What is not understood is left out. */
export function readInboxFilter(search: URLSearchParams): InboxFilter {
  return inboxFilter.parse({
    tab: search.get('lijst') ?? undefined,
    form: search.get('vorm') ?? undefined,
    state: search.get('stand') ?? undefined,
    minor: search.get('minderjarig') ?? undefined,
    takenBy: search.get('wie') ?? undefined,
    page: search.get('bladzijde') ?? undefined,
    pageSize: undefined,
  })
}

/** The address of the same inbox with some of its filter changed. */
export function filteredAddress(deskId: string, filter: InboxFilter, change: Partial<InboxFilter>): string {
  const { tab, form, state, minor, takenBy, page } = { ...filter, ...change }
  const parts = { lijst: tab, vorm: form, stand: state, minderjarig: minor, wie: takenBy, bladzijde: page }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) {
    const usual = value === undefined || (name === 'lijst' && value === 'open') || (name === 'bladzijde' && value === 1)
    if (!usual) search.set(name, String(value))
  }
  return search.size > 0 ? `${inboxAddress(deskId)}?${search}` : inboxAddress(deskId)
}

/** The address of another list of the same inbox, with nothing narrowed. */
export function tabAddress(deskId: string, tab: InboxFilter['tab']): string {
  return tab === 'open' ? inboxAddress(deskId) : `${inboxAddress(deskId)}?lijst=${tab}`
}

/** Whether more than the choice of a list narrows an inbox. */
export function isNarrowed({ form, state, minor, takenBy }: InboxFilter): boolean {
  return [form, state, minor, takenBy].some((value) => value !== undefined)
}
