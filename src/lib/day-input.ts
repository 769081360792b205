/** Days as people type them in a form (dd-mm-jjjj), to and from `YYYY-MM-DD`. */

/** `1-12-2026`, `01/12/2026` or `2026-12-01` as `2026-12-01`; undefined when it is no day of the calendar. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  const [year, month, day] = iso ? iso.slice(1) : (dutch?.slice(1).reverse() ?? [])
  if (!year || !month || !day) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined
}

/** `2026-12-01` as it stands in a field: `01-12-2026`. */
export function writeDay(day: string): string {
  return day.split('-').reverse().join('-')
}
