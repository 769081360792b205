import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NotFound } from '../../lib/errors.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import {
  acceptHandover,
  answerHandover,
  closeSignal,
  listHandovers,
  messageReporter,
  offerHandover,
  openReceipt,
  replyAsReporter,
  submitSignal,
  takeSignal,
  viewHandover,
  viewInbox,
  viewMailbox,
  viewSignal,
} from './index.ts'
import { handoverOffer } from './rules/handover.ts'
import { inboxFilter } from './rules/inbox.ts'

let world: World
let noor: PersonActor
let selma: PersonActor
let joris: PersonActor
let goes: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
  joris = await world.person('Joris Kamp', 'handler', 'team-avim')
  goes = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
})
afterAll(() => world.close())

const allOpen = inboxFilter.parse({})

describe('from a report without a name to an answered hand-over', () => {
  let receipt = ''
  let number = ''
  let offered: string[] = []

  it('S-01 anyone reports without an account and S-03 gets a code', async () => {
    const submitted = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
    expect(submitted.receipt).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){5}$/)
    expect(submitted.deskId).toBe('aandachtsfunctionarissen-breda')
    receipt = submitted.receipt ?? ''
    number = submitted.number
  })

  it('S-06 the signal stands in the inbox of its municipality, and in no other', async () => {
    const inbox = await world.as(noor, (ctx) => viewInbox(ctx, 'aandachtsfunctionarissen-breda', allOpen))
    expect(inbox.rows.map((row) => [row.number, row.state, row.nextDueKind])).toEqual([[number, 'new', 'acknowledge']])
    const elsewhere = await world.as(goes, (ctx) => viewInbox(ctx, 'aandachtsfunctionarissen-goes', allOpen))
    expect(elsewhere.rows).toEqual([])
    await expect(world.as(goes, (ctx) => viewSignal(ctx, number))).rejects.toThrow(NotFound)
  })

  it('S-10 the coordinator of the district sees a part, with its own ground', async () => {
    const part = await world.as(selma, (ctx) => viewSignal(ctx, number))
    expect(part.relation).toBe('part')
    expect(part.facts.map((fact) => fact.kind)).toContain('story')
    expect(part.timeline).toEqual([])
  })

  it('S-09 the officer takes it up and S-15 hands it over to two desks', async () => {
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const view = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(view.state).toBe('takenUp')
    expect(view.nextDueKind).toBe('weigh')
    expect(view.facts[0]?.value).toMatchObject({ kind: 'story', text: expect.stringContaining('witte huis') })
    const offer = (desk: string, purpose: string, legalBasis: string) =>
      world.as(noor, (ctx) =>
        offerHandover(
          ctx,
          handoverOffer.parse({
            number,
            desks: [desk],
            purpose,
            legalBasis,
            factIds: view.facts.map((fact) => fact.id),
            question: 'Willen jullie dit oppakken?',
            answerBy: '2026-12-01',
          }),
        ),
      )
    offered = [
      ...(await offer('zorgcoordinatie-de-baronie', 'zorg-slachtoffer', 'taak-zorgcoordinatie')),
      ...(await offer('team-avim', 'opsporing', 'politietaak')),
    ]
    expect(offered).toHaveLength(2)
  })

  it('S-15 before acceptance the receiver sees the preview and nothing else', async () => {
    const list = await world.as(joris, (ctx) => listHandovers(ctx))
    expect(list.received.map((row) => [row.number, row.state])).toEqual([[offered[1], 'offered']])
    const view = await world.as(joris, (ctx) => viewHandover(ctx, offered[1] ?? ''))
    expect(view.content).toBeNull()
    expect(view.words).toEqual([])
    expect(view.signalNumber).toBeNull()
    await expect(world.as(joris, (ctx) => viewSignal(ctx, number))).rejects.toThrow(NotFound)
    await expect(world.as(selma, (ctx) => viewHandover(ctx, offered[1] ?? ''))).rejects.toThrow(NotFound)
  })

  it('S-15 after acceptance the receiver sees what was handed over, and answers with what was done', async () => {
    for (const [index, actor] of [selma, joris].entries()) {
      await world.as(actor, (ctx) => acceptHandover(ctx, { number: offered[index] ?? '' }))
      const view = await world.as(actor, (ctx) => viewHandover(ctx, offered[index] ?? ''))
      expect(view.content?.length).toBeGreaterThan(0)
      expect(view.words[0]).toMatchObject({ kind: 'question', text: 'Willen jullie dit oppakken?' })
      await world.as(actor, (ctx) =>
        answerHandover(ctx, { number: offered[index] ?? '', answer: 'We zijn langs geweest.' }),
      )
    }
    const view = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(view.state).toBe('handedOver')
    expect(view.handovers.map((one) => one.state)).toEqual(['answered', 'answered'])
    expect(view.handovers[0]?.words.at(-1)?.text).toBe('We zijn langs geweest.')
    expect(view.nextDueKind).toBe('weigh')
  })

  it('S-16 the reporter reads with the code how far it is, and writes back', async () => {
    await world.as(noor, (ctx) => messageReporter(ctx, number, 'Dank je wel. We hebben één vraag.'))
    const signalId = await world.as(reporter, (ctx) => openReceipt(ctx, receipt.toLowerCase()))
    expect(signalId).toBeDefined()
    const known = { kind: 'reporter', signalId: signalId ?? null } as const
    const mailbox = await world.as(known, (ctx) => viewMailbox(ctx))
    expect(mailbox.stage).toBe('decided')
    expect(mailbox.messages).toMatchObject([
      { fromReporter: false, text: 'Dank je wel. We hebben één vraag.', isNew: true },
    ])
    await world.as(known, (ctx) => replyAsReporter(ctx, 'Het busje komt om half zes.'))
    const view = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(view.messages.at(-1)).toMatchObject({ fromReporter: true, text: 'Het busje komt om half zes.' })
  })

  it('S-16 the reporter reads that it was closed, in words that harm nobody', async () => {
    await world.as(noor, (ctx) =>
      closeSignal(ctx, {
        number,
        result: 'handedOverAndAnswered',
        reason: 'Alles beantwoord.',
        reporterWord: 'followedUp',
      }),
    )
    const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, receipt))) ?? null
    const mailbox = await world.as({ kind: 'reporter', signalId }, (ctx) => viewMailbox(ctx))
    expect(mailbox).toMatchObject({ stage: 'closed', closingWord: 'followedUp' })
  })

  it('A-04 every step stands in the record, with who and what, without content', async () => {
    const { rows } = await world.database.owner.query(
      'select action, actor_kind, outcome, detail::text from access.audit_event order by id',
    )
    expect(rows.map((row) => row.action)).toEqual(
      expect.arrayContaining([
        'signal.submit',
        'signal.take',
        'handover.offer',
        'handover.accept',
        'handover.answer',
        'receipt.open',
        'signal.close',
      ]),
    )
    expect(JSON.stringify(rows)).not.toContain('witte huis')
  })
})
