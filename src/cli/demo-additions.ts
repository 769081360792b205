/** What the demonstration adds to the programme of its region, so that every page has something to show. */

/** What everybody may read in the demonstration: the aims, and some of what is done for them. */
const open = [
  ...['voorkomen', 'beschermen', 'verstoren'],
  ...['doel-1', 'doel-2', 'doel-3', 'doel-4', 'doel-5', 'doel-6'],
  ...['actie-1-1', 'actie-1-2', 'actie-3-2', 'actie-3-4', 'actie-4-2'],
]

/** The source names no amounts. These are invented, in the years of the source; the totals of the plan are checked. */
const budget = `
budget:
  text: De bron noemt geen bedragen. Alles wat hier staat, is verzonnen voor de demonstratie.
  leftover: Wat van een jaar overblijft, gaat terug naar de gemeenten. De sleutel kiezen zij samen.
  lines:
    - id: post-ketenregie
      title: Ketenregie en projectleiding
      kind: structural
      costs: { 2021: 96000, 2022: 98500, 2023: 101000 }
      hours: { 2021: 1900, 2022: 1900, 2023: 1900 }
    - id: post-zorgcoordinatie
      title: Zorgcoördinatie in vier districten
      kind: structural
      costs: { 2021: 288000, 2022: 312000, 2023: 320000 }
      fte: { 2021: 3.6, 2022: 4, 2023: 4 }
    - id: post-campagnes
      title: Campagnes en de week tegen mensenhandel
      kind: incidental
      costs: { 2021: 24000, 2022: 30000, 2023: 18000 }
    - id: post-training
      title: Training van aandachtsfunctionarissen en balies
      kind: incidental
      costs: { 2021: 15000, 2022: 22500.50 }
    - id: post-ervaring
      title: Panel van ervaringsdeskundigen
      kind: structural
      costs: { 2021: 9000, 2022: 12000, 2023: 12000 }
  cover:
    - id: dekking-rijk
      title: Uitkering van het Rijk
      kind: structural
      amounts: { 2021: 250000, 2022: 275000, 2023: 275000 }
    - id: dekking-gemeenten
      title: Bijdrage van de gemeenten
      kind: structural
      amounts: { 2021: 143000, 2022: 150000, 2023: 156000 }
    - id: dekking-eenmalig
      title: Eenmalig geld tegen ondermijning
      kind: incidental
      amounts: { 2021: 39000, 2022: 50000.50 }
  shortfall: { 2023: 20000 }
  totals: { 2021: 432000, 2022: 475000.50, 2023: 451000 }
`

/** The text of the programme with a part that is open to everybody, and with a budget. */
export function withAdditions(text: string): string {
  const marked = open.reduce((said, id) => said.replace(`  - id: ${id}\n`, `  - id: ${id}\n    public: true\n`), text)
  return marked + budget
}
