/** Texts in another language: how they are marked, and the translation beside them (S-02). */
import type { TextTranslation, TranslationView } from '../../domains/signals/index.ts'
import { dayInText, momentInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { languageInWords } from '../language-words.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { isAllowed } from './steps-panel.tsx'

/** The language of something that the reporter wrote: as an interpreter knew it, else that of the page it was written on. */
export function languageOf({ view }: SignalFacts, of: string, writtenOn: string | null): string {
  return view.translations.find((one) => one.of === of)?.language ?? (writtenOn || 'nl')
}

interface OfTextProps {
  facts: SignalFacts
  /** The fact or message that it is of. */
  of: string
  language: string
}

/** Under a text of the reporter: in which language it is, and what an interpreter made of it. Nothing under Dutch. */
export function OtherLanguage({ facts, of, language }: OfTextProps) {
  const { view, frame } = facts
  const { locale } = frame
  const translation = view.translations.find((one) => one.of === of)
  if (translation) return <Translation facts={facts} translation={translation} />
  if (language === 'nl') return null
  return (
    <p className="lk-hint">
      {m.interpreter_written_in({ language: languageInWords(language, locale) }, { locale })}
      {isAllowed(view, 'enrich') && (
        <span className="lk-noprint">
          {' · '}
          <a href={signalAddress(view.number, `tolk?tekst=${of}`)}>{m.interpreter_ask({}, { locale })}</a>
        </span>
      )}
    </p>
  )
}

function Translation({ facts, translation }: { facts: SignalFacts; translation: TranslationView }) {
  return translation.entered ? (
    <Translated translation={translation} locale={facts.frame.locale} now={facts.now} />
  ) : (
    <Waiting facts={facts} translation={translation} />
  )
}

/** What an interpreter said, with who that was and who wrote it down, for who may know. */
export function Translated({
  translation: { language, entered },
  locale,
  now,
}: {
  translation: TextTranslation
  locale: Locale
  now: Date
}) {
  if (!entered) return null
  const { text, translator, byName: name, at } = entered
  return (
    <div className="lk-translation lk-stack-s">
      <h3>{m.interpreter_translation({ language: languageInWords(language, locale) }, { locale })}</h3>
      <Paragraphs text={text} />
      {translator !== '' && (
        <p className="lk-hint">
          {m.interpreter_translated_by({ translator, name, moment: momentInShort(at, locale, now) }, { locale })}
        </p>
      )}
    </div>
  )
}

function Waiting({ facts, translation }: { facts: SignalFacts; translation: TranslationView }) {
  const { frame, view, now } = facts
  const { locale } = frame
  const { askedByName: name, askedAt, until, paused, reason } = translation
  const language = languageInWords(translation.language, locale)
  const stands = paused && view.clocks.some(({ pausedUntil }) => pausedUntil !== null)
  return (
    <div className="lk-translation lk-stack-s">
      <h3>{m.interpreter_waits({}, { locale })}</h3>
      <p>
        {m.interpreter_waits_text({ name, day: dayInText(askedAt, locale, now), language }, { locale })}{' '}
        {stands && m.interpreter_waits_clock({ day: dayInText(until, locale, now) }, { locale })}
      </p>
      <p className="lk-typed" dir="auto">
        {reason}
      </p>
      {isAllowed(view, 'enrich') && <WaitingSteps facts={facts} translation={translation} />}
    </div>
  )
}

function WaitingSteps({ facts: { frame, view }, translation }: { facts: SignalFacts; translation: TranslationView }) {
  const { locale } = frame
  const address = signalAddress(view.number, `tolk/${translation.id}`)
  return (
    <form className="lk-noprint" action={`${address}/intrekken`} method="post">
      <Actions>
        <ButtonLink kind="second" href={address}>
          {m.interpreter_enter({}, { locale })}
        </ButtonLink>
        <Button kind="link">{m.interpreter_withdraw({}, { locale })}</Button>
      </Actions>
    </form>
  )
}
