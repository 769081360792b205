/** The questions of the public form. Their names are those of the drawn form; what is stored has names of its own. */

type Question = {
  /** The name of the form field. */
  field: string
  /** The step in which it is asked. */
  step: 1 | 2
  /** `text` has several lines, `line` one; `choices` takes several answers, the others one. */
  kind: 'text' | 'line' | 'choice' | 'choices' | 'tick'
}

/** Every question, in the order of the form. */
export const questions = {
  danger: { field: 'gevaar', step: 1, kind: 'choice' },
  forms: { field: 'vorm', step: 1, kind: 'choices' },
  story: { field: 'verhaal', step: 1, kind: 'text' },
  municipality: { field: 'gemeente', step: 1, kind: 'line' },
  placeUnknown: { field: 'gemeente-onbekend', step: 1, kind: 'tick' },
  placeOutside: { field: 'gemeente-elders', step: 1, kind: 'tick' },
  place: { field: 'plek', step: 1, kind: 'text' },
  people: { field: 'mensen', step: 2, kind: 'text' },
  minor: { field: 'minderjarig', step: 2, kind: 'choice' },
  facilitators: { field: 'mogelijk', step: 2, kind: 'text' },
  plate: { field: 'kenteken', step: 2, kind: 'line' },
  vehicle: { field: 'voertuig', step: 2, kind: 'line' },
  phone: { field: 'telefoon', step: 2, kind: 'line' },
  account: { field: 'website', step: 2, kind: 'line' },
  reliability: { field: 'zeker', step: 2, kind: 'choice' },
  anonymity: { field: 'hoe', step: 2, kind: 'choice' },
  name: { field: 'naam', step: 2, kind: 'line' },
  contact: { field: 'contact', step: 2, kind: 'line' },
} as const satisfies Record<string, Question>

/** The name of a question in the code. */
export type QuestionName = keyof typeof questions

/** The names in the order of the form. */
export const questionNames = Object.keys(questions).filter((name): name is QuestionName => name in questions)

/** How yes, no and unknown travel in the form, and what they are called in a report. */
export const knownAnswers = { ja: 'yes', nee: 'no', onbekend: 'unknown' } as const

/** How a reporter wants to be known: in the form, and in a report. */
export const anonymityAnswers = { anoniem: 'anonymous', vertrouwelijk: 'confidential', 'met-naam': 'named' } as const

/** What an answer of the form is called in a report; undefined for one that we never offered. */
export function meaningOf<Meaning extends string>(
  answers: Readonly<Record<string, Meaning>>,
  typed: string,
): Meaning | undefined {
  return Object.hasOwn(answers, typed) ? answers[typed] : undefined
}
