import { type Report, type ReportInput, reportSchema } from '../../domains/signals/rules/signal.ts'
import { answersTo, answerTo, type Fields, filledIn, type QuestionName, rowsIn } from './fields.ts'

const known = { ja: 'yes', nee: 'no', onbekend: 'unknown' } as const

/** Makes the report out of fields in which nothing is wrong; throws a ZodError on others. `name` is who reports. */
export function toReport(fields: Fields, { name, locale }: { name: string; locale: string }): Report {
  const reliability = answerTo(fields, 'zeker') || 'suspicion'
  const forms = answersTo(fields, 'vorm')
  return reportSchema.parse({
    story: answerTo(fields, 'verhaal'),
    forms: [...new Set(forms.map(formOf))],
    subforms: [...new Set(forms.filter((id) => formOf(id) !== id))],
    place: placeOf(fields),
    acute: knownAnswer(fields, 'gevaar'),
    minor: knownAnswer(fields, 'minderjarig'),
    reliability,
    indicators: [...new Set(answersTo(fields, 'teken'))],
    rows: filledIn(rowsIn(fields)).map(({ kind, role, parts }) => ({
      kind,
      reliability,
      parts,
      ...(role === '' ? {} : { role }),
    })),
    anonymity: answerTo(fields, 'hoe') === 'vertrouwelijk' ? 'confidential' : 'named',
    reporter: { name, contact: answerTo(fields, 'contact') },
    sourceKind: answerTo(fields, 'bron'),
    locale,
  } satisfies ReportInput)
}

/** A sub-form belongs to a form; whoever chooses it has chosen the form as well. */
const formOf = (id: string) => id.split('.')[0] ?? id

function knownAnswer(fields: Fields, name: QuestionName) {
  const answer = answerTo(fields, name)
  return Object.hasOwn(known, answer) ? known[answer as keyof typeof known] : 'unknown'
}

function placeOf(fields: Fields): ReportInput['place'] {
  const answer = answerTo(fields, 'gemeente')
  if (answer === 'buiten') return { kind: 'outside', name: answerTo(fields, 'plaats') }
  return answer === 'onbekend' ? { kind: 'unknown' } : { kind: 'municipality', code: answer }
}
