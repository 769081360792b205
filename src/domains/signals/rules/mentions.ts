/** That something of a signal was mentioned somewhere, on a day ('YYYY-MM-DD'). */
export type Mention = { fact: string; number: string; on: string }

/** How often something was mentioned, by month ('YYYY-MM'), the first month first. */
export type MentionsByMonth = { fact: string; months: { month: string; numbers: string[] }[] }

/** Puts mentions together by fact and by month; a signal counts once for each fact. What was mentioned once only is left out. */
export function mentionsByMonth(mentions: readonly Mention[]): MentionsByMonth[] {
  const byFact = Map.groupBy(mentions, ({ fact }) => fact)
  return [...byFact].flatMap(([fact, ofFact]) => {
    const byMonth = Map.groupBy(
      ofFact.toSorted((one, other) => one.on.localeCompare(other.on)),
      ({ on }) => on.slice(0, 7),
    )
    const months = [...byMonth].map(([month, some]) => ({
      month,
      numbers: [...new Set(some.map(({ number }) => number))],
    }))
    return new Set(ofFact.map(({ number }) => number)).size > 1 ? [{ fact, months }] : []
  })
}
