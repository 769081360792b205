/** How many connections do something at once, and for how long. */
export type Load = { connections: number; seconds: number }
/** What was seen of it. */
export type Seen = { perSecond: number; milliseconds: number[] }

/** Does one thing over and over on so many connections at once, for so long. */
export async function drive(
  { connections, seconds }: Load,
  once: (connection: number) => Promise<void>,
): Promise<Seen> {
  const milliseconds: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  const one = async (connection: number) => {
    for (let before = performance.now(); before < end; before = performance.now()) {
      await once(connection)
      milliseconds.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, connection) => one(connection)))
  return { perSecond: milliseconds.length / ((performance.now() - start) / 1000), milliseconds }
}
