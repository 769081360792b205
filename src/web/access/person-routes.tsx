/** The administrator's page about one person. */
import { Hono } from 'hono'
import {
  type Context as AccessContext,
  activatePerson,
  appointPerson,
  confirmRecovery,
  deactivatePerson,
  endAppointment,
  personDetails,
  refuseRecovery,
  renewInvitation,
  requestRecovery,
} from '../../domains/access/index.ts'
import { appointmentInput } from '../../domains/access/rules/person.ts'
import { readDay } from '../../lib/day-input.ts'
import { InvalidInput, type Issue, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import { sendPage } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { goTo, type SessionEnv } from '../session.ts'
import { commanded, drawn, type Request } from './behind.ts'
import type { Entry } from './entry.ts'
import { showLink } from './people-routes.tsx'
import { personFaults, sentPerson, typedPerson } from './person-form.ts'
import { PersonPage } from './person-page.tsx'
import type { PersonChange, PersonView } from './person-view.ts'

const of = '/beheer/mensen/:id{[0-9a-f-]{36}}'

/** `/beheer/mensen/…`; mounted behind the log-in. */
export function personRoutes(entry: Entry): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .get(of, (c) => showPerson(c, entry, c.req.param('id')))
    .post(`${of}/functies`, (c) => addFunction(c, entry, c.req.param('id')))
    .post(`${of}/functies/:functie{[0-9a-f-]{36}}/einde`, (c) => endFunction(c, entry, c.req.param()))
    .post(`${of}/link`, (c) => makeLink(c, entry, c.req.param('id')))
    .post(`${of}/herstel/bevestigen`, (c) => confirm(c, entry, c.req.param('id')))
    .post(`${of}/herstel/afwijzen`, (c) => change(c, entry, c.req.param('id'), 'afgewezen', refuseRecovery))
    .post(`${of}/herstel`, (c) => change(c, entry, c.req.param('id'), 'herstel', requestRecovery))
    .post(`${of}/actief`, (c) => change(c, entry, c.req.param('id'), 'actief', activatePerson))
    .post(`${of}/inactief`, (c) => change(c, entry, c.req.param('id'), 'inactief', deactivatePerson))
}

type Wrong = Partial<Pick<PersonView, 'typed' | 'faults' | 'endFault' | 'lastAdministrator'>>

function showPerson(c: Request, entry: Entry, id: string, wrong?: Wrong): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const details = await personDetails(ctx, id)
    const view: PersonView = {
      frame: { ...frame, address: `/beheer/mensen/${id}` },
      ...details,
      names: ctx.loaded.region,
      me: c.get('actor').personId,
      today: ctx.today,
      now: ctx.now,
      typed: {},
      faults: {},
      changed: changeOf(c.req.query('bewaard')),
      ...wrong,
    }
    return sendPage(
      c,
      frame,
      <PersonPage view={view} />,
      wrong === undefined ? 200 : wrong.lastAdministrator ? 409 : 422,
    )
  })
}

const changes: readonly PersonChange[] = ['functie', 'einde', 'actief', 'inactief', 'herstel', 'gemaild', 'afgewezen']
const changeOf = (word: string | undefined) => changes.find((one) => one === word)

async function addFunction(c: Request, entry: Entry, id: string): Promise<Response> {
  const form = await readForm(c)
  const typed = typedPerson(form)
  const result = await commanded(c, entry, (ctx) =>
    appointPerson(ctx, id, parseInput(appointmentInput, sentPerson(typed))),
  )
  if ('issues' in result) return showPerson(c, entry, id, { typed, faults: personFaults(result.issues) })
  return goTo(c, `/beheer/mensen/${id}?bewaard=functie`, form)
}

async function endFunction(
  c: Request,
  entry: Entry,
  { id, functie }: { id: string; functie: string },
): Promise<Response> {
  const form = await readForm(c)
  const typed = String(form.get('dag') ?? '').trim()
  const result = await commanded(c, entry, (ctx) => endAppointment(ctx, id, functie, dayOf(typed)))
  if (!('issues' in result)) return goTo(c, `/beheer/mensen/${id}?bewaard=einde`, form)
  if (isLastAdministrator(result.issues)) return showPerson(c, entry, id, { lastAdministrator: true })
  const words = result.issues[0]?.code === 'noDay' ? m.access_issue_day : m.access_issue_lastDay_beforeToday
  return showPerson(c, entry, id, { endFault: { appointmentId: functie, typed, words } })
}

function dayOf(typed: string): string | null {
  if (typed === '') return null
  const day = readDay(typed)
  if (day === undefined) throw new InvalidInput([{ path: 'lastDay', code: 'noDay' }])
  return day
}

type Command = (ctx: AccessContext, personId: string) => Promise<void>

async function change(c: Request, entry: Entry, id: string, done: PersonChange, command: Command): Promise<Response> {
  const result = await commanded(c, entry, (ctx) => command(ctx, id))
  if ('issues' in result) return showPerson(c, entry, id, { lastAdministrator: isLastAdministrator(result.issues) })
  return goTo(c, `/beheer/mensen/${id}?bewaard=${done}`)
}

const isLastAdministrator = (issues: readonly Issue[]) => issues.some(({ code }) => code === 'lastAdministrator')

async function makeLink(c: Request, entry: Entry, id: string): Promise<Response> {
  const result = await commanded(c, entry, async (ctx) => {
    const { person } = await personDetails(ctx, id)
    return { ...(await renewInvitation(ctx, id)), name: person.name }
  })
  if ('issues' in result) throw new NotFound('person')
  return showLink(c, entry, result.done)
}

/** Restores a log-in as the second administrator: the link is shown to hand over, or went to the person by mail. */
async function confirm(c: Request, entry: Entry, id: string): Promise<Response> {
  const result = await commanded(c, entry, async (ctx) => {
    const { person } = await personDetails(ctx, id)
    return { confirmed: await confirmRecovery(ctx, id), name: person.name }
  })
  if ('issues' in result) throw new NotFound('person')
  const { confirmed, name } = result.done
  if (confirmed.mailed) return goTo(c, `/beheer/mensen/${id}?bewaard=gemaild`)
  return showLink(c, entry, { ...confirmed, name })
}
