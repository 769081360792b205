import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../platform/project-root.ts'

/** Shows which requirement has which tests, as their titles say. */
export async function requirements(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  const found = titlesByRequirement(await testTitles(projectRoot))
  console.log(values.json ? JSON.stringify(found, null, 2) : asText(found))
  return 0
}

const testFile = /\.(test|journey|spec)\.tsx?$/

async function testTitles(root: string): Promise<string[]> {
  const folders = await Promise.all(['src', 'tests'].map((folder) => filesUnder(join(root, folder))))
  const texts = await Promise.all(folders.flat().map((file) => readFile(file, 'utf8')))
  return texts.flatMap(titlesIn)
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  return entries
    .filter((name) => testFile.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** `it('…')`, `describe('…')`, `test.describe('…')`, and the title after a table: `it.each([…])('…')`. */
const title =
  /(?:\b(?:it|test|describe)(?:\.\w+)*\(|\)\()\s*(?<quote>['"`])(?<title>(?:\\.|(?!\k<quote>).)+)\k<quote>/gs

/** The titles of the tests in the text of a file. */
export const titlesIn = (text: string): string[] =>
  [...text.matchAll(title)].map((match) => match.groups?.title?.replace(/\\(.)/g, '$1') ?? '')

/** The titles under each requirement that they name, requirements in order. */
export function titlesByRequirement(titles: string[]): Record<string, string[]> {
  const found = new Map<string, string[]>()
  for (const one of titles) {
    for (const id of new Set(one.match(/\b[A-Z]-\d{2}\b/g))) found.set(id, [...(found.get(id) ?? []), one])
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const asText = (found: Record<string, string[]>): string =>
  Object.entries(found)
    .map(([id, titles]) => `${id}\n${titles.map((one) => `  ${one}`).join('\n')}`)
    .join('\n')
