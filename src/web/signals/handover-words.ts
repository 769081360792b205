import type { Region } from '../../domains/access/index.ts'
import type { Channel } from '../../domains/signals/rules/handover.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'
import { deskName } from './words.ts'

const channelWords: Record<Channel, Words> = {
  phone: m.signals_channel_phone,
  paper: m.signals_channel_paper,
  mail: m.signals_channel_mail,
  inPerson: m.signals_channel_in_person,
}

/** How an answer came: “telefoon”. */
export const channelInWords = (channel: Channel, locale: Locale): string => sayIn(locale)(channelWords[channel])

/** Who receives a hand-over: a desk, or somebody outside the region by name. */
export function receiverOf(
  { toDesk, receiverName }: { toDesk: string | null; receiverName?: string | null },
  region: Region,
  locale: Locale,
): string {
  if (toDesk !== null) return deskName(region, toDesk)
  return receiverName ?? m.signals_someone_else({}, { locale })
}
