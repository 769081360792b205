/** The words of the API for what the domain says about hand-overs, facts and open signals. */

import type { ClockKind } from '../domains/signals/rules/clock-settings.ts'
import type { FactKind, FactValue, RowPart } from '../domains/signals/rules/fact.ts'
import type { HandoverState } from '../domains/signals/rules/handover-states.ts'
import type { SignalState } from '../domains/signals/rules/signal-states.ts'

/** Where a hand-over stands. */
export const handoverStates = {
  offered: 'aangeboden',
  accepted: 'aangenomen',
  refused: 'geweigerd',
  returned: 'teruggegeven',
  answered: 'beantwoord',
  noAnswer: 'geenAntwoord',
  withdrawn: 'ingetrokken',
} as const satisfies Record<HandoverState, string>

/** Where a signal stands, as its desk reads it. */
export const signalStates = {
  new: 'nieuw',
  takenUp: 'opgepakt',
  consulting: 'inOverleg',
  watching: 'inDeGaten',
  handedOver: 'overgedragen',
  returned: 'teruggekomen',
  closed: 'afgesloten',
} as const satisfies Record<SignalState, string>

/** Which term runs. */
export const terms = {
  acknowledge: 'oppakken',
  weigh: 'wegen',
  accept: 'aannemen',
  answer: 'beantwoorden',
} as const satisfies Record<ClockKind, string>

/** Yes, no, or nobody knows. */
export const knowns: Readonly<Record<string, 'ja' | 'nee' | 'onbekend'>> = { yes: 'ja', no: 'nee', unknown: 'onbekend' }

/** What kind of fact something is. */
export const factKinds = {
  story: 'verhaal',
  person: 'betrokkene',
  address: 'locatie',
  company: 'bedrijf',
  vehicle: 'voertuig',
  phone: 'telefoonnummer',
  account: 'account',
  facilitator: 'facilitator',
  measure: 'maatregel',
  note: 'notitie',
  indicators: 'indicatoren',
  reporter: 'melder',
} as const satisfies Record<FactKind, string>

const parts = {
  name: 'naam',
  birthDate: 'geboren',
  nationality: 'nationaliteit',
  description: 'beschrijving',
  address: 'adres',
  postcode: 'postcode',
  town: 'plaats',
  kvk: 'kvkNummer',
  establishment: 'vestigingsnummer',
  plate: 'kenteken',
  number: 'nummer',
  account: 'account',
  platform: 'platform',
  body: 'instantie',
  measureDay: 'genomenOp',
  reference: 'kenmerk',
  outcome: 'uitkomst',
} as const satisfies Record<RowPart, string>

const isPart = (name: string): name is RowPart => Object.hasOwn(parts, name)

/** What a fact says, by name, as somebody wrote it. */
export function writtenIn(value: FactValue): Record<string, string | string[]> {
  switch (value.kind) {
    case 'story':
      return { tekst: value.text }
    case 'indicators':
      return { codes: value.codes, ...(value.remark === undefined ? {} : { toelichting: value.remark }) }
    case 'reporter':
      return written({ naam: value.name, contact: value.contact })
    default:
      return written(
        Object.fromEntries(
          Object.entries(value.parts).flatMap(([name, text]) => (isPart(name) ? [[parts[name], text]] : [])),
        ),
      )
  }
}

const written = (texts: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text]] : [])))
