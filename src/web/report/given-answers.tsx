/** What was filled in, as it is shown before sending: also what was left open, so that nobody wonders. */
import type { ReactNode } from 'react'
import { cleanLine, cleanText } from '../../lib/typed-text.ts'
import { m } from '../../messages/messages.js'
import { Paragraphs } from '../components/paragraphs.tsx'
import { sayIn, type Words } from '../say.ts'
import { answerTo } from './answers.ts'
import { labels } from './fault-words.ts'
import type { FormView } from './form-view.ts'
import type { QuestionName } from './questions.ts'
import { typedPlace } from './typed-place.ts'

/** A question with its answer. */
export interface Given {
  name: string
  value: ReactNode
}

const knownWords: Readonly<Record<string, Words>> = {
  ja: m.report_yes,
  nee: m.report_no,
  onbekend: m.report_unknown,
}
const anonymityWords: Readonly<Record<string, Words>> = {
  anoniem: m.report_anonymous,
  vertrouwelijk: m.report_confidential,
  'met-naam': m.report_named,
}

/** The answers per part of the check page. */
export function givenAnswers(view: FormView): Record<'what' | 'where' | 'who' | 'how', Given[]> {
  const { forms, reliabilities, frame, answers } = view
  const { locale } = frame
  const fact = (question: QuestionName, value: ReactNode) => given(view, question, value)
  const typed = (question: QuestionName) => fact(question, typedText(view, question))
  const chosenForms = forms.filter(({ id }) => answers.forms.includes(id)).map((form) => form.public.names[locale])
  const reliability = reliabilities.find(({ id }) => id === answerTo(answers, 'reliability'))
  return {
    what: [fact('danger', wordsFor(view, 'danger', knownWords)), fact('forms', chosenForms.join(', ')), typed('story')],
    where: [fact('municipality', placeInWords(view)), typed('place')],
    who: [
      typed('people'),
      fact('minor', wordsFor(view, 'minor', knownWords)),
      typed('facilitators'),
      fact('reliability', reliability?.names[locale]),
      ...(['plate', 'vehicle', 'phone', 'account'] as const).filter((name) => answers[name].length > 0).map(typed),
    ],
    how: howTold(view),
  }
}

function given({ frame: { locale } }: FormView, question: QuestionName, value: ReactNode): Given {
  const empty = <p className="lk-soft">{m.report_empty({}, { locale })}</p>
  const shown = typeof value === 'string' && value !== '' ? <p>{value}</p> : value
  return { name: labels[question]({}, { locale }), value: shown || empty }
}

function typedText({ answers }: FormView, question: QuestionName): ReactNode {
  const text = cleanText(answerTo(answers, question))
  return text === '' ? null : <Paragraphs text={text} />
}

function wordsFor({ frame, answers }: FormView, question: QuestionName, words: Readonly<Record<string, Words>>) {
  return words[answerTo(answers, question)]?.({}, { locale: frame.locale })
}

function placeInWords({ frame: { locale }, region, answers }: FormView): string {
  const place = typedPlace(answers, region.municipalities)
  if (place.kind === 'municipality') return place.name
  if (place.kind === 'outside') {
    const blanks = { name: place.name, region: region.name }
    return place.name ? m.report_place_outside(blanks, { locale }) : m.report_municipality_outside(blanks, { locale })
  }
  const typed = cleanLine(answerTo(answers, 'municipality'))
  return [m.report_place_unknown({}, { locale }), typed].filter(Boolean).join(': ')
}

/** A name is shown only when it goes along; who filled one in and tells without it, reads that it stays here. */
function howTold(view: FormView): Given[] {
  const say = sayIn(view.frame.locale)
  const how = answerTo(view.answers, 'anonymity') || 'anoniem'
  const facts = (['name', 'contact'] as const).map((question) => ({
    typed: typedText(view, question),
    question,
  }))
  const goesAlong = how !== 'anoniem'
  return [
    given(view, 'anonymity', anonymityWords[how]?.({}, { locale: view.frame.locale })),
    ...facts
      .filter(({ typed }) => goesAlong || typed !== null)
      .map(({ question, typed }) => given(view, question, goesAlong ? typed : say(m.report_not_sent))),
  ]
}
