import type pg from 'pg'
import { type Visitor, visitorOf } from '../../src/testing/visitor.ts'
import { type Browser, browserAt } from '../setup/browser.ts'

/** Somebody of the demonstration who is logged in, without JavaScript. */
export type Worker = { visitor: Visitor; browser: Browser }

/** Logs somebody of the demonstration in. */
export async function logIn(url: string, client: pg.Client, name: string, network: string): Promise<Worker> {
  const { rows } = await client.query<{ id: string }>('select id from access.person where name = $1', [name])
  const browser = browserAt(url, network)
  const body = new URLSearchParams({ persoon: rows[0]?.id ?? '' })
  const answer = await browser.request('/inloggen/demonstratie', { method: 'POST', body })
  if (answer.status !== 303) throw new Error(`${name} could not log in`)
  return { browser, visitor: visitorOf(browser) }
}

/** An officer opens the inbox, takes up a new signal and hands it over; gives the number of the hand-over. */
export async function handOver({ visitor, browser }: Worker, desk: string): Promise<string | undefined> {
  await open(visitor, `/postvak/${desk}?tab=new`)
  const number = signalsOn(visitor).toSorted().at(-1)
  if (number === undefined) return undefined
  await open(visitor, `/signalen/${number}`)
  // The inbox with nothing new in it still names the signal of a moment ago.
  if (!buttonsOn(visitor).includes('Oppakken')) return undefined
  await visitor.press('Oppakken')
  // The reporter wrote in the meantime: an officer reads that first, and the next turn tries again.
  if (visitor.status === 409) return undefined
  if (visitor.status !== 200) throw new Error(`Oppakken led to ${visitor.status}, “${visitor.title}”`)
  await open(visitor, `/signalen/${number}/overdragen`)
  const body = new URLSearchParams({
    versie: visitor.valueOf('versie'),
    loket: 'team-avim',
    doel: 'opsporing',
    grond: 'politietaak',
    vraag: 'Kijken jullie mee?',
    datum: visitor.valueOf('datum'),
  })
  for (const [, fact = ''] of visitor.html.matchAll(/name="wat"[^>]*value="([\da-f-]+)"/g)) body.append('wat', fact)
  const answer = await browser.request(`/signalen/${number}/overdragen`, { method: 'POST', body })
  if (answer.status === 409) return undefined
  if (answer.status !== 303) throw new Error(`an offer was answered with ${answer.status}`)
  await open(visitor, `/signalen/${number}`)
  const handover = firstIn(visitor, /href="\/overdrachten\/([A-Z\d-]+)"/)
  if (handover === undefined) throw new Error('a hand-over is not on the page of its signal')
  return handover
}

/** A receiver opens a hand-over, accepts and answers it. */
export async function takeOver({ visitor }: Worker, handover: string): Promise<void> {
  await open(visitor, '/overdrachten')
  await open(visitor, `/overdrachten/${handover}`)
  await press(visitor, 'Neem aan')
  await open(visitor, `/overdrachten/${handover}/antwoorden`)
  visitor.type('antwoord', 'We zijn langs geweest.')
  await press(visitor, 'Beantwoord')
}

/** Somebody opens the inbox and one signal of the first page, whatever its state. */
export async function read({ visitor }: Worker, desk: string, turn: number): Promise<void> {
  await open(visitor, `/postvak/${desk}`)
  const numbers = signalsOn(visitor)
  await open(visitor, `/signalen/${numbers[turn % numbers.length]}`)
}

async function open(visitor: Visitor, path: string): Promise<void> {
  await visitor.open(path)
  if (visitor.status !== 200) throw new Error(`${path} came with ${visitor.status}`)
}

async function press(visitor: Visitor, button: string): Promise<void> {
  await visitor.press(button)
  if (visitor.status !== 200) throw new Error(`${button} led to ${visitor.status}, “${visitor.title}”`)
}

const signalsOn = ({ html }: Visitor): string[] =>
  [...html.matchAll(/href="\/signalen\/([\d-]+)"/g)].map(([, number = '']) => number)

const buttonsOn = ({ html }: Visitor): string[] =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, text = '']) => text.replaceAll(/<[^>]+>/g, '').trim())

const firstIn = ({ html }: Visitor, what: RegExp): string | undefined => what.exec(html)?.[1]
