/** What is not right yet, per question: found by the same rules by which a report is taken in. */
import type { Municipality } from '../../domains/access/rules/region.ts'
import { longestText } from '../../domains/signals/rules/fact.ts'
import { cleanLine, cleanText } from '../../lib/typed-text.ts'
import { type Answers, answerTo } from './answers.ts'
import { anonymityAnswers, knownAnswers, meaningOf, type QuestionName, questionNames, questions } from './questions.ts'
import { typedPlace } from './typed-place.ts'

/** The most characters of a line. */
export const longestLine = 300

/** One thing that is wrong, with what its sentence needs. */
export type Fault = { question: QuestionName } & (
  | { code: 'empty' | 'noMunicipality' | 'noName' | 'choice' | 'repeated' }
  | { code: 'tooLong'; count: number; most: number }
  | { code: 'unknownMunicipality'; typed: string; suggestions: string[] }
)

/** What answers are compared with: the municipalities of the region, and the codes that can be chosen today. */
export interface Offered {
  municipalities: readonly Municipality[]
  forms: readonly string[]
  reliabilities: readonly string[]
}

/** Everything that is wrong, in the order of the form. */
export function faultsIn(answers: Answers, offered: Offered): Fault[] {
  return questionNames.flatMap((question) => faultIn(question, answers, offered) ?? [])
}

/** The first step with a fault; 3 when there is none. */
export function firstStepToMend(faults: readonly Fault[]): 1 | 2 | 3 {
  return faults.length === 0 ? 3 : faults.some(({ question }) => questions[question].step === 1) ? 1 : 2
}

function faultIn(question: QuestionName, answers: Answers, offered: Offered): Fault | undefined {
  const { kind } = questions[question]
  if (kind !== 'choices' && answers[question].length > 1) return { question, code: 'repeated' }
  if (kind === 'text' || kind === 'line') return textFault(question, answers, offered)
  const unknown = answers[question].some((answer) => !isOffered(question, answer, offered))
  return unknown ? { question, code: 'choice' } : undefined
}

function isOffered(question: QuestionName, answer: string, offered: Offered): boolean {
  if (question === 'forms') return offered.forms.includes(answer)
  if (question === 'reliability') return offered.reliabilities.includes(answer)
  if (question === 'anonymity') return meaningOf(anonymityAnswers, answer) !== undefined
  if (question === 'danger' || question === 'minor') return meaningOf(knownAnswers, answer) !== undefined
  return true
}

function textFault(question: QuestionName, answers: Answers, { municipalities }: Offered): Fault | undefined {
  const isLine = questions[question].kind === 'line'
  const typed = answerTo(answers, question)
  const count = (isLine ? cleanLine(typed) : cleanText(typed)).length
  const most = isLine ? longestLine : longestText
  if (count > most) return { question, code: 'tooLong', count, most }
  if (question === 'story' && count === 0) return { question, code: 'empty' }
  if (question === 'name' && lacksName(answers)) return { question, code: 'noName' }
  if (question === 'municipality') return placeFault(answers, municipalities)
  return undefined
}

/** Who tells in confidence may give a number only; who tells with a name gives the name. */
function lacksName(answers: Answers): boolean {
  const how = meaningOf(anonymityAnswers, answerTo(answers, 'anonymity'))
  if (how === undefined || how === 'anonymous') return false
  const given = (name: 'name' | 'contact') => cleanLine(answerTo(answers, name)) !== ''
  return !(given('name') || (how === 'confidential' && given('contact')))
}

function placeFault(answers: Answers, municipalities: readonly Municipality[]): Fault | undefined {
  const place = typedPlace(answers, municipalities)
  const question = 'municipality'
  if (place.kind === 'empty') return { question, code: 'noMunicipality' }
  if (place.kind !== 'notFound') return undefined
  return { question, code: 'unknownMunicipality', typed: place.typed, suggestions: place.suggestions }
}
