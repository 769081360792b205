import { mostRules } from './rule-input.ts'

/** The most that a file of a route may weigh, in bytes. */
export const largestFile = 512 * 1024

/** Why a file is not even read: too large, or with definitions that could make it swell or reach for other files. */
export type FileFault = { code: 'empty' | 'tooLarge' | 'entities' | 'tooManyRules'; detail?: string }

/** What is wrong with a file before it is read as DMN; null when nothing is. */
export function fileFault(xml: string): FileFault | null {
  if (xml.trim() === '') return { code: 'empty' }
  if (Buffer.byteLength(xml) > largestFile) return { code: 'tooLarge' }
  const definition = /<!(DOCTYPE|ENTITY)/i.exec(xml)
  if (definition) return { code: 'entities', detail: String(lineAt(xml, definition.index)) }
  return ruleStarts(xml).length > mostRules ? { code: 'tooManyRules', detail: String(mostRules) } : null
}

/** Puts the line of the file before a problem that names a rule; one that has a line already stays as it is. */
export function withLine(xml: string, problem: string): string {
  const number = Number(/^rule (\d+)\b/.exec(problem)?.[1] ?? 0)
  const start = ruleStarts(xml)[number - 1]
  return start === undefined ? problem : `line ${lineAt(xml, start)}: ${problem}`
}

const ruleStarts = (xml: string) => [...xml.matchAll(/<(?:[\w.-]+:)?rule[\s>]/g)].map(({ index }) => index)
const lineAt = (xml: string, index: number) => xml.slice(0, index).split('\n').length
