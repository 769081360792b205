import { type InputColumn, inputColumns } from './reporting-route.ts'
import { outputColumns, type RouteDraft, rulesOf } from './route-draft.ts'

/** What a file says of itself. */
export type RouteHead = { region: { id: string; name: string }; version: number; date: string; author: string }

const inputLabels: Record<InputColumn, string> = {
  vorm: 'Vorm',
  minderjarig: 'Minderjarig',
  acuut: 'Acuut gevaar',
  waar: 'Waar',
  district: 'District',
  bron: 'Bron',
}
const outputLabels: Record<(typeof outputColumns)[number], string> = {
  loketten: 'Naar loket, in volgorde',
  oppakken: 'Oppakken binnen',
  antwoord: 'Antwoord binnen',
  deel: 'Ook een deel naar',
  advies: 'Advies',
}
const lists: readonly string[] = ['loketten', 'deel']

/** Writes a draft as a DMN 1.3 file: the same draft and head give the same bytes. */
export function writeRoute(draft: RouteDraft, head: RouteHead): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:lk="urn:lichtketen:reporting-route" id="meldroute-${xml(head.region.id)}" name="Meldroute ${xml(head.region.name)}" namespace="urn:lichtketen:${xml(head.region.id)}" lk:version="${head.version}" lk:date="${head.date}" lk:author="${xml(head.author)}">
  <itemDefinition id="type-loketlijst" name="loketlijst" isCollection="true">
    <typeRef>string</typeRef>
  </itemDefinition>
  <decision id="meldroute" name="Meldroute">
    <decisionTable id="meldroute-tabel" hitPolicy="${draft.hitPolicy}">
${inputColumns.map((column) => inputOf(column, draft.values[column])).join('\n')}
${outputColumns.map(outputOf).join('\n')}
      <annotation name="Waarom" />
${rulesOf(draft).map(ruleOf).join('\n')}
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="tekening">
      <dmndi:DMNShape id="tekening-meldroute" dmnElementRef="meldroute">
        <dc:Bounds height="80" width="180" x="160" y="80" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`
}

function inputOf(column: InputColumn, values: readonly string[]): string {
  return `      <input id="in-${column}" label="${inputLabels[column]}">
        <inputExpression id="in-${column}-naam" typeRef="string">
          <text>${column}</text>
        </inputExpression>
        <inputValues id="in-${column}-waarden">
          <text>${xml(values.map((value) => JSON.stringify(value)).join(','))}</text>
        </inputValues>
      </input>`
}

function outputOf(name: (typeof outputColumns)[number]): string {
  const type = lists.includes(name) ? 'loketlijst' : 'string'
  return `      <output id="uit-${name}" label="${outputLabels[name]}" name="${name}" typeRef="${type}" />`
}

function ruleOf({ id, tests, outputs, annotations }: ReturnType<typeof rulesOf>[number]): string {
  const entry = (element: string, name: string, text: string) =>
    `        <${element} id="${xml(id)}-${name}">\n          <text>${xml(text)}</text>\n        </${element}>`
  return [
    `      <rule id="${xml(id)}">`,
    ...inputColumns.map((column, at) => entry('inputEntry', column, tests[at] ?? '-')),
    ...outputColumns.map((column, at) => entry('outputEntry', column, outputs[at] ?? 'null')),
    `        <annotationEntry>\n          <text>${xml(annotations.join(' '))}</text>\n        </annotationEntry>`,
    '      </rule>',
  ].join('\n')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// What XML has no character for cannot stand in a file at all.
const xml = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (one) => entities[one] ?? one)
