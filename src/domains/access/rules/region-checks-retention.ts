import type { RegionFile } from './region-file.ts'
import type { RegionProblem } from './region-problem.ts'
import { recordKinds, retainedKinds, retainedResults } from './region-retention.ts'

type Class = RegionFile['retention'][number]

/** Retention: every result has one term, unfounded ones the shortest, and none is longer than the register says. */
export function checkRetention(file: RegionFile): RegionProblem[] {
  const ofSignals = file.retention.filter((one) => one.of === 'signal')
  return [
    ...checkResults(file.retention),
    ...checkKinds(file.retention),
    ...checkShortest(file.retention, Math.min(...ofSignals.map(({ months }) => months))),
    ...checkAgainstRegister(file),
    ...checkRecords(file.records),
  ]
}

/** Every kind of records has one term, and what the region decided is kept for good. */
function checkRecords(classes: RegionFile['records']): RegionProblem[] {
  const times = recordKinds.flatMap((kind) => {
    const count = classes.filter(({ of }) => of === kind).length
    if (count === 1) return []
    return [{ path: ['records'], message: `there are ${count} classes of records of ${kind}; there has to be one` }]
  })
  const terms = classes.flatMap(({ id, of, months }, index) => {
    if ((of === 'policy') === (months === undefined)) return []
    const message = `class of records ${id} is of ${of}; policy is kept for good and has no months, every other kind has`
    return [{ path: ['records', index], message }]
  })
  return [...times, ...terms]
}

/** Results belong to signals; everything else that is kept has one term. */
function checkKinds(classes: readonly Class[]): RegionProblem[] {
  const wrong = classes.flatMap(({ id, of, results }, index) => {
    if ((of === 'signal') === results.length > 0) return []
    const message = `retention class ${id} is of ${of}; a class has results when it is of signals, and none otherwise`
    return [{ path: ['retention', index], message }]
  })
  const missing = retainedKinds.flatMap((kind) => {
    const times = classes.filter(({ of }) => of === kind).length
    if (kind === 'signal' || times === 1) return []
    return [{ path: ['retention'], message: `there are ${times} retention classes of ${kind}; there has to be one` }]
  })
  return [...wrong, ...missing]
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

function checkShortest(classes: readonly Class[], shortest: number): RegionProblem[] {
  return classes.flatMap(({ id, results, months }, index) => {
    if (months === shortest || !results.some((one) => one === 'unfounded' || one === 'malicious')) return []
    const message = `retention class ${id} keeps what proved unfounded or malicious for ${months} months; no class may be shorter`
    return [{ path: ['retention', index, 'months'], message }]
  })
}

function checkAgainstRegister({ retention, processingActivities }: RegionFile): RegionProblem[] {
  const longest = processingActivities.find(({ id }) => id === 'intake')?.term.months
  return retention.flatMap(({ id, of, months }, index) => {
    if (longest === undefined || months <= longest) return []
    const message = `retention class ${id} keeps ${of}s for ${months} months; processing activity intake allows ${longest}`
    return [{ path: ['retention', index, 'months'], message }]
  })
}
