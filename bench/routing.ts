/**
 * How many signals a second one core routes by a table of 200 rules, through the code that routes a signal; beside it
 * the same 200 conditions written out in TypeScript, which decide the same and do nothing else.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readRegion } from '../src/domains/access/index.ts'
import { compileRoute, valuesOf } from '../src/domains/signals/rules/reporting-route.ts'
import { questionsOf, type RouteFacts, routeSignal } from '../src/domains/signals/rules/routing.ts'
import type { Inputs } from '../src/lib/decision-table.ts'
import { everySituation, twoHundredRows, withRows } from './routing/two-hundred-rules.ts'
import { median, rounded } from './setup/figures.ts'

const quick = process.argv.includes('--quick')
const bound = 2000
const folder = path.join(import.meta.dirname, '../regions/zeeland-west-brabant')
const { region } = await readRegion(folder)
if (region === null) throw new Error('the region cannot be read')
const xml = await readFile(path.join(folder, 'reporting-route.dmn'), 'utf8')
const own = await compiled(xml)
const sources = valuesOf(own, 'bron')
const rows = twoHundredRows(sources)
const route = await compiled(withRows(xml, rows))
const situations = everySituation(
  sources,
  region.municipalities.map(({ code }) => code),
)

const byTable = (facts: RouteFacts) => routeSignal(route, region, facts)
const asked = situations.map((facts) => questionsOf(route, byTable(facts).inputs)[0]?.question ?? {})
const byHand = (question: Inputs) =>
  rows.find(({ takes }) => Object.keys(takes).every((name) => takes[name]?.includes(String(question[name]))))

const numbersByHand = asked.map((question) => byHand(question)?.number)
const different = situations.filter((facts, i) => byTable(facts).matches[0]?.ruleNumber !== numbersByHand[i])
const seconds = quick ? 0.3 : 1
const turns = Array.from({ length: quick ? 3 : 7 }, () => ({
  table: perSecond(situations, byTable),
  hand: perSecond(asked, byHand),
}))

const decisionsPerSecond = rounded(median(turns.map(({ table }) => table)), 0)
const floorPerSecond = rounded(median(turns.map(({ hand }) => hand)), 0)
console.log(JSON.stringify({ bench: 'routing', rules: rows.length, decisionsPerSecond, floorPerSecond }))
if (different.length > 0) console.error(`${different.length} situations are decided otherwise by hand`)
if (different.length > 0 || decisionsPerSecond < bound) process.exitCode = 1

async function compiled(text: string) {
  const result = await compileRoute(text)
  if ('problems' in result) throw new Error(result.problems.join('\n'))
  return result.route
}

/** How often a second something is done, with each of the given in turn. */
function perSecond<Given>(given: readonly Given[], act: (one: Given) => unknown): number {
  const start = performance.now()
  let done = 0
  while (performance.now() - start < seconds * 1000) {
    for (const one of given.slice(done % given.length, (done % given.length) + 100)) {
      act(one)
      done += 1
    }
  }
  return (done / (performance.now() - start)) * 1000
}
