import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { readYaml, type YamlText } from '../../lib/yaml-lines.ts'
import { type Region, resolveRegion } from './rules/region.ts'
import { checkRegion } from './rules/region-checks.ts'
import { regionFileSchema } from './rules/region-file.ts'
import type { RegionProblem } from './rules/region-problem.ts'

/** A region folder as read: the region when nothing is wrong, otherwise sentences that name file and line. */
export type RegionReading = { region: Region; problems: [] } | { region: null; problems: string[] }

/** Reads and checks `region.yaml` of a region folder. It stores nothing. */
export async function readRegion(folder: string): Promise<RegionReading> {
  const path = join(folder, 'region.yaml')
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return { region: null, problems: [`${path}: the file is missing or cannot be read`] }
  return readRegionText(text, path)
}

/** Checks the text of a region file; `path` is how the sentences call it. */
export function readRegionText(text: string, path: string): RegionReading {
  const yaml = readYaml(text)
  if (yaml.faults.length > 0) return refused(yaml.faults.map(({ line, message }) => sentence(path, line, message)))
  const parsed = regionFileSchema.safeParse(yaml.value)
  if (!parsed.success)
    return refused(parsed.error.issues.flatMap(problemsOf).map((problem) => located(path, yaml, problem)))
  const problems = checkRegion(parsed.data)
  if (problems.length > 0) return refused(problems.map((problem) => located(path, yaml, problem)))
  return { region: resolveRegion(parsed.data), problems: [] }
}

const refused = (problems: string[]): RegionReading => ({ region: null, problems })

function located(path: string, yaml: YamlText, problem: RegionProblem): string {
  return sentence(path, yaml.lineOf(problem.path), problem.message)
}

function sentence(path: string, line: number, message: string): string {
  return `${path}, line ${line}: ${message}`
}

function problemsOf(issue: z.core.$ZodIssue): RegionProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `${inWords([...issue.path, key])} is not something a region file knows`,
    }))
  const missing = issue.code === 'invalid_type' && issue.input === undefined
  return [
    { path: issue.path, message: `${inWords(issue.path)} ${missing ? 'is missing' : whatIsWrong(issue.message)}` },
  ]
}

/** `municipalities[3].code`, as people who edit the file would point at it. */
function inWords(path: PropertyKey[]): string {
  return (
    path
      .map((step, at) => (typeof step === 'number' ? `[${step + 1}]` : `${at > 0 ? '.' : ''}${String(step)}`))
      .join('') || 'the file'
  )
}

function whatIsWrong(message: string): string {
  return message.startsWith('must') || message.startsWith('opens') ? message : `is not right: ${message}`
}
