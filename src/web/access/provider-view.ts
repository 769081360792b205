import type { OutsideIdentity, Person, Places, Provider } from '../../domains/access/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Words } from '../say.ts'

/** A field of the form for the log-in of an organisation. */
export type ProviderField = 'organisatie' | 'issuer' | 'client' | 'geheim' | 'acr' | 'claim'

/** What was typed in that form, and what is wrong with it. */
export interface ProviderForm {
  typed: Partial<Record<ProviderField, string>>
  faults: Partial<Record<ProviderField, Words>>
}

/** What was just done. */
export type ProviderChange = 'bewaard' | 'gekoppeld' | 'bevestigd' | 'los'

/** The page about log-ins of organisations. */
export interface ProvidersView {
  frame: WorkbenchFrame
  providers: readonly Provider[]
  identities: readonly OutsideIdentity[]
  people: readonly Person[]
  me: string
  now: Date
  changed?: ProviderChange | undefined
  /** The account for which nobody was chosen. */
  nobodyFor?: string | undefined
}

/** The page of one of them; without a provider a new one is made. */
export interface ProviderView extends ProviderForm {
  frame: WorkbenchFrame
  provider?: Provider | undefined
  places: Places
  redirect?: string | undefined
}
