import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { PersonActor } from '../../domains/access/index.ts'
import { programmeFile } from '../../domains/programme/rules/programme-file.ts'
import { aBudget, aProgramme, inForce } from '../../testing/budgeted.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { budgetPages } from './budget-pages.tsx'

let world: World
let leader: PersonActor
let director: PersonActor
let officer: PersonActor
beforeAll(async () => {
  world = await openWorld()
  leader = await world.person('Hidde Graaf', 'projectLeader', null)
  director = await world.person('Marloes Pauw', 'chainDirector', 'ketenregie')
  officer = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

const home = '/programma/begroting'
const as = (actor: PersonActor) => colleague(budgetPages(world.system, { siteOf: () => testSite }), actor)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
/** The rows of the tables on a page, cell by cell. */
const rowsOn = (html: string) =>
  [...html.matchAll(/<tr role="row">(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(?:th|td)[^>]*>(.*?)<\/(?:th|td)>/gs)].map(([, cell = '']) =>
      plain(cell.replaceAll(/<[^>]+>/g, '')),
    ),
  )

describe('the budget page', () => {
  it('P-09 helps on when there is no programme, and when it names no amounts', async () => {
    const reader = as(officer)
    await reader.open(home)
    expect(reader.text).toContain('Deze regio heeft nog geen programma')
    await inForce(world, aProgramme())
    await reader.open(home)
    expect(reader.text).toContain('Dit programma noemt nog geen bedragen')
    expect(reader.text).toContain('een plan zonder bedragen is geldig')
  })

  it('P-09 shows the budget of Zuid-Limburg as its board proposal does, to the euro', async () => {
    const text = await readFile(new URL('../../../regions/zuid-limburg/programme.yaml', import.meta.url), 'utf8')
    const { budget } = programmeFile.parse(parse(text))
    await inForce(world, aProgramme(budget ? { budget } : {}))
    const reader = as(officer)
    await reader.open(`${home}?jaar=2023`)
    const rows = rowsOn(reader.html)
    expect(rows).toContainEqual(['Totaal kosten', '€ 94.000', '€ 81.500', '€ 81.500'])
    expect(rows).toContainEqual(['Totaal dekking', '€ 94.000', '€ 81.500', '€ 81.500'])
    expect(rows).toContainEqual(['ProjectleiderStructureel', '€ 20.000', '€ 20.000', '€ 20.000'])
    expect(reader.text).not.toContain('Nog niet gedekt')
  })

  it('P-09 shows hours, fte, what is not covered, and how far the money of a year is', async () => {
    await inForce(world, aProgramme({ budget: aBudget }))
    const reader = as(officer)
    await reader.open(home)
    const rows = rowsOn(reader.html)
    expect(rows).toContainEqual(['ZorgcoördinatieStructureel', '€ 45.000,000,5 fte', '€ 45.000,000,5 fte'])
    expect(rows).toContainEqual(['Nog niet gedekt', '€ 10.000,50', '€ 0,00'])
    expect(rows).toContainEqual(['Totaal', '€ 57.500', '€ 0', '€ 0', '€ 0', '€ 57.500', 'Past'])
    expect(reader.count('a[href="/programma/begroting?jaar=2026"][aria-current="page"]')).toBe(1)
  })
})

describe('the page of a line', () => {
  it('P-09 books what was agreed and paid, and says when it is too much', async () => {
    const books = as(leader)
    await books.open(`${home}/posten/training`)
    books.choose('soort', 'commitment')
    books.type('bedrag', '12.000')
    books.type('kenmerk', 'Opdracht 4')
    await books.press('Boek')
    expect(books.text).toContain('Geboekt')
    books.choose('soort', 'actual')
    books.type('bedrag', '13.000,50')
    books.type('kenmerk', 'Factuur 9')
    await books.press('Boek')
    const reader = as(officer)
    await reader.open(home)
    expect(plain(reader.text)).toContain('Op 1 post past het geld niet')
    expect(plain(reader.text)).toContain('Training: € 12.500,50 te veel.')
    await reader.open(`${home}/posten/training`)
    expect(reader.count('form[action^="/programma"]')).toBe(0)
  })

  it('P-09 keeps what was typed when an amount is wrong, and says what to do', async () => {
    const books = as(leader)
    await books.open(`${home}/posten/training`)
    books.type('bedrag', 'veel')
    books.type('kenmerk', 'Factuur 10')
    await books.press('Boek')
    expect(books.status).toBe(422)
    expect(books.text).toContain('Dit is geen bedrag.')
    expect([books.valueOf('bedrag'), books.valueOf('kenmerk')]).toEqual(['veel', 'Factuur 10'])
  })
})

describe('the page of a year', () => {
  it('P-09 closes it with two people and shows who gets what back', async () => {
    const proposes = as(leader)
    await proposes.open(`${home}/jaren/2025?deel=west`)
    proposes.type('GM0758', '60')
    proposes.type('GM0855', '39')
    await proposes.press('Leg voor aan een collega')
    expect([proposes.status, proposes.valueOf('GM0758')]).toEqual([422, '60'])
    expect(proposes.text).toContain('De procenten zijn samen niet 100.')
    proposes.type('GM0855', '40')
    await proposes.press('Leg voor aan een collega')
    expect(proposes.text).toContain('Jij legde dit voor. Een collega geeft akkoord.')
    const agrees = as(director)
    await agrees.open(`${home}/jaren/2025?deel=west`)
    await agrees.press('Geef akkoord en sluit af')
    expect(agrees.text).toContain('Het jaar is afgesloten')
    expect(rowsOn(agrees.html)).toContainEqual(['Breda', '60 %', '€ 42.000,30'])
    expect(rowsOn(agrees.html)).toContainEqual(['Totaal', '100 %', '€ 70.000,50'])
    agrees.type('reden', 'Er kwam nog een factuur.')
    await agrees.press('Heropen dit jaar')
    expect(agrees.text).toContain('Er kwam nog een factuur.')
  })
})
