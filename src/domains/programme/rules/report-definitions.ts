import { dayInFull } from '../../../lib/dates-in-words.ts'
import type { DefinitionBlock } from '../../../lib/report-document.ts'
import { type DefinitionId, dayOf, definitionIds, type ReportData } from './report-data.ts'

/** What is counted, how, and where that stands, in words for who reads the report. */
const definitions: Record<DefinitionId, { name: string; text: (data: ReportData) => string }> = {
  programma: {
    name: 'Inhoud van het programma',
    text: ({ programme }) =>
      `Pijlers, doelen en acties zoals ze staan in ${versionOf(programme)}. Elke actie telt één keer mee in het totaal; een actie die bij meer pijlers hoort, telt bij elke pijler.`,
  },
  kleuren: {
    name: 'Kleuren van de monitor',
    text: () =>
      'Elke actie heeft één kleur, volgens de tabel met regels die op de pagina Monitor staat. Telt een actie op meer plaatsen, dan geldt de slechtste kleur. Is er niets vastgelegd, dan is een actie oranje en nooit groen. Wat later begint, telt als later. Een doel telt de acties en normen die eronder hangen.',
  },
  normen: {
    name: 'Stand van de normen',
    text: () =>
      'Een norm is een minimum per plaats en per periode. De waarde telt het systeem zelf, of leggen mensen vast met bewijs. Gehaald: het minimum is bereikt. Risico: nog niet, en de periode loopt nog. Gemist: de periode is voorbij. Geen gegeven: niemand heeft iets vastgelegd.',
  },
  begroting: {
    name: 'Begroting van het programma',
    text: ({ programme }) =>
      `Lasten en dekking per jaar in euro’s, zoals ze staan in ${versionOf(programme)}. S is structureel: het bedrag komt elk jaar terug. I is incidenteel. Alle sommen zijn gemaakt in hele centen. Een tekort is wat de lasten meer zijn dan de dekking.`,
  },
  beleid: {
    name: 'Stand van het beleid',
    text: () =>
      'Per gemeente en per punt telt wat het laatst is vastgelegd. Op orde: gedaan en nog geldig. Vraagt aandacht: deels gedaan, of een datum komt dichtbij. Niet op orde: niet gedaan, of een datum is voorbij. Weten we niet: niets vastgelegd. De aandachtsfunctionarissen telt het systeem zelf.',
  },
  knelpunten: {
    name: 'Open knelpunten',
    text: () =>
      'Knelpunten die zijn vastgelegd en nog niet zijn opgelost of afgesloten, op de dag waarop het concept is gemaakt.',
  },
  lessen: {
    name: 'Lessen uit evaluaties',
    text: () =>
      'Lessen die bij een evaluatie zijn vastgelegd, met de dag waarop ze gedaan moeten zijn, op de dag waarop het concept is gemaakt.',
  },
  overleg: {
    name: 'Gehouden overleggen',
    text: () =>
      'Elk overleg heeft een frequentie in het programma. Geteld is hoe vaak het overleg is gehouden sinds het programma hier bekend is, en hoeveel perioden voorbij zijn gegaan zonder overleg.',
  },
}

const versionOf = (programme: ReportData['programme']) =>
  programme
    ? `versie ${programme.number} van het programma, die geldt vanaf ${dayInFull(programme.fromDay, 'nl')}`
    : 'het programma'

/** Every definition with the day of the data. */
export const definitionsOn = (data: ReportData): DefinitionBlock[] =>
  definitionIds.map((id) => ({
    ...{ kind: 'definition', id, asOf: dayOf(id, data) },
    ...{ name: definitions[id].name, text: definitions[id].text(data) },
  }))
