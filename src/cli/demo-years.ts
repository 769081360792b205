/** Which years the programme of the demonstration speaks of: it was written for 2022, and shown as if that were now. */
const written = 2022

/** Sections and words that say where something comes from: those years stay what they are. */
const fixed = /^(id|serves|source|documents|versions|decisions|plans|url|note|from|date)$/

/**
 * The text of a programme file with its years moved so that it runs today, and a note that says so. A region looks at its
 * own programme while it runs; one that ended years ago would show nothing but what is overdue.
 */
export function moveYears(text: string, today: string): string {
  const by = Number(new Date(Date.parse(`${today}T00:00:00Z`) - 60 * 86_400_000).toISOString().slice(0, 4)) - written
  if (by === 0) return text
  let [section, key] = ['', '']
  const lines = text.split('\n').map((line) => {
    section = /^(\w+):/.exec(line)?.[1] ?? section
    key = /^\s*(?:- )?(\w+):/.exec(line)?.[1] ?? key
    if (line.startsWith('#') || fixed.test(section) || fixed.test(key)) return line
    return line.replace(/\b202[1-4]\b(?=[^\d]|$)/g, (year) => String(Number(year) + by))
  })
  const note = `  In de demonstratie zijn de jaren ${by} jaar verschoven, zodat het programma nu loopt.`
  return lines.join('\n').replace(/^note: >-$/m, `note: >-\n${note}`)
}
