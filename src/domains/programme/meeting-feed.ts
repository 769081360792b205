import { createHmac, randomBytes } from 'node:crypto'
import { daysAfter } from '../../lib/calendar-days.ts'
import { writeCalendar } from '../../lib/icalendar.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import {
  type Appointment,
  appointmentsOn,
  type Context,
  findPerson,
  type PersonActor,
  recordAudit,
  requirePermission,
} from '../access/index.ts'
import { actingPerson, loadGatherings, placesOf } from './gatherings.ts'
import { eventOf } from './meeting-calendar.ts'
import { deleteFeed, feedOf, ownerOfFeed, replaceFeed } from './meeting-feed-store.ts'
import { meetingRows } from './meeting-queries.ts'
import { type Gathering, type Holder, protectsMembers, seatsOf } from './rules/body.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

// Keyed outside the database: whoever holds a copy of it cannot tell which secret opens what.
const hashOf = (keys: KeyProvider, secret: string) =>
  createHmac('sha256', keys.pepper()).update(`meeting feed|${secret}`).digest()

/** Since when the actor has a calendar to subscribe to; null when there is none. */
export async function viewFeed(ctx: Context): Promise<{ madeOn: string } | null> {
  requirePermission(ctx, 'meeting.feed')
  const found = await feedOf(ctx.db, actingPerson(ctx))
  return found ? { madeOn: found.made_on } : null
}

/** Makes a new secret for the calendar of the actor; the one before opens nothing any more. It is shown once. */
export async function renewFeed(ctx: Context): Promise<string> {
  requirePermission(ctx, 'meeting.feed')
  const secret = randomBytes(32).toString('base64url')
  const person_id = actingPerson(ctx)
  await replaceFeed(ctx.db, {
    ...{ person_id, region: ctx.region, token_hash: hashOf(ctx.keys, secret), made_on: ctx.today },
  })
  await recordAudit(ctx, {
    action: 'meeting.feed',
    resource: { kind: 'person', id: person_id },
    detail: { step: 'renew' },
  })
  return secret
}

/** Ends the calendar of the actor: its address opens nothing any more. */
export async function endFeed(ctx: Context): Promise<void> {
  requirePermission(ctx, 'meeting.feed')
  const id = actingPerson(ctx)
  if (!(await deleteFeed(ctx.db, id))) return
  await recordAudit(ctx, { action: 'meeting.feed', resource: { kind: 'person', id }, detail: { step: 'end' } })
}

/** Whose calendar a secret opens, as who may act for nothing but that; null when it opens none. Work of the system. */
export async function findFeedOwner(ctx: Context, secret: string): Promise<PersonActor | null> {
  requirePermission(ctx, 'meeting.findFeed')
  const id = await ownerOfFeed(ctx.db, hashOf(ctx.keys, secret))
  const person = id === undefined ? undefined : await findPerson(ctx.db, id)
  if (!person || person.active === false) return null
  const { name, locale, demonstration, appointments } = person
  return { kind: 'person', personId: person.id, name, locale, demonstration, appointments }
}

const [daysBack, daysAhead] = [90, 730]

/** The calendar of the actor: the meetings of the bodies of which they are a member today, and of no other. */
export async function writeFeed(ctx: Context): Promise<string> {
  requirePermission(ctx, 'meeting.feed')
  const { programme, gatherings } = await loadGatherings(ctx)
  const own = programme === null ? [] : gatherings.filter((one) => isMember(ctx, one, programme))
  const [from, until] = [-daysBack, daysAhead].map((days) => daysAfter(ctx.today, days))
  const rows = await meetingRows(ctx.db, { ...(from ? { from } : {}), ...(until ? { until } : {}) })
  const events = rows.flatMap((row) => {
    const of = own.find(({ body, districtId }) => body.id === row.body_id && districtId === row.district_id)
    if (!of) return []
    const { id, starts_at: startsAt, minutes, place, link, calendar_sequence: sequence } = row
    const bodyName = protectsMembers(of.body) ? null : nameOf(ctx, of)
    return [eventOf({ id, startsAt, minutes, place, link, sequence, bodyName, cancelled: row.state === 'cancelled' })]
  })
  return writeCalendar({ method: 'PUBLISH', name: 'Lichtketen', stamp: ctx.now, events })
}

const nameOf = ({ loaded }: Context, { body, districtId }: Gathering) =>
  [body.name, loaded.region.districts.find(({ id }) => id === districtId)?.name].filter(Boolean).join(', ')

function isMember(ctx: Context, gathering: Gathering, programme: ProgrammeFile): boolean {
  const held = appointmentsOn(ctx.actor, ctx.today)
  if (gathering.body.kind === 'expertPanel' && held.some((one) => one.function === 'panelMember')) return true
  const holders = held.map((one) => asHolder(ctx, one))
  return seatsOf(gathering, programme, { holders, places: placesOf(ctx) }).some(({ people }) => people.length > 0)
}

function asHolder({ actor, loaded: { region } }: Context, one: Appointment): Holder {
  const territory = region.desks.find(({ id }) => id === one.deskId)?.territory
  const ofDesk = territory?.kind === 'municipality' ? territory.municipalityCode : null
  const code = one.municipalityCode ?? ofDesk
  const ofMunicipality = region.municipalities.find((municipality) => municipality.code === code)?.district
  const districtOfDesk = territory?.kind === 'district' ? territory.districtId : undefined
  return {
    personId: actor.kind === 'person' ? actor.personId : '',
    name: actor.kind === 'person' ? actor.name : '',
    ...{ function: one.function, organisationId: one.organisationId, deskId: one.deskId },
    districtId: one.districtId ?? districtOfDesk ?? ofMunicipality ?? null,
  }
}
