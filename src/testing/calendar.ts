/** A calendar as a strict reader of RFC 5545 sees it; throws on the first thing that is not as it should be. */
export type ReadComponent = { name: string; values: Map<string, string[]>; parts: ReadComponent[] }

/** Reads the text of a calendar: lines end with CRLF, hold at most 75 octets, and unfold to properties in components. */
export function readCalendar(text: string): ReadComponent {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end')
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error('a line ends with something else than CRLF')
  const lines = text.slice(0, -2).split('\r\n')
  for (const line of lines) if (Buffer.byteLength(line) > 75) throw new Error(`too long: ${line}`)
  const unfolded = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  const outermost: ReadComponent = { name: '', values: new Map(), parts: [] }
  const open = [outermost]
  for (const line of unfolded) readLine(line, open)
  const [calendar, ...more] = outermost.parts
  if (open.length !== 1 || !calendar || more.length > 0) throw new Error('not one calendar')
  return calendar
}

function readLine(line: string, open: ReadComponent[]): void {
  const found = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line)
  const inside = open.at(-1)
  if (!found || !inside) throw new Error(`no property: ${line}`)
  const [, name = '', parameters = '', value = ''] = found
  if (/[\p{Cc}]/u.test(value)) throw new Error(`a control character: ${name}`)
  if (name === 'BEGIN') {
    const part = { name: value, values: new Map<string, string[]>(), parts: [] }
    inside.parts.push(part)
    open.push(part)
  } else if (name === 'END') {
    if (open.pop()?.name !== value) throw new Error(`the end of ${value} stands where it should not`)
  } else inside.values.set(name + parameters, [...(inside.values.get(name + parameters) ?? []), value])
}

/** The only value of a property, with its parameters in the name. */
export function propertyOf({ name, values }: ReadComponent, property: string): string {
  const found = values.get(property) ?? []
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${name} has ${found.length} times ${property}`)
  return found[0]
}

/** A text as it was before it was escaped. */
export function textOf(component: ReadComponent, property: string): string {
  const value = propertyOf(component, property)
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${value}`)
  return value.replace(/\\([\\;,nN])/g, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one))
}

/** The events of a calendar. */
export const eventsOf = (calendar: ReadComponent): ReadComponent[] =>
  calendar.parts.filter(({ name }) => name === 'VEVENT')
