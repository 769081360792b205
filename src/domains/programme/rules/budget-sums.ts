import { type Amounts, type BudgetFile, budgetFile } from './budget-file.ts'
import type { ProgrammeProblem, Raw } from './programme-problem.ts'

/** Euros in whole cents, so that sums are exact. */
export type CentsByYear = Map<string, number>

/** The sum of amounts by year, in cents. */
export function sumOf(all: readonly (Amounts | undefined)[]): CentsByYear {
  const sums: CentsByYear = new Map()
  for (const amounts of all)
    for (const [year, euros] of Object.entries(amounts ?? {}))
      sums.set(year, (sums.get(year) ?? 0) + Math.round(euros * 100))
  return sums
}

/** Sums that do not add up. A budget that is wrong in itself is not summed. */
export function checkSums(raw: Raw): ProgrammeProblem[] {
  const parsed = budgetFile.safeParse(raw.budget)
  if (!parsed.success) return []
  return [...totals(parsed.data), ...whatIsCovered(parsed.data), ...partsOverCovered(parsed.data)]
}

const costsOf = ({ lines = [] }: BudgetFile) => sumOf(lines.map(({ costs }) => costs))
const years = (...all: CentsByYear[]) => [...new Set(all.flatMap((one) => [...one.keys()]))].sort()

function totals(budget: BudgetFile): ProgrammeProblem[] {
  if (budget.totals === undefined) return []
  const [stated, costs] = [sumOf([budget.totals]), costsOf(budget)]
  return years(stated, costs).flatMap((year) => {
    const [said, sum] = [stated.get(year) ?? 0, costs.get(year) ?? 0]
    if (said === sum) return []
    const message = `the lines of ${year} are ${inEuros(sum)} together, and the total says ${inEuros(said)}; make them the same`
    return [{ path: ['budget', 'totals', year], message }]
  })
}

function whatIsCovered(budget: BudgetFile): ProgrammeProblem[] {
  if (budget.cover === undefined && budget.shortfall === undefined) return []
  const costs = costsOf(budget)
  const cover = sumOf((budget.cover ?? []).map(({ amounts }) => amounts))
  const short = sumOf([budget.shortfall])
  return years(costs, cover, short).flatMap((year) => {
    const [wanted, covered, missing] = [costs.get(year) ?? 0, cover.get(year) ?? 0, short.get(year) ?? 0]
    if (wanted === covered + missing) return []
    const both = `the costs of ${year} are ${inEuros(wanted)}, and cover and shortfall are ${inEuros(covered + missing)}`
    const path = budget.cover === undefined ? ['budget', 'shortfall'] : ['budget', 'cover']
    return [{ path, message: `${both}; ${howToClose(wanted - covered)}` }]
  })
}

const howToClose = (gap: number) =>
  gap < 0 ? `that is ${inEuros(-gap)} more than it costs; lower the cover` : `the shortfall is ${inEuros(gap)}`

function partsOverCovered({ lines = [], cover = [] }: BudgetFile): ProgrammeProblem[] {
  const parts = new Set(cover.flatMap(({ part }) => (part === undefined ? [] : [part])))
  return [...parts].flatMap((part) => {
    const costs = sumOf(lines.filter((one) => one.part === part).map((one) => one.costs))
    const covered = sumOf(cover.filter((one) => one.part === part).map(({ amounts }) => amounts))
    return years(covered).flatMap((year) => {
      const [cost, money] = [costs.get(year) ?? 0, covered.get(year) ?? 0]
      if (money <= cost) return []
      const message = `"${part}" costs ${inEuros(cost)} in ${year} and its cover is ${inEuros(money)}; give the cover to the part that costs it`
      return [{ path: ['budget', 'cover'], message }]
    })
  })
}

/** An amount in cents as the file has it: `94000`, or `1250.50`. */
export const inEuros = (cents: number): string => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2))
