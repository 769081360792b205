import { sumOf } from './budget-sums.ts'
import type { ProgrammeFile } from './programme-file.ts'

/** How much a programme holds. */
export type ProgrammeCounts = {
  pillars: number
  strategicGoals: number
  operationalGoals: number
  actions: number
  norms: number
  bodies: number
  budgetLines: number
  /** What it costs by year, in euros. */
  budgetByYear: Record<string, number>
}

/** Counts what stands in a programme. */
export function countProgramme(file: ProgrammeFile): ProgrammeCounts {
  const costs = sumOf((file.budget?.lines ?? []).map((line) => line.costs))
  return {
    pillars: file.pillars?.length ?? 0,
    strategicGoals: file.strategicGoals?.length ?? 0,
    operationalGoals: file.operationalGoals?.length ?? 0,
    actions: file.actions?.length ?? 0,
    norms: file.norms?.length ?? 0,
    bodies: file.bodies?.length ?? 0,
    budgetLines: file.budget?.lines?.length ?? 0,
    budgetByYear: Object.fromEntries([...costs].map(([year, cents]) => [year, cents / 100])),
  }
}
