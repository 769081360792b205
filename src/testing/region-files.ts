import { readFile } from 'node:fs/promises'
import { readRegion } from '../domains/access/load-region.ts'
import type { Region } from '../domains/access/rules/region.ts'
import { readRouteText } from '../domains/signals/load-route.ts'
import type { CompiledRoute } from '../domains/signals/rules/reporting-route.ts'

const folder = 'regions/zeeland-west-brabant'

/** The region Zeeland-West-Brabant as its file says it. */
export async function theRegion(): Promise<Region> {
  const { region, problems } = await readRegion(folder)
  if (region === null) throw new Error(problems.join('\n'))
  return region
}

/** The reporting route of Zeeland-West-Brabant as DMN, to route with or to damage. */
export function theRouteXml(): Promise<string> {
  return readFile(`${folder}/reporting-route.dmn`, 'utf8')
}

/** A reporting route that passed its checks for a region. */
export async function checkedRoute(xml: string, region: Region): Promise<CompiledRoute> {
  const { route, problems } = await readRouteText(xml, 'reporting-route.dmn', region)
  if (route === null) throw new Error(problems.join('\n'))
  return route
}

/** A reporting route in which one cell says something else. Cells are called `regel-4-loketten` and so on. */
export function withCell(xml: string, cell: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const changed = xml.replace(new RegExp(`(id="${cell}">\\s*<text>)[^<]*`), `$1${escaped}`)
  if (changed === xml) throw new Error(`no cell ${cell} that changes`)
  return changed
}

/** A reporting route without one of its rules. */
export function withoutRule(xml: string, rule: string): string {
  const changed = xml.replace(new RegExp(`\\s*<rule id="${rule}">.*?</rule>`, 's'), '')
  if (changed === xml) throw new Error(`no rule ${rule}`)
  return changed
}
