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
  const { programme, raw, document, faults } = checkProgrammeText(bytes, known)
  if (programme !== null && raw !== null && document !== null && faults.length === 0)
    return { programme, raw, document, problems: [] }
  return refused(inOrder(path, faults))
}

/** Something that is wrong: on which line, where in the file when it could be read that far, and a sentence. */
export type LocatedFault = { line: number; path: PropertyKey[] | null; place: string; message: string }

/** What could be read of a file, and all that is wrong with it. The shape is right when there is a programme. */
export type CheckedText = {
  programme: ProgrammeFile | null
  raw: Raw | null
  document: Document.Parsed | null
  faults: LocatedFault[]
}

/** Checks the text of a programme, and gives what could be read also when something is wrong. */
export function checkProgrammeText(bytes: Uint8Array, known: KnownWords): CheckedText {
  const yaml = readStrictYaml(bytes)
  const unread = yaml.faults.map((fault) => ({ ...fault, path: null, place: '' }))
  if (yaml.document === null) return { programme: null, raw: null, document: null, faults: unread }
  const parsed = programmeFile.safeParse(yaml.value, { reportInput: true })
  const problems: ProgrammeProblem[] = [
    ...(parsed.error?.issues.flatMap(problemsOfIssue) ?? []),
    ...(isRaw(yaml.value) ? checkProgramme(yaml.value, known) : []),
  ]
  const located = problems.map(({ path, message }) => ({
    ...{ line: yaml.lineOf(path), path, message },
    place: placeInWords(path, yaml.value),
  }))
  const raw = isRaw(yaml.value) ? yaml.value : null
  return { programme: parsed.data ?? null, raw, document: yaml.document, faults: [...unread, ...located] }
}

const refused = (problems: string[]): ProgrammeReading => ({ programme: null, problems })

function inOrder(path: string, found: LocatedFault[]): string[] {
  const sorted = found.toSorted((one, other) => one.line - other.line)
  const said = sorted.map(({ line, place, message }) => `${path}, line ${line}: ${place ? `${place}: ` : ''}${message}`)
  return [...new Set(said)]
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
