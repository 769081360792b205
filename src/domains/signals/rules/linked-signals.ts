/** Two signals of which somebody said that they belong together. */
export type Link = readonly [one: string, other: string]

/** Signals that belong together, and the links of which a part of them hangs by that one alone. */
export type SignalCluster = { members: string[]; bridges: Link[] }

/**
 * Everything that is linked with a signal, directly or by way of others. Where two groups of two and more hang together by
 * one link only, that link is a bridge: when it was a mistake, two things stand here as one.
 */
export function clusterAround(start: string, links: readonly Link[]): SignalCluster {
  const members = reached(start, links)
  const inside = distinct(links.filter(([one, other]) => members.has(one) && members.has(other)))
  const bridges = inside.filter((link) => {
    const side = reached(
      link[0],
      inside.filter((other) => other !== link),
    )
    return !side.has(link[1]) && side.size > 1 && members.size - side.size > 1
  })
  return { members: [...members].sort(), bridges }
}

/** Two links between the same signals are one: who confirms what a colleague confirmed makes it no stronger. */
function distinct(links: readonly Link[]): Link[] {
  const known = new Map(links.map((link) => [link.toSorted().join(' '), link]))
  return [...known.values()]
}

function reached(start: string, links: readonly Link[]): Set<string> {
  const found = new Set([start])
  for (const member of found)
    for (const [one, other] of links) {
      if (one === member) found.add(other)
      if (other === member) found.add(one)
    }
  return found
}
