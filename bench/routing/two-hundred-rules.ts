import type { RouteFacts } from '../../src/domains/signals/rules/routing.ts'

/** One rule of the table: the values that each of its columns takes. */
export type Row = { number: number; takes: Record<string, readonly string[]> }

const forms = ['sexual', 'labour', 'criminal', 'organRemoval', 'unknown']
const minors = ['ja', 'nee', 'onbekend']
const acutes = [['ja'], ['nee', 'onbekend']]
const districts = ['zeeland', 'de-markiezaten', 'de-baronie', 'hart-van-brabant']
const columns = ['vorm', 'minderjarig', 'acuut', 'waar', 'district', 'bron']
const outputs = [
  '["police","attentionOfficers"]',
  '"2 werkdagen"',
  '"3 werkdagen"',
  '["coordinator"]',
  '"Bel het loket."',
]

/** Two hundred rules that never overlap, with texts, lists of texts and exceptions in their cells. */
export function twoHundredRows(sources: readonly string[]): Row[] {
  const others = sources.filter((one) => one !== 'public')
  const rows = forms.flatMap((form) =>
    minors.flatMap((minor) =>
      acutes.flatMap((acute) =>
        districts.flatMap((district) =>
          [['public'], others].map((bron) => ({
            vorm: [form],
            minderjarig: [minor],
            acuut: acute,
            waar: ['inRegio'],
            district: [district],
            bron,
          })),
        ),
      ),
    ),
  )
  return rows.slice(0, 200).map((takes, index) => ({ number: index + 1, takes }))
}

/** The route of a region with other rules in its table. */
export function withRows(xml: string, rows: readonly Row[]): string {
  const [first, last] = [xml.indexOf('<rule '), xml.lastIndexOf('</rule>') + '</rule>'.length]
  return xml.slice(0, first) + rows.map(ruleOf).join('\n') + xml.slice(last)
}

function ruleOf({ number, takes }: Row): string {
  const cell = (text: string, kind: string, index: number) =>
    `<${kind} id="r${number}-${kind}-${index}"><text>${text}</text></${kind}>`
  const inputs = columns.map((column, index) => cell(testOf(takes[column] ?? []), 'inputEntry', index))
  return `<rule id="r${number}">${inputs.join('')}${outputs.map((text, index) => cell(text, 'outputEntry', index)).join('')}</rule>`
}

const testOf = (values: readonly string[]) =>
  values.length > 5 ? 'not("public")' : values.map((value) => `"${value}"`).join(',')

/** Every situation that such a table can be asked about, in a mixed but fixed order. */
export function everySituation(sources: readonly string[], municipalities: readonly string[]): RouteFacts[] {
  const known = ['yes', 'no', 'unknown'] as const
  const all = forms.flatMap((form) =>
    known.flatMap((minor) =>
      known.flatMap((acute) =>
        sources.flatMap((sourceKind) =>
          municipalities.map((municipalityCode) => ({ forms: [form], minor, acute, sourceKind, municipalityCode })),
        ),
      ),
    ),
  )
  return all.map((_, index) => all[(index * 7919) % all.length] ?? _)
}
