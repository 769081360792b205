import type { YamlFault } from './yaml-lines.ts'

const deepest = 50
const indentation = /^ *(?:- *)*\t/
// Every control character but tab, new line and return.
const control = /[^\P{Cc}\t\n\r]/u
// Signs that open, close and separate, many in a row: no text of people, and what takes a reader down.
const heap = /(?:[[\]{},:?]\s*){12}|(?:[-?] +){8}|^ {200}/m
const opener = /(?<=^|[\s[{,:])[[{]|[\]}]/g

/** What makes a text unfit to be read as YAML at all, found before anything reads it. */
export function faultsBeforeReading(text: string): YamlFault[] {
  return [
    ...faultyLines(text, indentation, 'the line begins with a tab; use two spaces for each step to the right'),
    ...faultyLines(text, control, 'the line has a sign that cannot be shown; type the line anew'),
    ...nesting(text),
  ]
}

function faultyLines(text: string, pattern: RegExp, message: string): YamlFault[] {
  if (!new RegExp(pattern, `${pattern.flags}m`).test(text)) return []
  return text.split('\n').flatMap((line, at) => (pattern.test(line) ? [{ line: at + 1, message }] : []))
}

/** Refuses nesting that no plan has: reading it would take all the memory of the machine. */
function nesting(text: string): YamlFault[] {
  const content = text.replace(/^[ \t]*#.*$/gm, '')
  const at = heap.exec(content)?.index ?? tooDeep(content)
  if (at === undefined) return []
  const line = content.slice(0, at).split('\n').length
  return [
    { line, message: 'pieces stand in pieces in pieces; a list here holds texts or items, and no list in a list' },
  ]
}

function tooDeep(content: string): number | undefined {
  let depth = 0
  for (const { 0: sign, index } of content.matchAll(opener)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) return index
  }
  return undefined
}
