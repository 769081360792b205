import { parseArgs } from 'node:util'
import { readMigrationAddress } from '../config.ts'
import { functionNames } from '../domains/access/index.ts'
import {
  type ProgrammeReading,
  planProgrammeLoad,
  readProgramme,
  storedProgramme,
  storeProgramme,
  writeProgramme,
} from '../domains/programme/index.ts'
import { fromCoveringLetters } from '../domains/programme/rules/covering-letters.ts'
import type { KnownWords } from '../domains/programme/rules/programme-checks.ts'
import { countProgramme, type ProgrammeCounts } from '../domains/programme/rules/programme-counts.ts'
import { diffProgrammes } from '../domains/programme/rules/programme-diff.ts'
import type { ProgrammeFile } from '../domains/programme/rules/programme-file.ts'
import { codeLists } from '../domains/signals/index.ts'
import { toDay } from '../lib/quarter.ts'
import { openAsOwner } from '../system.ts'
import { UsageError } from './command.ts'

type Asked = { files: string[]; json: boolean; dryRun: boolean; fromDatabase: boolean }

const actions: Record<string, (asked: Asked) => Promise<number>> = { check, diff, export: exportFile, load }

/**
 * `programme check FILE`, `diff FILE OTHER` and `export FILE` work on files and store nothing; `load FILE` stores one, and
 * `export --from-database REGION` prints the one that holds.
 */
export async function programme(args: string[]): Promise<number> {
  const options = {
    json: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'from-database': { type: 'boolean', default: false },
  } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [what = '', ...files] = positionals
  const action = Object.hasOwn(actions, what) ? actions[what] : undefined
  if (!action) throw new UsageError('say "programme check FILE", "diff FILE OTHER", "export FILE" or "load FILE"')
  const { json, 'dry-run': dryRun, 'from-database': fromDatabase } = values
  return action({ files, json, dryRun, fromDatabase })
}

async function check({ files, json }: Asked): Promise<number> {
  const [file = ''] = asked(files, 1, 'programme check FILE')
  const reading = await read(file)
  if (reading.programme === null) return refuse(reading.problems)
  const counts = countProgramme(reading.programme)
  for (const sentence of inWords(reading.programme, counts)) console.log(sentence)
  if (json) console.log(JSON.stringify(counts))
  return 0
}

function asked(files: string[], many: number, usage: string): string[] {
  if (files.length !== many) throw new UsageError(`say "${usage}"`)
  return files
}

/** Words that the rest of the system knows today. */
export function knownWords(): KnownWords {
  return { functions: functionNames, forms: codeLists().forms.all.map(({ id }) => id) }
}

const read = (file: string): Promise<ProgrammeReading> => readProgramme(file, knownWords())

function refuse(problems: string[]): number {
  for (const problem of problems) console.error(problem)
  console.error(problems.length === 1 ? '1 thing is wrong.' : `${problems.length} things are wrong.`)
  return 1
}

function inWords(programme: ProgrammeFile, counts: ProgrammeCounts): string[] {
  const years = Object.entries(counts.budgetByYear).map(([year, euros]) => `${euros} euro in ${year}`)
  const letters = fromCoveringLetters(programme)
  return [
    `${programme.title} (version ${programme.version}) is right.`,
    `${counts.pillars} pillars or lines of action, ${counts.strategicGoals} strategic and ${counts.operationalGoals} operational goals, ${counts.actions} actions, ${counts.norms} norms, ${counts.bodies} bodies.`,
    years.length > 0 ? `${counts.budgetLines} lines of costs: ${years.join(', ')}.` : 'There are no amounts.',
    ...(letters > 0 ? [`${letters} items come from a covering letter alone.`] : []),
  ]
}

async function diff({ files }: Asked): Promise<number> {
  const [one = '', other = ''] = asked(files, 2, 'programme diff FILE OTHER')
  const [before, after] = [await read(one), await read(other)]
  const problems = [...before.problems, ...after.problems]
  if (before.programme === null || after.programme === null) return refuse(problems)
  const changes = diffProgrammes(before.raw, after.raw)
  for (const change of changes) console.log(change)
  if (changes.length === 0) console.log('Both say the same.')
  return 0
}

async function exportFile({ files, fromDatabase }: Asked): Promise<number> {
  if (fromDatabase) return exportStored(asked(files, 1, 'programme export --from-database REGION')[0] ?? '')
  const [file = ''] = asked(files, 1, 'programme export FILE')
  const reading = await read(file)
  if (reading.programme === null) return refuse(reading.problems)
  process.stdout.write(writeProgramme(reading.document))
  return 0
}

async function exportStored(region: string): Promise<number> {
  const owner = openAsOwner(readMigrationAddress(process.env))
  try {
    const text = await storedProgramme(owner.db, region, toDay(new Date()))
    if (text === null) return refuse([`region "${region}" has no programme in the database`])
    process.stdout.write(text)
    return 0
  } finally {
    await owner.close()
  }
}

async function load({ files, dryRun }: Asked): Promise<number> {
  const [file = ''] = asked(files, 1, 'programme load FILE')
  const reading = await read(file)
  if (reading.programme === null) return refuse(reading.problems)
  const owner = openAsOwner(readMigrationAddress(process.env))
  try {
    const plan = await planProgrammeLoad(owner.db, reading, knownWords())
    if (plan.problems.length > 0) return refuse(plan.problems.map((problem) => `${file}: ${problem}`))
    for (const change of plan.changes) console.log(change)
    if (plan.changes.length === 0) console.log('Nothing changes.')
    else if (!dryRun) await storeProgramme(owner.db, plan, toDay(new Date()))
    console.log(dryRun ? 'Nothing was changed.' : `${reading.programme.title} is loaded.`)
    return 0
  } finally {
    await owner.close()
  }
}
