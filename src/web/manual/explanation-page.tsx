import { isLocale } from '../../lib/locales.ts'
import type { Frame } from '../components/frame.ts'
import { PublicPage } from '../components/public-page.tsx'
import { manualIn } from './manual.ts'
import { ManualText } from './manual-text.tsx'

/**
 * The manual for who reports, outside the log-in: how telling goes, with pictures. Its text is there in two languages;
 * whoever reads another gets the English one, within a page in the own language.
 */
export function ExplanationPage({ frame }: { frame: Frame }) {
  const locale = isLocale(frame.locale) ? frame.locale : 'en'
  const page = manualIn(locale).get('reporter')
  if (!page) throw new Error('docs/manual: there is no page for reporters')
  const other = locale === frame.locale ? {} : { lang: locale, dir: 'ltr' }
  return (
    <PublicPage frame={frame} title={page.title}>
      <div className="lk-wrap lk-page">
        <div className="lk-stack-l lk-field" {...other}>
          <h1>{page.title}</h1>
          <ManualText blocks={page.text} locale={locale} />
        </div>
      </div>
    </PublicPage>
  )
}
