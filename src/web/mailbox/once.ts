const remembered = 60_000
const mostRemembered = 1_000

/**
 * Gives the second of two presses what the first one got: the browser only shows the answer to the last. Kept in memory
 * for a minute, and not at all when `work` gave nothing or failed.
 */
export function onceForEach<Result>(
  now: () => Date,
): (key: string, work: () => Promise<Result | undefined>) => Promise<Result | undefined> {
  const results = new Map<string, { at: number; result: Promise<Result | undefined> }>()
  const forgetOld = () => {
    for (const [key, { at }] of results) {
      if (results.size <= mostRemembered && now().getTime() - at < remembered) return
      results.delete(key)
    }
  }
  return async (key, work) => {
    forgetOld()
    const earlier = results.get(key)
    if (earlier) return earlier.result
    const result = work()
    results.set(key, { at: now().getTime(), result })
    const made = await result.catch((error: unknown) => {
      results.delete(key)
      throw error
    })
    if (made === undefined) results.delete(key)
    return made
  }
}
