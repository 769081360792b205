import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '../../testing/people.ts'
import { relations } from '../../testing/relations.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import {
  askInterpreter,
  closeSignal,
  enterTranslation,
  openReceipt,
  pauseClock,
  replyAsReporter,
  sendPhrases,
  submitSignal,
  takeSignal,
  viewMailbox,
  viewSignal,
  withdrawInterpreter,
} from './index.ts'

let world: World
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await aPerson(world, [{ function: 'attentionOfficer', desk: relations.owner }], { name: 'Noor Verlinden' })
})
afterAll(() => world.close())

const bulgarian = 'Осем мъже спят в една къща.'
const asking = { language: 'bg', reason: 'Niemand van ons leest Bulgaars.', until: '2026-11-27' }

/** A report in Bulgarian that Noor has taken up. */
async function taken(about: Parameters<typeof aReport>[0] = {}) {
  const report = aReport({ story: bulgarian, locale: 'bg', ...about })
  const { number, receipt } = await world.as(reporter, (ctx) => submitSignal(ctx, report))
  const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))) ?? ''
  await world.as(noor, (ctx) => takeSignal(ctx, number))
  return { number, asReporter: { kind: 'reporter' as const, signalId } }
}

const look = (number: string) => world.as(noor, (ctx) => viewSignal(ctx, number))

async function askForStory(number: string): Promise<string> {
  const story = (await look(number)).facts.find(({ kind }) => kind === 'story')
  const of = { kind: 'fact' as const, id: story?.id ?? '' }
  await world.as(noor, (ctx) => askInterpreter(ctx, number, { of, ...asking }))
  return (await look(number)).translations[0]?.id ?? ''
}

const clocks = async (number: string) => (await look(number)).clocks.map(({ pausedUntil }) => pausedUntil)

describe('an interpreter', () => {
  it('S-02 is asked with a reason: the clock stands still until the day that was named, and the timeline says why', async () => {
    const { number } = await taken()
    await askForStory(number)
    expect(await clocks(number)).toEqual(['2026-11-27'])
    const { translations, timeline } = await look(number)
    expect(translations).toMatchObject([{ language: 'bg', askedByName: 'Noor Verlinden', paused: true, entered: null }])
    expect(timeline.slice(0, 2).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['clockPaused', asking.reason],
      ['interpreterAsked', asking.reason],
    ])
  })

  it('S-02 is heard: the translation stands beside the original with who and when, and the clock runs on', async () => {
    const { number } = await taken()
    const id = await askForStory(number)
    const said = { id, text: 'Acht mannen slapen in één huis.', translator: 'Tolk 17' }
    await world.as(noor, (ctx) => enterTranslation(ctx, number, said))
    expect(await clocks(number)).toEqual([null])
    const { facts, translations } = await look(number)
    expect(facts.find(({ kind }) => kind === 'story')?.value).toEqual({ kind: 'story', text: bulgarian })
    expect(translations[0]?.entered).toMatchObject({ text: said.text, translator: 'Tolk 17', byName: 'Noor Verlinden' })
  })

  it('S-02 who is not needed any more is called off, and can be asked again', async () => {
    const { number } = await taken()
    const id = await askForStory(number)
    await world.as(noor, (ctx) => withdrawInterpreter(ctx, number, id))
    expect(await clocks(number)).toEqual([null])
    expect((await look(number)).translations).toEqual([])
    expect(await askForStory(number)).not.toBe(id)
  })

  it('S-02 lets no clock stand still in acute danger', async () => {
    const { number } = await taken()
    await world.database.owner.query(`update signals.signal set acute = 'yes' where number = $1`, [number])
    await askForStory(number)
    expect(await clocks(number)).toEqual([null])
    expect((await look(number)).translations[0]?.paused).toBe(false)
  })

  it('leaves a clock alone that stands still for something else', async () => {
    const { number } = await taken()
    await world.as(noor, (ctx) => pauseClock(ctx, { number, reason: 'Wacht op de politie.', until: '2026-12-04' }))
    const id = await askForStory(number)
    await world.as(noor, (ctx) => withdrawInterpreter(ctx, number, id))
    expect(await clocks(number)).toEqual(['2026-12-04'])
  })

  it('two texts keep the clock still until both are there', async () => {
    const { number, asReporter } = await taken()
    await world.as(asReporter, (ctx) => replyAsReporter(ctx, 'Още двама мъже.', 'bg'))
    const story = await askForStory(number)
    const message = (await look(number)).messages[0]?.id ?? ''
    const of = { kind: 'message' as const, id: message }
    await world.as(noor, (ctx) => askInterpreter(ctx, number, { of, ...asking, until: '2026-11-30' }))
    expect(await clocks(number)).toEqual(['2026-11-30'])
    const second = (await look(number)).translations.find((one) => one.of === message)
    await world.as(noor, (ctx) => enterTranslation(ctx, number, { id: story, text: 'x', translator: 'y' }))
    expect(await clocks(number)).toEqual(['2026-11-30'])
    await world.as(noor, (ctx) => withdrawInterpreter(ctx, number, second?.id ?? ''))
    expect(await clocks(number)).toEqual([null])
  })

  it('is not asked twice for one text, nor for a text of another signal', async () => {
    const [one, other] = [await taken(), await taken()]
    await askForStory(one.number)
    await expect(askForStory(one.number)).rejects.toMatchObject({ code: 'alreadyAsked' })
    const foreign = (await look(one.number)).facts[0]?.id ?? ''
    const asked = { of: { kind: 'fact' as const, id: foreign }, ...asking }
    await expect(world.as(noor, (ctx) => askInterpreter(ctx, other.number, asked))).rejects.toThrow()
  })

  it('a translation comes once: the second colleague hears that somebody was first', async () => {
    const { number } = await taken()
    const id = await askForStory(number)
    const said = { id, text: 'Acht mannen.', translator: 'Tolk 17' }
    await world.as(noor, (ctx) => enterTranslation(ctx, number, said))
    await expect(world.as(noor, (ctx) => enterTranslation(ctx, number, said))).rejects.toMatchObject({
      code: 'changedByOther',
    })
  })

  it('nothing of it can be read in the database', async () => {
    const { number } = await taken()
    const id = await askForStory(number)
    await world.as(noor, (ctx) =>
      enterTranslation(ctx, number, { id, text: 'Een vuurtoren.', translator: 'Tolk Baken' }),
    )
    const { rows } = await world.database.owner.query('select t::text as line from signals.translation t')
    expect(JSON.stringify(rows)).not.toMatch(/vuurtoren|Baken|Niemand/)
  })
})

describe('prepared sentences', () => {
  it('S-02 reach the reporter in the language of the report, and the desk reads the Dutch beside it', async () => {
    const { number, asReporter } = await taken()
    await world.as(noor, (ctx) => sendPhrases(ctx, number, ['read', 'danger']))
    const { messages } = await world.as(asReporter, viewMailbox)
    expect(messages[0]).toMatchObject({ locale: 'bg', fromReporter: false })
    expect(messages[0]?.text).toMatch(/Благодар.*\n\n.*112/su)
    const [sent] = (await look(number)).messages
    expect(sent?.beside).toMatch(/Dank.*\n\n.*112/su)
  })

  it.each([
    ['nl', 'nl', false],
    ['zh', 'zh', true],
    ['de', 'en', true],
  ])('of who reported in %s are sent in %s', async (reported, sent, beside) => {
    const { number } = await taken({ locale: reported })
    await world.as(noor, (ctx) => sendPhrases(ctx, number, ['read']))
    const [message] = (await look(number)).messages
    expect([message?.locale, message?.beside !== null]).toEqual([sent, beside])
  })

  it.each([[[]], [['read', 'read', 'nonsense']]])('%j is no choice', async (ids) => {
    const { number } = await taken()
    await expect(world.as(noor, (ctx) => sendPhrases(ctx, number, ids))).rejects.toMatchObject({
      issues: [{ path: 'phrases', code: 'unknownCode' }],
    })
    await world.as(noor, (ctx) =>
      closeSignal(ctx, { number, reason: 'x', result: 'noAction', reporterWord: 'lookedInto' }),
    )
  })
})
