import { m } from '../../messages/messages.js'
import { deskName } from '../signals/words.ts'
import type { StartFacts } from './start-facts.ts'

/** The desk on the other side of a hand-over; a receiver outside the region is not named here, its name is sealed. */
export function nameOfOther(deskId: string | null, { region, frame }: StartFacts): string {
  return deskId === null ? m.start_receiver_outside({}, { locale: frame.locale }) : deskName(region, deskId)
}
