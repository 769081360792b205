/** Two records that may belong together, and how much says so, in bits. */
export type Edge = { a: number; b: number; bits: number }

const largest = 60
const stricter = 4
const strictest = 60

/**
 * Puts records together that belong together. Two groups become one where, taken over all their pairs, more says that
 * they are the same than that they are not: one pair that looks alike does not join two groups of which the others do
 * not. A group too large to weigh every pair of is first taken apart at its weakest pairs.
 */
export function clustersOf(size: number, edges: readonly Edge[], bitsOf: (a: number, b: number) => number): number[][] {
  return components(size, edges).flatMap((group) => settled(group, 0, bitsOf))
}

type Group = { members: number[]; edges: Edge[] }

function settled(group: Group, least: number, bitsOf: (a: number, b: number) => number): number[][] {
  if (group.members.length === 2 || least > strictest) return [group.members]
  if (group.members.length <= largest) return averaged(group.members, bitsOf)
  const strong = group.edges.filter(({ bits }) => bits > least + stricter)
  return componentsOf(group.members, strong).flatMap((part) => settled(part, least + stricter, bitsOf))
}

/** Joins the two groups with the highest mean weight between them, as long as that is above 0. */
function averaged(members: readonly number[], bitsOf: (a: number, b: number) => number): number[][] {
  const groups = members.map((member) => [member])
  const sums = members.map((a) =>
    members.map((b) => (a === b ? Number.NEGATIVE_INFINITY : bitsOf(Math.min(a, b), Math.max(a, b)))),
  )
  const at = (i: number, j: number) => sums[i]?.[j] ?? Number.NEGATIVE_INFINITY
  const mean = (i: number, j: number) => at(i, j) / ((groups[i]?.length ?? 1) * (groups[j]?.length ?? 1))
  for (;;) {
    let best: { i: number; j: number; value: number } | undefined
    for (let i = 0; i < groups.length; i++) {
      for (let j = i + 1; j < groups.length; j++) {
        if (groups[i]?.length === 0 || groups[j]?.length === 0) continue
        const value = mean(i, j)
        if (value > (best?.value ?? 0)) best = { i, j, value }
      }
    }
    if (!best) return groups.filter((group) => group.length > 1)
    const { i, j } = best
    groups[i]?.push(...(groups[j] ?? []))
    groups[j] = []
    for (let k = 0; k < groups.length; k++) {
      const [rowI, rowK] = [sums[i], sums[k]]
      if (k === i || !rowI || !rowK) continue
      const sum = at(i, k) + at(j, k)
      rowI[k] = sum
      rowK[i] = sum
    }
  }
}

/** The groups of two and more that edges with a weight above 0 join. */
function components(size: number, edges: readonly Edge[]): Group[] {
  const members = new Set<number>()
  const joining = edges.filter(({ bits }) => bits > 0)
  for (const { a, b } of joining) members.add(a).add(b)
  return componentsOf([...members], joining, size)
}

function componentsOf(members: readonly number[], edges: readonly Edge[], size = Math.max(...members) + 1): Group[] {
  const parent = Int32Array.from({ length: size }, (_, index) => index)
  const find = (record: number): number => {
    let root = record
    while (parent[root] !== root) root = parent[root] ?? root
    for (let at = record; at !== root; ) {
      const next: number = parent[at] ?? root
      parent[at] = root
      at = next
    }
    return root
  }
  for (const { a, b } of edges) parent[find(a)] = find(b)
  const groups = new Map<number, Group>()
  for (const member of members) {
    const root = find(member)
    const group: Group = groups.get(root) ?? { members: [], edges: [] }
    group.members.push(member)
    groups.set(root, group)
  }
  for (const edge of edges) groups.get(find(edge.a))?.edges.push(edge)
  return [...groups.values()].filter((group) => group.members.length > 1)
}
