/**
 * What somebody filled in, exactly as it was sent. It travels from step to step in the form itself: nothing is kept
 * here, in a cookie or in an address, so that what was not sent was never anywhere but on that screen.
 */
import { type QuestionName, questionNames, questions } from './questions.ts'

/** The values of each question, none when it was left open. */
export type Answers = Readonly<Record<QuestionName, readonly string[]>>

/** What a form reader offers: FormData and URLSearchParams. */
export interface TypedForm {
  get(name: string): unknown
  getAll(name: string): unknown[]
  has(name: string): boolean
  forEach(take: (value: unknown, name: string) => void): void
}

/** The button beside a misspelled municipality: “Ja, Breda”. */
export const nameTakenOver = 'neem-gemeente'

const isAnswer = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Reads the answers of all steps. A file where text belongs counts as nothing. */
export function readAnswers(form: TypedForm): Answers {
  const read = (field: string) => [...new Set(form.getAll(field).filter(isAnswer))]
  return fromQuestions((name) => {
    const { field, kind } = questions[name]
    if (name === 'municipality' && form.has(nameTakenOver)) return read(nameTakenOver)
    return kind === 'tick' ? read(field).slice(0, 1) : read(field)
  })
}

/** A form in which nothing was filled in. */
export const noAnswers: Answers = fromQuestions(() => [])

/** The answer to a question of which there is one. What was sent more than once is kept, each on a line. */
export function answerTo(answers: Answers, name: QuestionName): string {
  return answers[name].join('\n')
}

/** The fields that a page must carry along for the questions it does not ask itself. */
export function carriedFields(answers: Answers, asked: 1 | 2 | 3): { field: string; value: string }[] {
  return questionNames
    .filter((name) => questions[name].step !== asked)
    .flatMap((name) => answers[name].map((value) => ({ field: questions[name].field, value })))
}

function fromQuestions(read: (name: QuestionName) => readonly string[]): Answers {
  return {
    danger: read('danger'),
    forms: read('forms'),
    story: read('story'),
    municipality: read('municipality'),
    placeUnknown: read('placeUnknown'),
    placeOutside: read('placeOutside'),
    place: read('place'),
    people: read('people'),
    minor: read('minor'),
    facilitators: read('facilitators'),
    plate: read('plate'),
    vehicle: read('vehicle'),
    phone: read('phone'),
    account: read('account'),
    reliability: read('reliability'),
    anonymity: read('anonymity'),
    name: read('name'),
    contact: read('contact'),
  }
}
