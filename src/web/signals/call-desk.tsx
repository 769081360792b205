import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { ButtonLink } from '../components/button.tsx'

/** The telephone of a desk, as a button. */
export function CallDesk({ phone, locale }: { phone: string; locale: Locale }) {
  return (
    <ButtonLink kind="second" icon="phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {m.signals_part_call({ number: phone }, { locale })}
    </ButtonLink>
  )
}
