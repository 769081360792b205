const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })

/** The time of a moment by the clock of Amsterdam, as it stands in a field: `09:30`. */
export const timeOfDay = (moment: Date): string => clock.format(moment)
