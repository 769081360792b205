import type { ReactNode } from 'react'
import { m } from '../../messages/messages.js'
import { Brand } from './brand.tsx'
import { Document } from './document.tsx'
import type { Frame } from './frame.ts'
import { Languages } from './languages.tsx'
import { DemoBanner, SkipLink } from './page-parts.tsx'

interface BarePageProps {
  frame: Frame
  title: string
  errors?: number
  children: ReactNode
}

/** A page of the workbench before anybody is known: logging in, the second step, an invitation. */
export function BarePage({ frame, title, errors = 0, children }: BarePageProps) {
  const { locale, region, demonstration, address } = frame
  return (
    <Document
      frame={frame}
      title={errors > 0 ? m.common_error_title({ title }, { locale }) : title}
      sheets={['public.css', 'workbench.css']}
      bodyClass="lk-workbench lk-workbench--bare"
    >
      {demonstration && <DemoBanner locale={locale} />}
      <header>
        <div className="lk-masthead">
          <SkipLink locale={locale} />
          <div className="lk-masthead__row">
            <Brand href="/" />
            <span className="lk-masthead__where">{region}</span>
          </div>
        </div>
        <Languages locale={locale} address={address} inForm={false} />
      </header>
      <main className="lk-main" id="inhoud">
        {children}
      </main>
    </Document>
  )
}
