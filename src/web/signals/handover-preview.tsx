import type { Region } from '../../domains/access/index.ts'
import type { HandoverView } from '../../domains/signals/index.ts'
import { known } from '../../domains/signals/rules/signal.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { DataList } from '../components/data-list.tsx'
import { deskName, formsInWords, municipalityInWords } from './words.ts'

interface PreviewProps {
  preview: HandoverView['preview']
  region: Region
  locale: Locale
}

/** The five facts that a receiver sees before it accepts, and nothing else. */
export function HandoverPreview({ preview, region, locale }: PreviewProps) {
  const { forms, municipalityCode, acute, offeredOn, fromDesk } = preview
  return (
    <DataList
      narrow
      facts={[
        { name: m.signals_preview_form({}, { locale }), value: formsInWords(forms, locale) },
        {
          name: m.signals_preview_municipality({}, { locale }),
          value: municipalityInWords(region, municipalityCode, locale),
        },
        { name: m.signals_preview_urgency({}, { locale }), value: urgencyInWords(acute, locale) },
        { name: m.signals_preview_day({}, { locale }), value: dayInFull(offeredOn, locale) },
        { name: m.signals_preview_from({}, { locale }), value: softly(deskName(region, fromDesk)) },
      ]}
    />
  )
}

/** The longest word of our desks may break where a reader would break it. */
const softly = (name: string) => name.replace(/(?<=Aandachts)(?=functionarissen)/, '\u00AD')

/** How urgent a hand-over is. */
export function urgencyInWords(acute: string, locale: Locale): string {
  const urgency = known.catch('unknown').parse(acute)
  return { yes: m.signals_acute_yes, no: m.signals_urgency_normal, unknown: m.signals_acute_unknown }[urgency](
    {},
    { locale },
  )
}
