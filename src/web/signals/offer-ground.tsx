/** "2. Waarvoor, en op welke grond?": without a purpose and a legal basis nothing can be handed over. */
import { findDesk, groundsFor } from '../../domains/access/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Select } from '../components/field.tsx'
import type { OfferFacts } from './offer-facts.ts'
import { type GroundOption, groundOptions } from './offer-form.ts'
import { basisName, purposeInWords } from './words.ts'

/** Purpose and legal basis: without them nothing can be handed over. */
export function GroundFields({ facts }: { facts: OfferFacts }) {
  const { signal, typed, faults, receivers } = facts
  const { frame, region } = signal
  const { locale } = frame
  const { purposes, bases } = groundOptions(region, receivers, typed)
  const asked = new Set(purposes.flatMap(({ desks }) => desks)).size
  const asOptions = (options: GroundOption[], words: (id: string) => string) => [
    { value: '', label: m.signals_choose({}, { locale }) },
    ...options.map(({ id, desks }) => ({ value: id, label: fitsInWords(words(id), desks, asked, locale) })),
  ]
  return (
    <div className="lk-section">
      <fieldset className="lk-stack">
        <legend>
          <h2>{m.signals_offer_ground({}, { locale })}</h2>
        </legend>
        {faults.of('grond') && <WhatFits facts={facts} />}
        <Select
          {...{ locale, name: 'doel', label: m.signals_offer_purpose({}, { locale }) }}
          hint={m.signals_offer_purpose_hint({}, { locale })}
          options={asOptions(purposes, (id) => purposeInWords(region, id, locale))}
          {...{ value: typed.purpose, error: faults.of('doel') }}
        />
        <Select
          {...{ locale, name: 'grond', label: m.signals_offer_basis({}, { locale }) }}
          hint={m.signals_offer_basis_hint({}, { locale })}
          options={asOptions(bases, (id) => basisName(region, id, locale))}
          {...{ value: typed.legalBasis, error: faults.of('grond') }}
        />
      </fieldset>
    </div>
  )
}

/** Among a few desks an option says which it fits; for one there is nothing to say, and for many it would hide the words. */
function fitsInWords(words: string, desks: readonly string[], asked: number, locale: Locale): string {
  return asked === 1 || desks.length > 2 ? words : m.signals_offer_fits({ words, desks: desks.join(', ') }, { locale })
}

/** Which purpose on which ground each chosen desk may receive for, when what was chosen does not fit. */
function WhatFits({ facts: { signal, typed } }: { facts: OfferFacts }) {
  const { frame, region } = signal
  const { locale } = frame
  const desks = typed.desks.flatMap((id) => findDesk(region, id) ?? [])
  return (
    <ul>
      {desks.flatMap((desk) =>
        groundsFor(region, desk).map(({ purpose, legalBasis }) => (
          <li key={`${desk.id} ${purpose.id} ${legalBasis.id}`}>
            {m.signals_offer_what_fits(
              { desk: desk.name, purpose: purpose.name[locale], basis: legalBasis.name[locale] },
              { locale },
            )}
          </li>
        )),
      )}
    </ul>
  )
}
