import type { ReactNode } from 'react'
import { m } from '../../messages/messages.js'
import { Brand } from './brand.tsx'
import { Document } from './document.tsx'
import type { Frame } from './frame.ts'
import { Languages } from './languages.tsx'
import { DangerLine, DemoBanner, Footer, QuickExit, SkipLink } from './page-parts.tsx'

interface PublicPageProps {
  frame: Frame
  /** Plain, and never a word that gives away what this is about; empty on the home page. */
  title: string
  /**
   * Set when the page has a form with id `formulier`: languages become submit buttons, so that what was typed comes
   * along. The words are those of the form's own button, which Enter must press: it stands first, hidden.
   */
  formButton?: string
  /** How many answers are wrong; the title then starts with “Fout:”. */
  errors?: number
  /** Left out only where the page says it itself (`false`), such as on the receipt outside office hours. */
  danger?: boolean
  /** Left out only where we cannot be sure of anything (`false`), such as on the page for a fault. */
  languages?: boolean
  /** On paper stands the code and nothing that tells what it is for. */
  printsOnlyCode?: boolean
  scripts?: readonly string[]
  children: ReactNode
}

/** Enter in a field presses the first submit button of a form: this one, and not a language. */
function DefaultSubmit({ label }: { label: string }) {
  return (
    <button className="lk-hidden" type="submit" form="formulier" tabIndex={-1} aria-hidden="true">
      {label}
    </button>
  )
}

function PublicHeader({ frame, formButton, danger = true, languages = true }: PublicPageProps) {
  const { locale, address } = frame
  const inForm = formButton !== undefined
  return (
    <header>
      <div className="lk-masthead lk-masthead--public">
        <div className="lk-wrap lk-masthead__row">
          <Brand href="/" />
          <QuickExit locale={locale} />
        </div>
      </div>
      {inForm && <DefaultSubmit label={formButton} />}
      {languages && <Languages locale={locale} address={address} inForm={inForm} />}
      {danger && <DangerLine locale={locale} />}
    </header>
  )
}

/** A page for everybody: no log-in, no script needed, no cookie. The children bring their own `lk-wrap`. */
export function PublicPage(props: PublicPageProps) {
  const { frame, title, errors = 0, printsOnlyCode = false, scripts = [], children } = props
  const { locale, region, demonstration } = frame
  return (
    <Document
      frame={frame}
      title={errors > 0 ? m.frame_error_title({ title }, { locale }) : title}
      sheets={['public.css']}
      scripts={['exit.js', ...scripts]}
      bodyClass={printsOnlyCode ? 'lk-public lk-print-code' : 'lk-public'}
    >
      <SkipLink locale={locale} />
      {demonstration && <DemoBanner locale={locale} wrapped />}
      <PublicHeader {...props} />
      <main id="inhoud">{children}</main>
      <Footer locale={locale} region={region} />
    </Document>
  )
}
