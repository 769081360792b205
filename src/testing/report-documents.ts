import { type Block, type ReportDocument, reportDocument } from '../lib/report-document.ts'

const measured = { definition: 'kleuren', asOf: '2026-11-24' }

/** A part of a report with everything that a report can hold, figures and all; invented. */
export const someBlocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Waar we staan' },
  { kind: 'paragraph', text: 'Eerste regel <vet> & “meer”.\nTweede regel #let x = $y$ *z*.' },
  { kind: 'paragraph', text: 'Van de 21 acties zijn er 12 groen.', measured },
  { kind: 'heading', level: 2, text: 'Per doel' },
  { kind: 'list', items: ['Een punt', 'Nog een punt'] },
  { kind: 'list', ordered: true, items: ['Eerst dit', 'Dan dat'], measured },
  {
    kind: 'table',
    title: 'Kosten en dekking',
    columns: [{ title: 'Regel' }, { title: '2027', numeric: true }, { title: '2028', numeric: true }],
    rows: [
      ['Training', '€ 25.000', '€ 12.500'],
      ['Totaal', '€ 25.000', '€ 12.500'],
    ],
    total: true,
    measured,
  },
  {
    kind: 'figure',
    title: 'Kleuren per doel',
    description: 'Het eerste doel heeft vier groene acties en één oranje.',
    chart: {
      ...{ kind: 'states', of: 'Doel', unit: 'acties' },
      states: [
        { name: 'Groen', tone: 'good' },
        { name: 'Oranje', tone: 'risk' },
      ],
      rows: [{ label: 'Iedereen herkent uitbuiting', values: [4, 1] }],
    },
    measured,
  },
  {
    kind: 'figure',
    title: 'Controles per district',
    description: 'Noord hield er vijf, Zuid twee.',
    chart: {
      ...{ kind: 'bars', of: 'District', unit: 'controles', minimum: 4 },
      rows: [
        { label: 'Noord', value: 5 },
        { label: 'Zuid', value: 2 },
      ],
    },
    measured,
  },
  {
    kind: 'figure',
    title: 'Voorstellen per kwartaal',
    description: 'Noord gaat van één naar drie.',
    chart: {
      ...{ kind: 'lines', of: 'Kwartaal', unit: 'voorstellen', minimum: 1, moments: ['Q1 2026', 'Q2 2026', 'Q3 2026'] },
      series: [
        { name: 'Noord', values: [1, null, 3] },
        { name: 'Zuid', values: [0, 1, 1] },
      ],
    },
    measured,
  },
]

/** A document for tests, with the given parts before the definition that they point at. */
export function aDocument(blocks: readonly Block[] = someBlocks, about: Partial<ReportDocument> = {}): ReportDocument {
  return reportDocument.parse({
    title: 'Voortgang in Vierstromenland',
    language: 'nl',
    kind: 'Jaarverslag',
    particulars: [
      ['Aan', 'De gemeenteraad'],
      ['Onderwerp', 'Aanpak van mensenhandel'],
    ],
    letterhead: { name: 'Gemeente Waterrijk', lines: ['Kade 1', '0000 XX Waterrijk'], colour: '#14603a', logo: null },
    blocks: [
      ...blocks,
      { kind: 'heading', level: 1, text: 'Waar de cijfers vandaan komen' },
      {
        kind: 'definition',
        id: 'kleuren',
        name: 'Kleuren van de monitor',
        text: 'Hoe ver acties zijn.',
        asOf: '2026-11-24',
      },
    ],
    ...about,
  })
}
