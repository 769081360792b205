import { randomUUID } from 'node:crypto'
import { actAs } from '../domains/access/act-as.ts'
import { findPerson } from '../domains/access/person-queries.ts'
import type { PersonActor } from '../domains/access/rules/actor.ts'
import type { FunctionName } from '../domains/access/rules/functions.ts'
import type { PersonInput } from '../domains/access/rules/person.ts'
import { InvalidInput } from '../lib/errors.ts'
import { aBrowser, type Browser } from './browser.ts'
import type { Entrance } from './entrance.ts'
import type { World } from './world.ts'

type Held = { function: FunctionName; desk?: string; from?: string; until?: string }

/** Adds a person in some functions, as the owner of the database would; `account`: has accepted an invitation. */
export async function aPerson(
  world: World,
  held: Held[],
  { account = true, name = 'Iemand Anders' } = {},
): Promise<PersonActor> {
  const id = randomUUID()
  const region = world.loaded.region.id
  await world.database.owner.query(
    `insert into access.person (id, region, name, email, user_id, created_on) values ($1, $2, $3, $4, $5, '2026-01-01')`,
    [id, region, name, `${id}@voorbeeld.invalid`, account ? id : null],
  )
  for (const one of held)
    await world.database.owner.query(
      `insert into access.appointment
         (id, region, person_id, function, organisation_id, desk_id, district_id, municipality_code, valid_from, valid_until)
       select $1, $2, $3, $4, coalesce(d.organisation_id, 'gemeente-breda'), d.id, d.district_id, d.municipality_code, $6, $7
       from (select 1) one left join access.desk d on d.id = $5`,
      [randomUUID(), region, id, one.function, one.desk ?? null, one.from ?? '2026-01-01', one.until ?? null],
    )
  return getActor(world, id)
}

/** The person as actor who just logged in, with the appointments that stand in the database now. */
export function getActor({ system }: World, id: string): Promise<PersonActor> {
  return actAs(system, { kind: 'system', task: 'test' }, async (ctx) => {
    const person = await findPerson(ctx.db, id)
    if (!person) throw new Error(`nobody with id ${id}`)
    const { name, locale, demonstration, appointments } = person
    return { kind: 'person', personId: id, name, locale, demonstration, appointments, proven: true }
  })
}

/** An invited attention officer of Breda; a test names only what it is about. */
export const anInvitation = (changes: Partial<PersonInput> = {}): PersonInput => ({
  name: 'Noor Verlinden',
  email: `${randomUUID()}@voorbeeld.invalid`,
  locale: 'nl',
  function: 'attentionOfficer',
  deskId: 'aandachtsfunctionarissen-breda',
  organisationId: null,
  municipalityCode: null,
  validFrom: null,
  validUntil: null,
  ...changes,
})

/** Adds a session of a person, as if they had logged in. Returns its id. */
export async function aSession({ database }: World, personId: string): Promise<string> {
  const id = randomUUID()
  await database.owner.query(
    `insert into auth."user" (id, name, email, "emailVerified") values ($1, '', $1, true) on conflict do nothing`,
    [personId],
  )
  await database.owner.query(
    `insert into auth.session (id, "expiresAt", token, "updatedAt", "userId", "secondFactor", "provenAt", "userAgent")
     values ($1, now() + interval '1 hour', $1, now(), $2, true, now(), 'Firefox, Linux')`,
    [id, personId],
  )
  return id
}

/** The ids of the sessions of a person. */
export async function sessionsOf({ database }: World, personId: string): Promise<string[]> {
  const found = await database.owner.query<{ id: string }>('select id from auth.session where "userId" = $1', [
    personId,
  ])
  return found.rows.map((row) => row.id)
}

/** What InvalidInput says about refused input, as "path code". */
export async function issuesOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof InvalidInput)) throw error ?? new Error('nothing was refused')
  return error.issues.map(({ path, code }) => `${path} ${code}`)
}

/** A browser in which somebody logged in just now. */
export async function loggedIn({ app, auth, world }: Entrance, personId: string): Promise<Browser> {
  await world.database.owner.query(
    `insert into auth."user" (id, name, email, "emailVerified") values ($1, '', $1, true) on conflict do nothing`,
    [personId],
  )
  const answer = await auth.betterAuth.api.logInFromOutside({ body: { userId: personId }, returnHeaders: true })
  return aBrowser(app, answer.headers.getSetCookie())
}
