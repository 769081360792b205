import { type FactValue, type RowContent, type RowPart, rowParts } from '../../domains/signals/rules/fact.ts'
import { partShown, summaryOf } from '../../domains/signals/rules/fact-summary.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { SubLine } from '../components/table.tsx'
import { marksOf } from './fact-marks.ts'

/** The parts that get a line of their own, so that a fact is not one long row of commas. */
const ownLine: readonly RowPart[] = ['reference', 'outcome', 'description']

/** What a fact says: what names it first, then what was written about it, then the marks of its numbers. */
export function FactText({ value, locale }: { value: FactValue; locale: Locale }) {
  const [head, lines] = 'parts' in value ? linesOf(value, locale) : [summaryOf(value), []]
  return (
    <>
      <span className="lk-typed" dir="auto">
        {head}
      </span>
      {lines.map((line) => (
        <div key={line} className="lk-typed" dir="auto">
          {line}
        </div>
      ))}
      {marksOf(value, locale).map((mark) => (
        <SubLine key={mark}>{mark}</SubLine>
      ))}
    </>
  )
}

function linesOf(value: Extract<FactValue, { parts: unknown }>, locale: Locale): [string, string[]] {
  const shown = rowParts[value.kind].flatMap((part: RowPart) => {
    const text = dayInWords(value, part, locale) ?? partShown(value, part)
    return text ? [{ part, text }] : []
  })
  const head = shown.filter(({ part }) => !ownLine.includes(part))
  const own = shown.filter(({ part }) => ownLine.includes(part))
  const lines = own.map(({ part, text }) => inWords(part, text, locale))
  if (head.length > 0) return [head.map(({ text }) => text).join(', '), lines]
  const [first = '', ...rest] = lines
  return [first, rest]
}

/** The day of a measure in words, because its digits would break over lines. */
function dayInWords({ normal }: RowContent, part: RowPart, locale: Locale): string | undefined {
  const day = part === 'measureDay' ? normal?.measureDay : undefined
  return day && dayInFull(day.value, locale)
}

function inWords(part: RowPart, text: string, locale: Locale): string {
  if (part === 'reference') return m.enrichment_reference({ text }, { locale })
  return part === 'outcome' ? m.enrichment_outcome({ text }, { locale }) : text
}
