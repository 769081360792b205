import { open } from 'node:fs/promises'
import type { Document } from 'yaml'
import { largestYaml, readStrictYaml } from '../../lib/strict-yaml.ts'
import { checkProgramme, type KnownWords } from './rules/programme-checks.ts'
import { type ProgrammeFile, programmeFile } from './rules/programme-file.ts'
import { isRaw, type ProgrammeProblem, type Raw } from './rules/programme-problem.ts'
import { placeInWords, problemsOfIssue } from './rules/programme-sentences.ts'

/** A programme as read when nothing is wrong; otherwise a sentence for every mistake, with file and line. */
export type ProgrammeReading =
  | { programme: ProgrammeFile; raw: Raw; document: Document.Parsed; problems: [] }
  | { programme: null; problems: string[] }

/** Reads and checks a programme file (P-05). It stores nothing. */
export async function readProgramme(path: string, known: KnownWords): Promise<ProgrammeReading> {
  const bytes = await bytesOf(path)
  if (bytes === null) return refused([`${path}: the file is missing or cannot be read`])
  return readProgrammeText(bytes, path, known)
}

/** Checks the bytes of a programme file; `path` is how the sentences call it. */
export function readProgrammeText(bytes: Uint8Array, path: string, known: KnownWords): ProgrammeReading {
  const yaml = readStrictYaml(bytes)
  const faults = yaml.faults.map(({ line, message }) => ({ line, sentence: message }))
  if (yaml.document === null) return refused(inOrder(path, faults))
  const parsed = programmeFile.safeParse(yaml.value, { reportInput: true })
  const problems = [
    ...(parsed.error?.issues.flatMap(problemsOfIssue) ?? []),
    ...(isRaw(yaml.value) ? checkProgramme(yaml.value, known) : []),
  ]
  const located = problems.map((problem) => ({
    line: yaml.lineOf(problem.path),
    sentence: sentenceOf(problem, yaml.value),
  }))
  const all = [...faults, ...located]
  if (parsed.success && isRaw(yaml.value) && all.length === 0)
    return { programme: parsed.data, raw: yaml.value, document: yaml.document, problems: [] }
  return refused(inOrder(path, all))
}

const refused = (problems: string[]): ProgrammeReading => ({ programme: null, problems })

const sentenceOf = ({ path, message }: ProgrammeProblem, file: unknown) => `${placeInWords(path, file)}: ${message}`

function inOrder(path: string, found: { line: number; sentence: string }[]): string[] {
  const sorted = found.toSorted((one, other) => one.line - other.line)
  return [...new Set(sorted.map(({ line, sentence }) => `${path}, line ${line}: ${sentence}`))]
}

/** The beginning of a file, one byte more than is allowed at most: enough to see that it is too large. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  const file = await open(path).catch(() => null)
  if (file === null) return null
  try {
    const buffer = Buffer.alloc(largestYaml + 1)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } catch {
    return null
  } finally {
    await file.close()
  }
}
