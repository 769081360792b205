const quarterOfAnHour = 15 * 60_000

// Swedish writes a date as YYYY-MM-DD, which spares us a formatter of our own.
const dayInAmsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })

/** Cuts a moment down to its quarter of an hour: the finest time that is kept of an anonymous reporter's act. */
export function toQuarter(date: Date): Date {
  return new Date(Math.floor(date.getTime() / quarterOfAnHour) * quarterOfAnHour)
}

/** Cuts a moment up to the next quarter of an hour; a moment on the quarter stays where it is. */
export function toNextQuarter(date: Date): Date {
  return new Date(Math.ceil(date.getTime() / quarterOfAnHour) * quarterOfAnHour)
}

/** The day of a moment in the Netherlands, as 'YYYY-MM-DD'. Throws RangeError on an invalid date. */
export function toDay(date: Date): string {
  return dayInAmsterdam.format(date)
}
