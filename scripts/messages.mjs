/**
 * The texts of pages and commands: messages/<area>/<locale>.json becomes typed functions in src/messages/.
 *
 *   import { m } from '../messages/messages.js'
 *   m.report_title({}, { locale: 'nl' })
 *
 * Always with the locale: the server speaks to several people at once, so there is no current language.
 * A key belongs to one area; the area's name in front of it (`signals_take_back`) keeps them apart.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compile } from '@inlang/paraglide-js'

const root = join(import.meta.dirname, '..')
const outdir = join(root, 'src', 'messages')

/** Compiles all messages; throws one error that lists everything that is missing, double or empty. */
export async function buildMessages() {
  const settings = JSON.parse(await readFile(join(root, 'project.inlang', 'settings.json'), 'utf8'))
  const areas = await readAreas(settings)
  const problems = findProblems(areas, await readdir(join(root, 'messages')))
  if (problems.length > 0) throw new Error(`The messages are not complete:\n${problems.join('\n')}`)
  await mkdir(outdir, { recursive: true })
  await compile({
    project: join(root, 'project.inlang'),
    outdir,
    strategy: ['baseLocale'],
    outputStructure: 'locale-modules',
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    emitReadme: false,
    isServer: 'true',
  })
  await refuseEmptyResult(areas)
}

async function readAreas(settings) {
  const patterns = settings['plugin.inlang.messageFormat'].pathPattern
  return Promise.all(
    patterns.map(async (pattern) => ({
      name: pattern.split('/').at(-2),
      keys: new Map(await Promise.all(settings.locales.map((locale) => readKeys(pattern, locale)))),
    })),
  )
}

async function readKeys(pattern, locale) {
  const messages = JSON.parse(await readFile(join(root, pattern.replace('{locale}', locale)), 'utf8'))
  return [locale, Object.keys(messages).filter((key) => key !== '$schema')]
}

/** What is wrong with the areas, one line each; `folders` is what stands in messages/. */
export const findProblems = (areas, folders) => [...unknownAreas(areas, folders), ...gaps(areas), ...doubles(areas)]

const unknownAreas = (areas, folders) =>
  folders
    .filter((folder) => !areas.some((area) => area.name === folder))
    .map((folder) => `messages/${folder}: not listed in project.inlang/settings.json`)

const gaps = (areas) =>
  areas.flatMap(({ name, keys }) => {
    const all = new Set([...keys.values()].flat())
    return [...keys].flatMap(([locale, present]) =>
      [...all]
        .filter((key) => !present.includes(key))
        .map((key) => `messages/${name}/${locale}.json: ${key} is missing`),
    )
  })

function doubles(areas) {
  const home = new Map()
  const found = []
  for (const { name, keys } of areas) {
    for (const key of new Set([...keys.values()].flat())) {
      if (home.has(key)) found.push(`${key}: stands in messages/${home.get(key)} and in messages/${name}`)
      home.set(key, name)
    }
  }
  return found
}

/** The compiler reports success when its plugin could not be loaded; then there are no functions. */
async function refuseEmptyResult(areas) {
  const expected = new Set(areas.flatMap(({ keys }) => [...keys.values()].flat())).size
  const { m } = await import(`${join(outdir, 'messages.js')}?${Date.now()}`)
  const compiled = Object.keys(m ?? {}).length
  if (expected === 0 || compiled < expected) throw new Error(`${expected} messages were written, ${compiled} came out.`)
}

if (process.argv[1] === import.meta.filename) await buildMessages()
