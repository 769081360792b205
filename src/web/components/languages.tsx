import { Fragment } from 'react'
import { languages, type PublicLocale, publicLocales, tagOf } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { withLocale } from '../locale.ts'
import { Icon } from './icon.tsx'

interface LanguagesProps {
  locale: PublicLocale
  address: string
  /** Whether the page has a form `formulier`: then a language is a submit button, and what was typed comes along. */
  inForm: boolean
}

function Language({ of, locale, address, inForm }: LanguagesProps & { of: PublicLocale }) {
  const { name } = languages[of]
  const current = of === locale ? { 'aria-current': 'true' as const } : {}
  if (inForm) {
    return (
      <button type="submit" form="formulier" formNoValidate name="taal" value={of} lang={tagOf(of)} {...current}>
        {name}
      </button>
    )
  }
  return (
    <a href={withLocale(address, of)} lang={tagOf(of)} hrefLang={tagOf(of)} {...current}>
      {name}
    </a>
  )
}

/** “Other language” for who cannot read the present one, in four kinds of writing. */
const others = [
  ['en', 'Other language'],
  ['uk', 'Мова'],
  ['ar', 'لغة'],
  ['zh', '语言'],
] as const

/** What stands on the button of a phone: the language of now, and that there are others. */
function Summary({ locale }: { locale: PublicLocale }) {
  return (
    <summary>
      <Icon name="globe" />
      {languages[locale].name} <span className="lk-hidden">{m.frame_language_chosen({}, { locale })}</span>
      {others
        .filter(([other]) => other !== locale)
        .map(([other, words]) => (
          <Fragment key={other}>
            {'· '}
            <span lang={tagOf(other)} dir={languages[other].dir}>
              {words}
            </span>
          </Fragment>
        ))}
    </summary>
  )
}

/** The languages this page exists in, each by its own name. */
export function Languages(props: LanguagesProps) {
  const { locale } = props
  const list = (
    <ul>
      {publicLocales.map((of) => (
        <li key={of}>
          <Language of={of} {...props} />
        </li>
      ))}
    </ul>
  )
  return (
    <nav className="lk-languages" aria-label={m.frame_languages({}, { locale })}>
      <div className="lk-wrap">
        <details>
          <Summary locale={locale} />
          {list}
        </details>
      </div>
    </nav>
  )
}
