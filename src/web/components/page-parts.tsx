import { isLocale, type PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Icon } from './icon.tsx'

/** The first link of every page: past the masthead. */
export function SkipLink({ locale }: { locale: PublicLocale }) {
  return (
    <a className="lk-skip" href="#inhoud">
      {m.frame_skip({}, { locale })}
    </a>
  )
}

/** Away from this site at once: under the thumb on a phone, top right on a wide screen. */
export function QuickExit({ locale }: { locale: PublicLocale }) {
  return (
    <a className="lk-exit" href="/weg" rel="noreferrer">
      <Icon name="exit" />
      {m.frame_exit({}, { locale })}
    </a>
  )
}

/** A number to call, as a button. */
export function Call({ number, label }: { number: string; label: string }) {
  return (
    <a className="lk-call" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      <Icon name="phone" />
      {label}
    </a>
  )
}

interface DangerProps {
  locale: PublicLocale
  /** Another sentence than the usual one: on the receipt outside office hours. */
  sentence?: string
  /** One more number that answers now. */
  other?: { number: string; label: string }
}

/** Leads with 112 on every public page. */
export function DangerLine({ locale, sentence, other }: DangerProps) {
  const call = <Call number="112" label={m.frame_call_112({}, { locale })} />
  return (
    <div className="lk-danger">
      <div className="lk-wrap lk-danger__row">
        <p>{sentence ?? m.frame_danger({}, { locale })}</p>
        {other ? (
          <div className="lk-actions">
            {call}
            <a className="lk-button lk-button--second" href={`tel:${other.number.replace(/[^\d+]/g, '')}`}>
              {other.label}
            </a>
          </div>
        ) : (
          call
        )}
      </div>
    </div>
  )
}

interface DemoProps {
  locale: PublicLocale
  /** Offers to go on as somebody else: behind the log-in. */
  canSwitch?: boolean
  /** As wide as a public page. */
  wrapped?: boolean
}

/** Says on every page of the demonstration that nothing here is real. */
export function DemoBanner({ locale, canSwitch, wrapped }: DemoProps) {
  return (
    <aside className="lk-demo" aria-label={m.frame_demo({}, { locale })}>
      <div className={wrapped ? 'lk-wrap' : undefined}>
        <p>
          <strong>{m.frame_demo({}, { locale })}.</strong> {m.frame_demo_text({}, { locale })}{' '}
          {canSwitch && <a href="/inloggen">{m.common_demo_switch({}, { locale })}</a>}
        </p>
      </div>
    </aside>
  )
}

/** The manual for who reports is there in two languages: whoever reads another sees which one it is in. */
function ExplanationLink({ locale }: { locale: PublicLocale }) {
  if (isLocale(locale)) return <a href="/uitleg">{m.knowledge_explanation({}, { locale })}</a>
  return (
    <a href="/uitleg" lang="en" hrefLang="en" dir="ltr">
      {m.knowledge_explanation_in({}, { locale: 'en' })}
    </a>
  )
}

/** Under every public page: how it works, what we know of you, how accessible this is, how to report a leak, the staff entrance. */
export function Footer({ locale, region }: { locale: PublicLocale; region: string }) {
  const links = [
    ['/wat-we-weten', m.frame_footer_privacy({}, { locale })],
    ['/toegankelijkheid', m.frame_footer_accessibility({}, { locale })],
    ['/kwetsbaarheid-melden', m.frame_footer_vulnerability({}, { locale })],
    ['/inloggen', m.frame_footer_staff({}, { locale })],
  ] as const
  return (
    <footer className="lk-wrap">
      <div className="lk-footer">
        <ul>
          <li>
            <ExplanationLink locale={locale} />
          </li>
          {links.map(([href, label]) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {region && <p>{m.frame_footer_owner({ region }, { locale })}</p>}
      </div>
    </footer>
  )
}
