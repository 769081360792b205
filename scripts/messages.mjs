/**
 * The texts of pages and commands: messages/<area>/<locale>.json becomes typed functions in src/messages/.
 *
 *   import { m } from '../messages/messages.js'
 *   m.report_title({}, { locale: 'nl' })
 *
 * Always with the locale: the server speaks to several people at once, so there is no current language.
 * A key belongs to one area; the area's name in front of it (`signals_take_back`) keeps them apart.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compile } from '@inlang/paraglide-js'
import { findProblems, keysIn } from './message-faults.mjs'

const root = join(import.meta.dirname, '..')
const outdir = join(root, 'src', 'messages')

/** Areas that everybody can read, in every language of the settings. A region adds none: its own words stand in its file. */
export const publicAreas = ['frame', 'public', 'report', 'files']

/** The languages of the pages behind the log-in. */
const workLocales = ['nl', 'en']

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
  await leaveOutFallbacks(settings)
  await refuseEmptyResult(areas)
}

/**
 * A text that a language does not have comes out as a way back to the base language: for most texts, in most languages.
 * The function of a text ends with the base language anyway, so those ways are left out, and with them half of all that
 * a process would read.
 */
async function leaveOutFallbacks({ baseLocale, locales }) {
  const index = join(outdir, 'messages', '_index.js')
  const back = new RegExp(`^export \\{ (\\w+) \\} from "\\./${baseLocale}\\.js"$`)
  const left = new Set()
  for (const locale of locales.filter((one) => one !== baseLocale)) {
    const file = join(outdir, 'messages', `${locale}.js`)
    const lines = (await readFile(file, 'utf8')).split('\n')
    for (const [, key] of lines.map((line) => back.exec(line) ?? [])) if (key) left.add(`__${locale}.${key}`)
    await writeFile(file, lines.filter((line) => !back.test(line)).join('\n'))
  }
  const question = /^\tif \(locale === "[\w-]+"\) return (__\w+\.\w+)\(inputs\)$/
  const lines = (await readFile(index, 'utf8')).split('\n')
  const kept = lines.filter((line) => !left.has(question.exec(line)?.[1] ?? ''))
  if (lines.length - kept.length !== left.size) throw new Error('the compiler of messages writes in another way now')
  await writeFile(index, kept.join('\n'))
}

function readAreas(settings) {
  const patterns = settings['plugin.inlang.messageFormat'].pathPattern
  return Promise.all(
    patterns.map(async (pattern) => {
      const name = pattern.split('/').at(-2)
      const locales = publicAreas.includes(name) ? settings.locales : workLocales
      return { name, messages: new Map(await Promise.all(locales.map((locale) => readMessages(pattern, locale)))) }
    }),
  )
}

/** A language of which the file is not there has no messages: then all of them are named as missing. */
async function readMessages(pattern, locale) {
  const text = await readFile(join(root, pattern.replace('{locale}', locale)), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  return [locale, Object.fromEntries(Object.entries(JSON.parse(text)).filter(([key]) => key !== '$schema'))]
}

/** The compiler reports success when its plugin could not be loaded; then there are no functions. */
async function refuseEmptyResult(areas) {
  const expected = areas.reduce((sum, { messages }) => sum + keysIn(messages).size, 0)
  const { m } = await import(`${join(outdir, 'messages.js')}?${Date.now()}`)
  const compiled = Object.keys(m ?? {}).length
  if (expected === 0 || compiled < expected) throw new Error(`${expected} messages were written, ${compiled} came out.`)
}

if (process.argv[1] === import.meta.filename) await buildMessages()
