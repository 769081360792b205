/** The pages of the manual, as they stand in `docs/manual/`; read once, when somebody first asks for them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '../../lib/locales.ts'
import { type Block, plainText, readMarkdown } from '../../lib/markdown.ts'
import { projectRoot } from '../../platform/project-root.ts'

/** One page: for whom it is, and its text below the title. */
export interface ManualPage {
  name: string
  title: string
  text: readonly Block[]
}

const known = new Map<Locale, ReadonlyMap<string, ManualPage>>()

/** Every page in a language, by name. */
export function manualIn(locale: Locale): ReadonlyMap<string, ManualPage> {
  const found = known.get(locale) ?? readManual(path.join(projectRoot, 'docs/manual', locale))
  known.set(locale, found)
  return found
}

function readManual(folder: string): Map<string, ManualPage> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const pages = files.map((file) => pageOf(path.parse(file).name, readFileSync(path.join(folder, file), 'utf8')))
  return new Map(pages.toSorted((a, b) => a.title.localeCompare(b.title)).map((page) => [page.name, page]))
}

function pageOf(name: string, source: string): ManualPage {
  const [first, ...rest] = readMarkdown(source)
  if (first?.kind !== 'heading' || first.level !== 1)
    throw new Error(`docs/manual: ${name} does not begin with a title`)
  return { name, title: plainText(first.text), text: rest }
}
