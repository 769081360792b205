import type { ReactNode } from 'react'
import { locales, languages as names } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { withLocale } from '../locale.ts'
import { Brand } from './brand.tsx'
import { Document } from './document.tsx'
import type { WorkFrame } from './frame.ts'
import { DemoBanner, SkipLink } from './page-parts.tsx'

interface BarePageProps {
  frame: WorkFrame
  title: string
  errors?: number
  scripts?: readonly string[]
  /** Left out (`false`) on a page that a link would lose. */
  languages?: boolean
  children: ReactNode
}

function OtherLanguages({ frame: { locale, address } }: { frame: WorkFrame }) {
  return (
    <nav className="lk-masthead__languages" aria-label={m.frame_languages({}, { locale })}>
      {locales
        .filter((of) => of !== locale)
        .map((of) => (
          <a key={of} href={withLocale(address, of)} lang={of} hrefLang={of} dir={names[of].dir}>
            {names[of].name}
          </a>
        ))}
    </nav>
  )
}

/** A page of the workbench before anybody is known: logging in, the second step, an invitation. */
export function BarePage({ frame, title, errors = 0, scripts = [], languages = true, children }: BarePageProps) {
  const { locale, region, demonstration } = frame
  return (
    <Document
      frame={frame}
      title={errors > 0 ? m.frame_error_title({ title }, { locale }) : title}
      sheets={['public.css', 'workbench.css']}
      scripts={scripts}
      bodyClass="lk-workbench lk-workbench--bare"
    >
      {demonstration && <DemoBanner locale={locale} />}
      <header className="lk-masthead">
        <SkipLink locale={locale} />
        <div className="lk-masthead__row">
          <Brand href="/" />
          <span className="lk-masthead__where">{region}</span>
          {languages && <OtherLanguages frame={frame} />}
        </div>
      </header>
      <main className="lk-main" id="inhoud">
        {children}
      </main>
    </Document>
  )
}
