import { codeLists, type RequestView } from '../../domains/signals/index.ts'
import { answerBy, type RequestKind } from '../../domains/signals/rules/subject-request.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

/** What a letter is about: the decision, or why it takes longer. */
export type LetterAbout = 'decision' | 'extension'

/** A draft of a letter: paragraphs, and a list under one of them. Never a number or word of a signal. */
export type Letter = { paragraphs: string[]; because: string[]; after: string[] }

const asked: Record<RequestKind, Words> = {
  access: m.requests_letter_what_access,
  correction: m.requests_letter_what_correction,
  erasure: m.requests_letter_what_erasure,
  restriction: m.requests_letter_what_restriction,
  objection: m.requests_letter_what_objection,
}

const done: [kind: string, words: Words][] = [
  ['overviewGiven', m.requests_letter_overviewGiven],
  ['corrected', m.requests_letter_corrected],
  ['restricted', m.requests_letter_restricted],
  ['toErase', m.requests_letter_toErase],
  ['receiversTold', m.requests_letter_receiversTold],
]

/** Writes the draft in one language. */
export function letterOf(view: RequestView, about: LetterAbout, locale: Locale): Letter {
  const intro = introOf(view, locale)
  if (about === 'extension') return extensionLetter(view, intro, locale)
  const silent = groundsOf(view).some((ground) => ground.silent)
  const because = groundsOf(view).map(({ letter, article }) =>
    m.requests_letter_ground({ sentence: letter[locale], article }, { locale }),
  )
  const say = sayIn(locale)
  return {
    paragraphs: [
      intro,
      ...decided(view, silent).map(say),
      ...(because.length > 0 ? [say(m.requests_letter_because)] : []),
    ],
    because,
    after: [...doneIn(view, silent).map(say), ...own(view), ...closing(view).map(say)],
  }
}

function introOf({ receivedOn, kind }: RequestView, locale: Locale): string {
  const what = asked[kind as RequestKind]
  return m.requests_letter_intro({ day: dayInFull(receivedOn, locale), what: sayIn(locale)(what) }, { locale })
}

function extensionLetter(view: RequestView, intro: string, locale: Locale): Letter {
  const longer = m.requests_letter_longer({ day: dayInFull(answerBy(view), locale) }, { locale })
  return { paragraphs: [intro, longer], because: [view.extension ?? ''], after: [] }
}

const groundsOf = ({ grounds }: RequestView) => grounds.flatMap((id) => codeLists().refusalGrounds.find(id) ?? [])

function decided({ outcome, questions }: RequestView, silent: boolean): Words[] {
  if (outcome === 'withdrawn') return [m.requests_letter_withdrawn]
  if (outcome === 'refused') return [m.requests_letter_refused, ...(silent ? [m.requests_letter_silent] : [])]
  if (outcome === 'partly') return [m.requests_letter_partly]
  const found = questions.some(({ answer }) => answer === 'found')
  return [found ? m.requests_letter_granted : m.requests_letter_nothing]
}

// Whoever is told that nothing can be said is told nothing of what was done either.
function doneIn({ outcome, measures }: RequestView, silent: boolean): Words[] {
  if (outcome !== 'granted' && (outcome !== 'partly' || silent)) return []
  return done.filter(([kind]) => measures.some((one) => one.kind === kind)).map(([, words]) => words)
}

const own = ({ explanation }: RequestView): string[] => (explanation ? [explanation] : [])

function closing({ outcome, kind }: RequestView): Words[] {
  if (outcome === 'withdrawn') return []
  return [...(kind === 'access' ? [m.requests_letter_purpose] : []), m.requests_letter_objection]
}
