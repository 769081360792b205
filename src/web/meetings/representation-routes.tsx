/** Who represents the region in national consultation, and what came back. */
import { type Context, Hono } from 'hono'
import { actAs, requirePermission, type System } from '../../domains/access/index.ts'
import {
  keepRepresentation,
  listRepresentations,
  noteFromConsultation,
  type Representation,
  viewRepresentation,
} from '../../domains/programme/index.ts'
import { representation, representationNote } from '../../domains/programme/rules/session-input.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import { Conflict } from '../../lib/errors.ts'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import type { Options } from './body-routes.tsx'
import { byName, type Faults, readWith, type TypedFields, typedIn } from './form-faults.ts'
import { RepresentationFormPage, RepresentationPage, RepresentationsPage } from './representation-pages.tsx'
import { dayOrNone } from './session-routes.tsx'

type Request = Context<WorkbenchEnv>
type Wrong = { typed: TypedFields; faults: Faults; conflict?: boolean }

const one = '/programma/landelijk/:id{[0-9a-f-]{36}}'

/** `/programma/landelijk`; mounted behind the log-in. */
export function representationRoutes(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma/landelijk', (c) => showAll(c, system, options))
    .get('/programma/landelijk/nieuw', (c) => showForm(c, system, options))
    .post('/programma/landelijk/nieuw', (c) => save(c, system, options))
    .get(one, (c) => show(c, system, options))
    .post(one, (c) => addNote(c, system, options))
    .get(`${one}/wijzigen`, (c) => showForm(c, system, options))
    .post(`${one}/wijzigen`, (c) => save(c, system, options))
}

const idIn = (c: Request): string | null => c.req.param('id') ?? null

function showAll(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const found = await listRepresentations(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(c, frame, <RepresentationsPage {...{ frame, ...found, now: ctx.now }} />)
  })
}

function show(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const found = await viewRepresentation(ctx, idIn(c) ?? '')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const typed = wrong?.typed ?? { dag: writeDay(ctx.today) }
    const page = <RepresentationPage {...{ frame, ...found, typed, faults: wrong?.faults ?? {} }} />
    return sendPage(c, frame, page, wrong ? 422 : 200)
  })
}

async function addNote(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedIn(await readForm(c), ['dag', 'terug'])
  const sent = { onDay: readDay(typed.dag ?? '') ?? '', text: typed.terug }
  const read = readWith(representationNote, sent, byName({ onDay: 'dag', text: 'terug' }))
  if ('faults' in read) return show(c, system, options, { typed, faults: read.faults })
  await actAs(system, c.get('actor'), (ctx) => noteFromConsultation(ctx, idIn(c) ?? '', read.value))
  return c.redirect(`/programma/landelijk/${idIn(c)}`, 303)
}

const names = {
  ...{ consultation: 'overleg', role: 'rol', organisation: 'organisatie', interest: 'belang', endedOn: 'gestopt' },
  version: 'versie',
}

const typedFrom = (of: Representation): TypedFields => ({
  ...{ versie: String(of.version), overleg: of.consultation, rol: of.role, organisatie: of.organisation },
  ...{ belang: of.interest, gestopt: of.endedOn === null ? '' : writeDay(of.endedOn) },
})

function showForm(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'representation.keep')
    const id = idIn(c)
    const held = id === null ? {} : typedFrom((await viewRepresentation(ctx, id)).representation)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { conflict = false, faults = {} } = wrong ?? {}
    // Who saves once more after having seen that somebody was first means it.
    const typed = { ...held, ...wrong?.typed, ...(conflict ? { versie: held.versie ?? '0' } : {}) }
    const page = <RepresentationFormPage {...{ frame, id, typed, faults, conflict }} />
    return sendPage(c, frame, page, wrong ? (conflict ? 409 : 422) : 200)
  })
}

async function save(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedIn(await readForm(c), Object.values(names))
  const sent = {
    ...{ consultation: typed.overleg, role: typed.rol, organisation: typed.organisatie, interest: typed.belang },
    ...{ version: Number(typed.versie) || 0, endedOn: dayOrNone(typed.gestopt) },
  }
  const read = readWith(representation, sent, byName(names))
  if ('faults' in read) return showForm(c, system, options, { typed, faults: read.faults })
  try {
    const id = await actAs(system, c.get('actor'), (ctx) => keepRepresentation(ctx, idIn(c), read.value))
    return c.redirect(`/programma/landelijk/${id}`, 303)
  } catch (error) {
    if (error instanceof Conflict) return showForm(c, system, options, { typed, faults: {}, conflict: true })
    throw error
  }
}
