import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import {
  type Actor,
  actAs,
  type Context,
  type LoadedRegion,
  openRegion,
  type PersonActor,
  type System,
  storeRegion,
} from '../domains/access/index.ts'
import { readRegion } from '../domains/access/load-region.ts'
import type { FunctionName } from '../domains/access/rules/functions.ts'
import { type ReportInput, reportSchema } from '../domains/signals/rules/signal.ts'
import { defaultLimits, openFiles } from '../platform/files/files.ts'
import { keyProvider, newKeyFile } from '../platform/keys.ts'
import type { Tables } from '../platform/tables.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { indexOnDemand } from './index-on-demand.ts'

/** A region with its desks in a database of its own, a clock that the test sets, and people that it appoints. */
export type World = {
  system: System
  database: TestDatabase
  /** Where the sealed bytes of files are kept. */
  filesFolder: string
  loaded: LoadedRegion
  /** Sets the clock, from 'YYYY-MM-DDTHH:MM' in the Netherlands in winter (UTC+1). */
  at(moment: string): void
  /** Appoints an invented person in a function at a desk. */
  person(name: string, functionName: FunctionName, deskId: string | null): Promise<PersonActor>
  /** Acts as somebody; without a signal a reporter has not given a code yet. */
  as<T>(actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const regionFolder = path.resolve(import.meta.dirname, '../../regions/zeeland-west-brabant')

/** Opens a world on a Tuesday at half past nine in the morning. Close it in afterAll. */
export async function openWorld(): Promise<World> {
  const database = await openTestDatabase()
  const reading = await readRegion(regionFolder)
  if (!reading.region) throw new Error(reading.problems.join('\n'))
  const routeXml = await readFile(path.join(regionFolder, 'reporting-route.dmn'), 'utf8')
  const owner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.owner }) })
  await storeRegion(owner, { region: reading.region, routeVersion: '1', routeXml }, '2026-11-24')
  const inUse = await openRegion(database.db, reading.region.id)
  const keys = keyProvider(newKeyFile(reading.region.id), async () => {})
  let now = new Date('2026-11-24T08:30:00Z')
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'lk-world-'))
  const files = openFiles({ keptIn: { folder: filesFolder }, clamd: null, limits: defaultLimits })
  const linkage = indexOnDemand(database, keys, reading.region.id)
  const system: System = {
    ...{ db: database.db, keys, files, linkage },
    ...{ clock: () => now, loaded: inUse.current },
  }
  return {
    system,
    database,
    filesFolder,
    loaded: inUse.current(),
    at: (moment) => {
      now = new Date(`${moment}:00+01:00`)
    },
    person: (name, functionName, deskId) => appoint(database, inUse.current(), name, functionName, deskId),
    as: (actor, work) => actAs(system, actor, work),
    async close() {
      await linkage.close()
      await database.close()
      await rm(filesFolder, { recursive: true })
    },
  }
}

async function appoint(
  { owner }: TestDatabase,
  { region }: LoadedRegion,
  name: string,
  functionName: FunctionName,
  deskId: string | null,
): Promise<PersonActor> {
  const [personId, id] = [crypto.randomUUID(), crypto.randomUUID()]
  const desk = region.desks.find((one) => one.id === deskId)
  if (deskId !== null && !desk) throw new Error(`no desk ${deskId}`)
  const districtId = desk?.territory.kind === 'district' ? desk.territory.districtId : null
  const organisationId = desk?.organisationId ?? region.organisations[0]?.id ?? ''
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@voorbeeld.invalid`
  await owner.query('insert into access.person (id, region, name, email, created_on) values ($1, $2, $3, $4, $5)', [
    personId,
    region.id,
    name,
    email,
    '2026-01-01',
  ])
  await owner.query(
    `insert into access.appointment (id, region, person_id, function, organisation_id, desk_id, district_id, valid_from)
     values ($1, $2, $3, $4, $5, $6, $7, '2026-01-01')`,
    [id, region.id, personId, functionName, organisationId, deskId, districtId],
  )
  const appointment = { id, function: functionName, organisationId, deskId, districtId, municipalityCode: null }
  const appointments = [{ ...appointment, validFrom: '2026-01-01', validUntil: null }]
  return { kind: 'person', personId, name, locale: 'nl', demonstration: false, appointments, proven: true }
}

/** Whoever reports on the public page, before giving a code. */
export const reporter: Actor = { kind: 'reporter', signalId: null }

/** A report as the public form makes it; a test names only what it is about. */
export function aReport(about: Partial<ReportInput> = {}) {
  return reportSchema.parse({
    story: 'In het witte huis naast de wasserette wonen zeker acht mannen.',
    forms: ['labour'],
    place: { kind: 'municipality', code: 'GM0758' },
    acute: 'no',
    minor: 'no',
    reliability: 'seenOneself',
    sourceKind: 'public',
    locale: 'nl',
    ...about,
  })
}
