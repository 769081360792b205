import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const pagesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file))
const documents = [...readdirSync(root).filter((file) => file.endsWith('.md')), ...pagesIn('docs')]

it('every link from one document to another leads somewhere', () => {
  // What stands between backticks is an example to type, not a link.
  const dead = documents.flatMap((file) =>
    [
      ...read(file)
        .replaceAll(/`[^`\n]+`/g, '')
        .matchAll(/\]\((?!https?:|#)([^)#\s]+)/g),
    ]
      .map(([, target = '']) => path.join(path.dirname(file), target))
      .filter((target) => !existsSync(path.join(root, target)))
      .map((target) => `${file}: ${target}`),
  )
  expect(dead).toEqual([])
})

it('no two decision records have the same number, and each says context, decision and consequences', () => {
  const records = pagesIn('docs/decisions')
  const numbers = records.map((file) => path.basename(file).slice(0, 4))
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const record of records) {
    expect(read(record), record).toMatch(/^# \d+\. [\s\S]+## Context[\s\S]+## Decision[\s\S]+## Consequences/)
  }
})

describe('publiccode.yml', () => {
  const languages = z.record(
    z.enum(['nl', 'en']),
    z.object({
      shortDescription: z.string().max(150),
      longDescription: z.string().min(150).max(10_000),
      features: z.array(z.string()).min(5).max(20),
    }),
  )
  const required = z.object({
    publiccodeYmlVersion: z.literal('0.4'),
    name: z.literal('Lichtketen'),
    url: z.url(),
    softwareVersion: z.string(),
    releaseDate: z.iso.date(),
    platforms: z.array(z.string()).min(1),
    categories: z.array(z.string()).min(1),
    developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
    softwareType: z.literal('standalone/web'),
    description: languages,
    legal: z.object({ license: z.literal('EUPL-1.2') }),
    maintenance: z.object({ type: z.literal('community'), contacts: z.array(z.object({ name: z.string() })).min(1) }),
    localisation: z.object({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
  })

  it('has what version 0.4 of the standard asks, and the version of the package', () => {
    const described = required.parse(parse(read('publiccode.yml')))
    const { version, license } = z
      .object({ version: z.string(), license: z.string() })
      .parse(JSON.parse(read('package.json')))
    expect(described.softwareVersion).toBe(version)
    expect(described.legal.license).toBe(license)
  })
})

it('the licence is the whole EUPL 1.2, with its fifteen articles and its appendix', () => {
  const headings = [...read('LICENSE').matchAll(/^(\d+)\. [A-Z]/gm)].map(([, number]) => Number(number))
  expect(headings).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  expect(read('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
  expect(read('LICENSE').trimEnd()).toMatch(/require the production of a new\s+EUPL version\.$/)
})

describe('the manual', () => {
  const dutch = pagesIn('docs/manual/nl')
  const english = pagesIn('docs/manual/en')

  it('has the same pages, with the same sections, in Dutch and in English', () => {
    const names = (pages: string[]) => pages.map((page) => path.basename(page)).sort()
    expect(names(english)).toEqual(names(dutch))
    const levels = (page: string) => [...read(page).matchAll(/^(#+) /gm)].map(([, level]) => level)
    for (const page of dutch) expect(levels(page), page).toEqual(levels(page.replace('/nl/', '/en/')))
  })

  it('keeps to headings, paragraphs, lists, tables and pictures, which the application can show', () => {
    const other = /[*_]{2}|`|\]\(|^>|^ {4}|<[a-z]/m
    const picture = /^!\[[^\]]+\]\(\.\.\/images\/[^)]+\)$/gm
    for (const page of [...dutch, ...english]) expect(read(page).replace(picture, ''), page).not.toMatch(other)
  })
})
