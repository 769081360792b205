import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InvalidInput, ProofNeeded } from '../../lib/errors.ts'
import { aTakenSignal } from '../../testing/desk.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import { addFact, offerHandover, openRegistration, registerVictim, viewSignal, withdrawConsent } from './index.ts'
import { factAddition } from './rules/enrichment.ts'
import { handoverOffer } from './rules/handover.ts'
import {
  consentGivers,
  faultsOfGround,
  type RegistrationInput,
  type RegistrationPurpose,
  registrationKinds,
  registrationPurposes,
} from './rules/registration.ts'

let world: World
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

const grades = { sourceReliability: 'provenReliable', informationReliability: 'certain' } as const

/** A signal of Breda in which somebody is a possible victim; gives its number and who. */
async function aVictim(birthDate = '3-5-1999'): Promise<{ number: string; victim: string }> {
  const number = await aTakenSignal(world, noor)
  const parts = { name: 'Wilhelmina Vuurvogel', birthDate, nationality: 'Bulgaarse' }
  const addition = factAddition.parse({
    ...{ kind: 'person', role: 'person.possibleVictim', source: 'police', sourceOn: '2026-11-24', ...grades, parts },
  })
  await world.as(noor, (ctx) => addFact(ctx, number, addition))
  const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  return { number, victim: facts.find(({ kind }) => kind === 'person')?.id ?? '' }
}
type About = Partial<RegistrationInput>
const consent = {
  by: 'victim' as const,
  name: 'W. Vuurvogel',
  on: '2026-11-23',
  purposes: ['nationalPicture' as const],
}
const input = (of: { number: string; victim: string }, about: About = {}): RegistrationInput => ({
  ...{
    ...of,
    kind: 'registration',
    legalDuty: false,
    consent,
    gender: 'female',
    language: 'Bulgaars',
    remark: 'Niets.',
  },
  ...about,
})
const make = async (about: About = {}, birthDate?: string) => {
  const of = await aVictim(birthDate)
  return { ...of, id: await world.as(noor, (ctx) => registerVictim(ctx, input(of, about))) }
}
const issuesOf = (error: unknown) => (error instanceof InvalidInput ? error.issues.map(({ code }) => code) : [])
const faultsOf = (about: About, birthDate?: string) => make(about, birthDate).then(() => ['made'], issuesOf)

describe('a registration file for CoMensha', () => {
  it('X-02 cannot be made without a ground, and not on a duty that the municipality has not', async () => {
    expect(await faultsOf({ consent: null })).toEqual(['pictureWithoutGround'])
    expect(await faultsOf({ consent: null, legalDuty: true })).toEqual(['notBound', 'pictureWithoutGround'])
    expect(await faultsOf({ consent: { ...consent, purposes: ['shelter'] } })).toEqual(['pictureWithoutGround'])
    expect(await faultsOf({ kind: 'registrationAndShelter' })).toEqual(['shelterWithoutConsent'])
  })

  it('X-02 takes the consent of the victim from sixteen on, and of a parent or guardian before', async () => {
    expect(await faultsOf({}, '24-11-2011')).toEqual(['guardianConsents'])
    expect(await faultsOf({ consent: { ...consent, by: 'guardian' } })).toEqual(['victimConsents'])
    expect(await faultsOf({ consent: { ...consent, by: 'guardian' } }, '24-11-2011')).toEqual(['made'])
    // A day of birth that nobody can read says nothing: then what the officer was told counts.
    expect(await faultsOf({ consent: { ...consent, by: 'guardian' } }, 'een jaar of vijftien')).toEqual(['made'])
  })

  it('X-02 is made only of a possible victim in the signal', async () => {
    const of = await aVictim()
    const other = await aVictim()
    const wrong = { ...input(of), victim: other.victim }
    await expect(world.as(noor, (ctx) => registerVictim(ctx, wrong))).rejects.toThrow(InvalidInput)
  })

  it('X-02 asks for a fresh second factor, to make it and to open it', async () => {
    const { number, id, victim } = await make()
    const stale = { ...noor, proven: false }
    await expect(world.as(stale, (ctx) => registerVictim(ctx, input({ number, victim })))).rejects.toThrow(ProofNeeded)
    await expect(world.as(stale, (ctx) => openRegistration(ctx, number, id))).rejects.toThrow(ProofNeeded)
  })

  it('X-02 holds only what its kind needs', async () => {
    const only = await make()
    const file = await world.as(noor, (ctx) => openRegistration(ctx, only.number, only.id))
    expect(file.fields).toEqual({
      victim: { name: 'Wilhelmina Vuurvogel', birthDate: '3-5-1999', nationality: 'Bulgaarse', gender: 'female' },
      ...{ minor: 'no', forms: ['labour'], municipality: 'Breda' },
      sender: {
        ...{ organisation: 'Gemeente Breda', desk: 'Aandachtsfunctionarissen Breda', phone: '000-000 00 00' },
        person: 'Noor Verlinden',
      },
    })
    const advice = await make({ kind: 'registrationAndAdvice' })
    const asked = await world.as(noor, (ctx) => openRegistration(ctx, advice.number, advice.id))
    expect([asked.fields.remark, asked.fields.language]).toEqual(['Niets.', undefined])
    const both = { ...consent, purposes: [...registrationPurposes] }
    const shelter = await make({ kind: 'registrationAndShelter', consent: both })
    const sought = await world.as(noor, (ctx) => openRegistration(ctx, shelter.number, shelter.id))
    expect([sought.fields.remark, sought.fields.language]).toEqual(['Niets.', 'Bulgaars'])
  })

  it('A-04 is in the record and on the timeline, with its ground and no name', async () => {
    const { number, id } = await make()
    await world.as(noor, (ctx) => openRegistration(ctx, number, id))
    const { rows } = await world.database.owner.query<{ action: string; line: string }>(
      `select action, to_jsonb(e)::text as line from access.audit_event e where resource_id = $1 order by at, action`,
      [`${number}-R1`],
    )
    expect(rows.map(({ action }) => action)).toEqual(['registration.make', 'registration.open'])
    for (const { line } of rows) expect(line).not.toMatch(/Vuurvogel|Bulgaars/)
    const { timeline } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(timeline[0]).toMatchObject({ kind: 'registered', detail: { registration: `${number}-R1` } })
  })

  it('X-02 can no longer be opened once consent was withdrawn', async () => {
    const { number, id } = await make()
    const withdraw = (on: string) => world.as(noor, (ctx) => withdrawConsent(ctx, { number, id, on }))
    await expect(withdraw('2026-11-22')).rejects.toThrow(InvalidInput)
    await expect(withdraw('2026-11-25')).rejects.toThrow(InvalidInput)
    await withdraw('2026-11-24')
    await expect(withdraw('2026-11-24')).rejects.toThrow('notNow')
    await expect(world.as(noor, (ctx) => openRegistration(ctx, number, id))).rejects.toThrow('consentWithdrawn')
    const { registrations } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(registrations).toMatchObject([{ withdrawnOn: '2026-11-24', usable: false }])
  })

  it('X-02 is made on the duty of the police for the national picture, and is not taken away with consent', async () => {
    const police = await world.person('Joris Kamp', 'handler', 'team-avim')
    const of = await aVictim()
    await world.database.owner.query(`update signals.signal set desk_id = 'team-avim' where number = $1`, [of.number])
    const onDuty = input(of, { legalDuty: true, consent: null })
    const id = await world.as(police, (ctx) => registerVictim(ctx, onDuty))
    await expect(
      world.as(police, (ctx) => registerVictim(ctx, { ...onDuty, kind: 'registrationAndShelter' })),
    ).rejects.toThrow(InvalidInput)
    const second = await world.as(police, (ctx) => registerVictim(ctx, input(of, { legalDuty: true })))
    await world.as(police, (ctx) => withdrawConsent(ctx, { number: of.number, id: second, on: '2026-11-24' }))
    for (const one of [id, second])
      expect((await world.as(police, (ctx) => openRegistration(ctx, of.number, one))).usable).toBe(true)
  })

  it('A-07 is not made of a signal that is restricted', async () => {
    const of = await aVictim()
    await world.database.owner.query(
      `insert into signals.restriction (id, region, signal_id, number, ground, set_by, set_on)
       select gen_random_uuid(), region, id, number, 'claim', $2, '2026-11-24' from signals.signal where number = $1`,
      [of.number, noor.personId],
    )
    await expect(world.as(noor, (ctx) => registerVictim(ctx, input(of)))).rejects.toThrow('restricted')
  })

  it('A-06 is destroyed with its signal', async () => {
    const { number, id } = await make()
    await world.database.owner.query('delete from signals.signal where number = $1', [number])
    const left = await world.database.owner.query('select 1 from signals.registration where id = $1', [id])
    expect(left.rowCount).toBe(0)
  })
})

describe('the database', () => {
  it('X-02 refuses every ground that the rule refuses, and takes every other', async () => {
    const { number } = await aVictim()
    const purposes: RegistrationPurpose[][] = [['nationalPicture'], ['shelter'], [...registrationPurposes]]
    const days = ['2026-11-24', '2026-11-25']
    const consents = [
      null,
      ...consentGivers.flatMap((by) => days.flatMap((on) => purposes.map((one) => ({ by, on, purposes: one })))),
    ]
    let sequence = 0
    for (const kind of registrationKinds)
      for (const legalDuty of [false, true])
        for (const given of consents)
          for (const underSixteen of [false, true]) {
            sequence += 1
            const facts = { organisationType: 'police', today: '2026-11-24', age: underSixteen ? 15 : 16 }
            const allowed = faultsOfGround(kind, { legalDuty, consent: given }, facts).length === 0
            const stored = await world.database.owner
              .query(
                `insert into signals.registration (id, region, signal_id, sequence, kind, legal_duty, consent_by, consent_under_sixteen,
                   consent_on, consent_purposes, sealed, made_by, made_on)
                 select gen_random_uuid(), region, id, $2, $3, $4, $5, $6, $7, $8, '', $9, '2026-11-24' from signals.signal where number = $1`,
                [
                  ...[number, sequence, kind, legalDuty, given?.by ?? null, given ? underSixteen : null],
                  ...[given?.on ?? null, given?.purposes ?? null, noor.personId],
                ],
              )
              .then(
                () => true,
                () => false,
              )
            expect([kind, legalDuty, given, underSixteen, stored]).toEqual([
              kind,
              legalDuty,
              given,
              underSixteen,
              allowed,
            ])
          }
  })
})

describe('CoMensha as a receiver of a hand-over', () => {
  it('S-15 still gets one on paper, apart from a registration', async () => {
    const { number } = await aVictim()
    const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    const offer = handoverOffer.parse({
      ...{ number, desks: ['comensha'], purpose: 'opvang', legalBasis: 'toestemming', question: 'Is er plek?' },
      ...{ factIds: facts.map(({ id }) => id), answerBy: '2026-12-01' },
    })
    expect(await world.as(noor, (ctx) => offerHandover(ctx, offer))).toHaveLength(1)
  })
})
