/** Codes of signals and hand-overs in words. */
import { findDesk, type Region } from '../../domains/access/index.ts'
import { codeLists } from '../../domains/signals/index.ts'
import { type FactSource, factSources } from '../../domains/signals/rules/enrichment.ts'
import type { Known } from '../../domains/signals/rules/signal.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

/** What a signal looks like: its forms of exploitation, or that nobody knows yet. */
export function formsInWords(forms: readonly string[], locale: Locale): string {
  if (forms.length === 0) return m.signals_form_unknown({}, { locale })
  return forms.map((id) => codeLists().forms.nameOf(id, locale)).join(', ')
}

/** The municipality of a signal. */
export function municipalityInWords(region: Region, code: string | null, locale: Locale): string {
  const found = region.municipalities.find((municipality) => municipality.code === code)
  return found?.name ?? m.signals_place_unknown({}, { locale })
}

/** What a desk is called; one that the region no longer has is called by its id. */
export function deskName(region: Region, id: string): string {
  return findDesk(region, id)?.name ?? id
}

const acuteWords: Record<Known, Words> = {
  yes: m.signals_acute_yes,
  no: m.signals_acute_no,
  unknown: m.signals_acute_unknown,
}
const minorWords: Record<Known, Words> = {
  yes: m.signals_minor_yes,
  no: m.signals_minor_no,
  unknown: m.signals_minor_unknown,
}

/** Whether somebody is in danger now. */
export const acuteInWords = (acute: Known, locale: Locale): string => sayIn(locale)(acuteWords[acute])
/** Whether it is about a minor: “Minderjarig: ja”. */
export const minorInWords = (minor: Known, locale: Locale): string => sayIn(locale)(minorWords[minor])

const knownWords: Record<Known, Words> = { yes: m.signals_yes, no: m.signals_no, unknown: m.signals_unknown }
/** Yes, no, or not known, as an answer. */
export const knownInWords = (known: Known, locale: Locale): string => sayIn(locale)(knownWords[known])

const sourceWords: Record<FactSource, Words> = {
  reporter: m.signals_source_reporter,
  brp: m.signals_source_brp,
  kvk: m.signals_source_kvk,
  permits: m.signals_source_permits,
  inspections: m.signals_source_inspections,
  sanctions: m.signals_source_sanctions,
  police: m.signals_source_police,
  partner: m.signals_source_partner,
  colleague: m.signals_source_colleague,
  ownObservation: m.signals_source_own_observation,
  openSource: m.signals_source_open_source,
}

/** Where a fact comes from: a source that an officer chose, or the kind of source that reported. */
export function sourceInWords(source: string, locale: Locale): string {
  const known = factSources.find((one) => one === source)
  return known ? sayIn(locale)(sourceWords[known]) : codeLists().sourceKinds.nameOf(source, locale)
}

/** A legal basis by its name alone, for a list to choose from. */
export function basisName(region: Region, id: string, locale: Locale): string {
  const basis = region.legalBases.find((one) => one.id === id)
  if (!basis) return id
  return basis.example ? m.signals_basis_example({ basis: basis.name[locale] }, { locale }) : basis.name[locale]
}

/** A purpose of the region in words. */
export function purposeInWords(region: Region, id: string, locale: Locale): string {
  return region.purposes.find((purpose) => purpose.id === id)?.name[locale] ?? id
}

/** A legal basis of the region in words, with its article; an example says that it is one. */
export function basisInWords(region: Region, id: string, locale: Locale): string {
  const basis = region.legalBases.find((one) => one.id === id)
  if (!basis) return id
  const words = `${basis.name[locale]}, ${basis.article}`
  return basis.example ? m.signals_basis_example({ basis: words }, { locale }) : words
}
