import type { Municipality } from '../../domains/access/rules/region.ts'
import type { RowKind, RowPart } from '../../domains/signals/rules/fact.ts'
import { type Report, reportSchema } from '../../domains/signals/rules/signal.ts'
import { cleanLine, cleanText } from '../../lib/typed-text.ts'
import { type Answers, answerTo } from './answers.ts'
import { longestLine } from './faults.ts'
import { anonymityAnswers, knownAnswers, meaningOf, type QuestionName } from './questions.ts'
import { type TypedPlace, typedPlace } from './typed-place.ts'

type Row = { kind: RowKind; reliability: string; parts: Partial<Record<RowPart, string>> }

/** “Kerkstraat 12 b” and “Kerkstraat 12, Breda” are addresses; “wit huis met acht mannen” is a description. */
const street = /^\p{L}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4} \d{1,5} ?[a-z]{0,4}(?:, ?\p{L}[\p{L} .'’-]*)?$/iu

/** Makes the report out of answers in which nothing is wrong; throws a ZodError on others. */
export function toReport(answers: Answers, municipalities: readonly Municipality[], locale: string): Report {
  const place = typedPlace(answers, municipalities)
  const reliability = answerTo(answers, 'reliability') || 'suspicion'
  const known = (name: QuestionName) => meaningOf(knownAnswers, answerTo(answers, name)) ?? 'unknown'
  return reportSchema.parse({
    story: answerTo(answers, 'story'),
    forms: [...answers.forms],
    place: placeOf(place),
    acute: known('danger'),
    minor: known('minor'),
    reliability,
    rows: rowsOf(answers, place, reliability),
    ...whoReports(answers),
    sourceKind: 'public',
    locale,
  })
}

function placeOf(place: TypedPlace) {
  if (place.kind === 'municipality') return { kind: place.kind, code: place.code }
  return place.kind === 'outside' ? { kind: place.kind, name: place.name } : { kind: 'unknown' as const }
}

/** A name that was typed but not wanted along is left out here, so that it reaches no table. */
function whoReports(answers: Answers) {
  const anonymity = meaningOf(anonymityAnswers, answerTo(answers, 'anonymity')) ?? 'anonymous'
  if (anonymity === 'anonymous') return { anonymity }
  return { anonymity, reporter: { name: answerTo(answers, 'name'), contact: answerTo(answers, 'contact') } }
}

function rowsOf(answers: Answers, place: TypedPlace, reliability: string): Row[] {
  const text = (name: QuestionName) => answerTo(answers, name)
  const row = (kind: RowKind, parts: Row['parts']) => ({ kind, reliability, parts })
  return [
    row('address', addressOf(text('place'), place)),
    row('person', { description: text('people') }),
    row('facilitator', { description: text('facilitators') }),
    row('vehicle', { plate: text('plate'), description: text('vehicle') }),
    row('phone', { number: text('phone') }),
    row('account', { account: text('account') }),
  ].filter(({ parts }) => Object.values(parts).some((part) => cleanText(part) !== ''))
}

/** A name of a place that we do not know stays with the description: the desk may know it. */
function addressOf(typed: string, place: TypedPlace): Row['parts'] {
  const line = cleanLine(typed)
  const described = line.length <= longestLine && street.test(line) ? { address: line } : { description: typed }
  return place.kind === 'unknown' ? { ...described, town: place.name } : described
}
