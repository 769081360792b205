import { type RegionFile, retainedResults } from './region-file.ts'
import type { RegionProblem } from './region-problem.ts'

type Class = RegionFile['retention'][number]

/** Retention: every result has one term, unfounded ones the shortest, and none is longer than the register says. */
export function checkRetention(file: RegionFile): RegionProblem[] {
  return [...checkResults(file.retention), ...checkShortest(file.retention), ...checkAgainstRegister(file)]
}

function checkResults(classes: readonly Class[]): RegionProblem[] {
  return retainedResults.flatMap((result) => {
    const times = classes.flatMap(({ results }) => results).filter((one) => one === result).length
    if (times === 1) return []
    return [
      { path: ['retention'], message: `result ${result} stands in ${times} retention classes; it belongs in one` },
    ]
  })
}

function checkShortest(classes: readonly Class[]): RegionProblem[] {
  const shortest = Math.min(...classes.map(({ months }) => months))
  return classes.flatMap(({ id, results, months }, index) => {
    if (months === shortest || !results.some((one) => one === 'unfounded' || one === 'malicious')) return []
    const message = `retention class ${id} keeps what proved unfounded or malicious for ${months} months; no class may be shorter`
    return [{ path: ['retention', index, 'months'], message }]
  })
}

function checkAgainstRegister({ retention, processingActivities }: RegionFile): RegionProblem[] {
  const longest = processingActivities.find(({ id }) => id === 'intake')?.term.months
  return retention.flatMap(({ id, months }, index) => {
    if (longest === undefined || months <= longest) return []
    const message = `retention class ${id} keeps signals for ${months} months; processing activity intake allows ${longest}`
    return [{ path: ['retention', index, 'months'], message }]
  })
}
