/** Today as it is typed into a field for a day. */
export const today = new Intl.DateTimeFormat('nl-NL', {
  ...{ timeZone: 'Europe/Amsterdam', day: '2-digit', month: '2-digit', year: 'numeric' },
}).format()
