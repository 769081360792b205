import { type Locale, languages, locales } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { withLocale } from '../locale.ts'
import { Icon } from './icon.tsx'

interface LanguagesProps {
  locale: Locale
  address: string
  /** Whether the page has a form `formulier`: then a language is a submit button, and what was typed comes along. */
  inForm: boolean
}

/** From this many languages on, a phone shows one button with the list behind it. */
const MANY = 4

function Language({ of, locale, address, inForm }: LanguagesProps & { of: Locale }) {
  const { name, dir } = languages[of]
  const current = of === locale ? { 'aria-current': 'true' as const } : {}
  if (inForm) {
    return (
      <button type="submit" form="formulier" formNoValidate name="taal" value={of} lang={of} dir={dir} {...current}>
        {name}
      </button>
    )
  }
  return (
    <a href={withLocale(address, of)} lang={of} hrefLang={of} dir={dir} {...current}>
      {name}
    </a>
  )
}

/** What stands on the button of a phone: the language of now, and “other language” in the languages there are. */
function Summary({ locale }: { locale: Locale }) {
  return (
    <summary>
      <Icon name="globe" />
      {languages[locale].name} <span className="lk-hidden">{m.frame_language_chosen({}, { locale })}</span>
      {locales
        .filter((other) => other !== locale)
        .slice(0, 3)
        .map((other) => (
          <span key={other} lang={other} dir={languages[other].dir}>
            · {languages[other].otherLanguage}
          </span>
        ))}
    </summary>
  )
}

/** The languages this page exists in, each by its own name. */
export function Languages(props: LanguagesProps) {
  const { locale } = props
  const list = (
    <ul>
      {locales.map((of) => (
        <li key={of}>
          <Language of={of} {...props} />
        </li>
      ))}
    </ul>
  )
  const many = locales.length >= MANY
  return (
    <nav
      className={many ? 'lk-languages' : 'lk-languages lk-languages--few'}
      aria-label={m.frame_languages({}, { locale })}
    >
      <div className="lk-wrap">
        {many ? (
          <details>
            <Summary locale={locale} />
            {list}
          </details>
        ) : (
          list
        )}
      </div>
    </nav>
  )
}
