/** What puts itself on an agenda, in the order in which a meeting takes it. */
export const sourceNames = [
  'minutes',
  'followUps',
  'bottlenecks',
  'actions',
  'policy',
  'dueSubjects',
  'proposals',
  'sessions',
  'consultations',
] as const
export type SourceName = (typeof sourceNames)[number]

/** A line under an item: what it is about, when it was due, and where more of it stands. */
export type AgendaLine = { ref: string; text: string; due?: string; href?: string }

/** An item as it is kept, with what stands in the minutes under it. */
export type AgendaItem = {
  id: string
  source: SourceName | 'own'
  title: string
  note: string
  lines: AgendaLine[]
  minutes: string
}
/** The same with its place, and whether it was taken off. */
export type KeptItem = AgendaItem & { position: number; off: boolean }

/** What a source has to say for a meeting now. */
export type Proposed = { source: SourceName; lines: AgendaLine[] }

/**
 * The agenda as it is now: items that are kept in their own order, with what their source says today, and before the own
 * items what has nothing kept yet. What was taken off stays off, and a source with nothing to say is not there.
 */
export function mergeAgenda(
  kept: readonly KeptItem[],
  proposed: readonly Proposed[],
  newId: () => string,
): AgendaItem[] {
  const now = new Map(proposed.map(({ source, lines }) => [source, lines]))
  const known = new Set(kept.map(({ source }) => source))
  const stays = kept
    .filter(({ off }) => !off)
    .toSorted((a, b) => a.position - b.position)
    .map((item) => (item.source === 'own' ? item : { ...item, lines: now.get(item.source) ?? [] }))
    .filter(({ source, lines, note }) => source === 'own' || lines.length > 0 || note !== '')
  const fresh = proposed
    .filter(({ source, lines }) => lines.length > 0 && !known.has(source))
    .map(({ source, lines }) => ({ id: newId(), source, title: '', note: '', lines, minutes: '' }))
  const firstOwn = stays.findIndex(({ source }) => source === 'own')
  const at = firstOwn < 0 ? stays.length : firstOwn
  return [...stays.slice(0, at), ...fresh, ...stays.slice(at)].map(({ id, source, title, note, lines, minutes }) => ({
    ...{ id, source, title, note, lines, minutes },
  }))
}

/** The agenda with one item a place earlier or later. */
export function movedItem<Item extends { id: string }>(items: readonly Item[], id: string, by: -1 | 1): Item[] {
  const from = items.findIndex((item) => item.id === id)
  const [one, to] = [items[from], from + by]
  if (!one || to < 0 || to >= items.length) return [...items]
  return items.toSpliced(from, 1).toSpliced(to, 0, one)
}
