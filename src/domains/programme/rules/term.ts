import { type Frequency, isFrequency } from './frequency.ts'
import { firstDay, isMoment, lastDay, type Moment } from './moment.ts'

/** From the beginning of one moment to the end of another. */
export type Span = { from: Moment; to: Moment }

/** When something of a programme is done or due. */
export type Term =
  | { kind: 'none' }
  | { kind: 'at'; at: Moment }
  | { kind: 'between'; between: Span }
  | { kind: 'from'; from: Moment }
  /** Goes on without an end; `first` is when there is a first result. */
  | { kind: 'ongoing'; first?: Moment | Span }
  | { kind: 'repeated'; every: Frequency; from?: Moment; in?: Moment | Span }
  /** Made first, and working from then on: a panel that is put together and then meets. */
  | { kind: 'twoMoments'; made: Moment; working: Moment }

/** A term that was read, or a sentence part that says why it is none. */
export type TermReading = { term: Term } | { fault: string }

/** Reads a term such as `2022-Q2`, `from 2022`, `every quarter, from 2022` or `made by 2022-Q3, working from 2022`. */
export function parseTerm(text: string): TermReading {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replaceAll(/-q(?=\d)/g, '-Q')
  for (const read of readings) {
    const found = read(words)
    if (found) return found
  }
  return { fault: 'is not a term' }
}

/** Writes a term as the file has it; reading it again gives the same term. */
export function writeTerm(term: Term): string {
  switch (term.kind) {
    case 'none':
      return 'none'
    case 'at':
      return term.at
    case 'between':
      return writeSpan(term.between)
    case 'from':
      return `from ${term.from}`
    case 'ongoing':
      return term.first === undefined ? 'ongoing' : `${writeSpan(term.first)}, then ongoing`
    case 'repeated':
      return [term.every, ...since(term.from), ...during(term.in)].join(', ')
    case 'twoMoments':
      return `made by ${term.made}, working from ${term.working}`
  }
}

const since = (from: Moment | undefined) => (from === undefined ? [] : [`from ${from}`])
const during = (span: Moment | Span | undefined) => (span === undefined ? [] : [`in ${writeSpan(span)}`])

function writeSpan(span: Moment | Span): string {
  if (typeof span === 'string') return span
  const years = span.from.length === 4 && span.to.length === 4
  return years ? `${span.from}/${span.to}` : `${span.from} / ${span.to}`
}

const readings: ((words: string) => TermReading | undefined)[] = [
  readNone,
  readOpen,
  readOngoing,
  readRepeated,
  readTwoMoments,
  readSpanAlone,
]

function readNone(words: string): TermReading | undefined {
  return words === 'none' ? { term: { kind: 'none' } } : undefined
}

function readOpen(words: string): TermReading | undefined {
  const from = after('from ', words)
  if (from === undefined) return undefined
  return isMoment(from) ? { term: { kind: 'from', from } } : noMoment(from)
}

function readOngoing(words: string): TermReading | undefined {
  if (words === 'ongoing') return { term: { kind: 'ongoing' } }
  const before = /^(.+?), ?then ongoing$/.exec(words)?.[1]
  if (before === undefined) return undefined
  const first = readSpan(before)
  return 'span' in first ? { term: { kind: 'ongoing', first: first.span } } : first
}

function readRepeated(words: string): TermReading | undefined {
  const [every = '', ...rest] = words.split(/ ?, ?/)
  if (!isFrequency(every)) return undefined
  const [part, ...more] = rest
  if (part === undefined) return { term: { kind: 'repeated', every } }
  if (more.length > 0) return { fault: `says too much after "${part}"` }
  const from = after('from ', part)
  if (from !== undefined) return isMoment(from) ? { term: { kind: 'repeated', every, from } } : noMoment(from)
  const within = after('in ', part)
  if (within === undefined) return { fault: `has "${part}" after "${every}", and not "from" or "in" with a moment` }
  const span = readSpan(within)
  return 'span' in span ? { term: { kind: 'repeated', every, in: span.span } } : span
}

function readTwoMoments(words: string): TermReading | undefined {
  const [, made, working] = /^made by (.+?), ?working from (.+)$/.exec(words) ?? []
  if (made === undefined || working === undefined) return undefined
  if (!isMoment(made)) return noMoment(made)
  if (!isMoment(working)) return noMoment(working)
  if (lastDay(working) < firstDay(made)) return { fault: `is working (${working}) before it is made (${made})` }
  return { term: { kind: 'twoMoments', made, working } }
}

function readSpanAlone(words: string): TermReading | undefined {
  if (!/^\d/.test(words)) return undefined
  const span = readSpan(words)
  if (!('span' in span)) return span
  if (typeof span.span === 'string') return { term: { kind: 'at', at: span.span } }
  return { term: { kind: 'between', between: span.span } }
}

function readSpan(words: string): { span: Moment | Span } | { fault: string } {
  const [from = '', to, ...more] = words.split(/ ?\/ ?/)
  if (!isMoment(from)) return noMoment(from)
  if (to === undefined) return { span: from }
  if (more.length > 0) return { fault: 'has more than two moments' }
  if (!isMoment(to)) return noMoment(to)
  if (lastDay(to) <= lastDay(from) || firstDay(to) < firstDay(from))
    return { fault: `ends (${to}) before it begins (${from})` }
  return { span: { from, to } }
}

const after = (start: string, words: string) => (words.startsWith(start) ? words.slice(start.length) : undefined)

const noMoment = (text: string) => ({ fault: `has a moment that does not exist: "${text}"` })
