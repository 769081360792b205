import { itemsOf, type ProgrammeProblem, type Raw, textsOf } from './programme-problem.ts'

/** Plans that hang under themselves in the end, and bodies that report to themselves. */
export function checkCircles(raw: Raw): ProgrammeProblem[] {
  const programme = typeof raw.id === 'string' ? [{ id: raw.id, to: raw.under, path: ['under'] as PropertyKey[] }] : []
  return [
    ...circlesIn([...programme, ...edges(raw, 'plans', 'under')], 'hangs under itself'),
    ...circlesIn(edges(raw, 'bodies', 'reportsTo'), 'reports to itself'),
  ]
}

type Edges = { id: string; to: unknown; path: PropertyKey[] }

function edges(raw: Raw, list: string, word: string): Edges[] {
  return itemsOf(raw, list).flatMap(({ item, at }) =>
    typeof item.id === 'string' ? [{ id: item.id, to: item[word], path: [list, at, word] }] : [],
  )
}

/** Each circle once, told at the first of it. */
function circlesIn(all: Edges[], words: string): ProgrammeProblem[] {
  const targets = new Map(all.map(({ id, to }) => [id, textsOf(to).map(({ text }) => text)]))
  const told = new Set<string>()
  return all.flatMap(({ id, path }) => {
    const way = told.has(id) ? undefined : wayBack(id, targets)
    if (!way) return []
    for (const one of way) told.add(one)
    return [{ path, message: `"${id}" ${words}: ${[...way, id].join(' → ')}; take one of these out` }]
  })
}

/** The shortest way from an id back to itself. */
function wayBack(start: string, targets: Map<string, string[]>): string[] | undefined {
  const queue: string[][] = [[start]]
  const seen = new Set<string>()
  for (const way of queue) {
    for (const next of targets.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way
      if (!seen.has(next)) queue.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}
