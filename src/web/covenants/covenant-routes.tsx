/** Covenants between partners, for who guards what is shared. */
import { type Context, Hono } from 'hono'
import {
  actAs,
  type Covenant,
  keepCovenant,
  listCovenants,
  requirePermission,
  type System,
  viewCovenant,
} from '../../domains/access/index.ts'
import { covenantInput } from '../../domains/access/rules/covenant.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import { Conflict, InvalidInput } from '../../lib/errors.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { byName, type Faults, faultWords, readWith, type TypedFields, typedIn } from '../meetings/form-faults.ts'
import { dayOrNone } from '../meetings/session-routes.tsx'
import { readForm } from '../report/typed-form.ts'
import { CovenantFormPage, CovenantPage, CovenantsPage, type Ticked } from './covenant-pages.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type Wrong = { typed: TypedFields; ticked: Ticked; faults: Faults; conflict?: boolean }

const one = '/convenanten/:id{[0-9a-f-]{36}}'

/** `/convenanten`; mounted behind the log-in. */
export function covenantPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/convenanten', (c) => showAll(c, system, options))
    .get('/convenanten/nieuw', (c) => showForm(c, system, options))
    .post('/convenanten/nieuw', (c) => save(c, system, options))
    .get(one, (c) => show(c, system, options))
    .get(`${one}/wijzigen`, (c) => showForm(c, system, options))
    .post(`${one}/wijzigen`, (c) => save(c, system, options))
}

const idIn = (c: Request): string | null => c.req.param('id') ?? null

function showAll(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const covenants = await listCovenants(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(c, frame, <CovenantsPage {...{ frame, covenants, now: ctx.now }} />)
  })
}

function show(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const covenant = await viewCovenant(ctx, idIn(c) ?? '')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const saved = c.req.query('bewaard') === '1'
    return sendPage(c, frame, <CovenantPage {...{ frame, covenant, region: ctx.loaded.region, saved, now: ctx.now }} />)
  })
}

const names = {
  ...{ title: 'titel', fromDay: 'vanaf', untilDay: 'tot', remindOn: 'herinner', document: 'kenmerk' },
  ...{ version: 'versie', parties: 'partijen', purposes: 'doelen', legalBases: 'grondslagen' },
}
const nothingTicked: Ticked = { partijen: [], doelen: [], grondslagen: [] }

const typedFrom = ({ version, title, fromDay, untilDay, remindOn, document }: Covenant): TypedFields => ({
  ...{ versie: String(version), titel: title, kenmerk: document, vanaf: writeDay(fromDay) },
  ...{ tot: untilDay === null ? '' : writeDay(untilDay), herinner: remindOn === null ? '' : writeDay(remindOn) },
})
const tickedFrom = ({ parties, purposes, legalBases }: Covenant): Ticked => ({
  ...{ partijen: parties, doelen: purposes, grondslagen: legalBases },
})

function showForm(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'covenant.keep')
    const id = idIn(c)
    const held = id === null ? null : await viewCovenant(ctx, id)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { conflict = false, faults = {} } = wrong ?? {}
    const kept = held ? typedFrom(held) : { versie: '0' }
    // Who saves once more after having seen that somebody was first means it.
    const typed = { ...kept, ...wrong?.typed, ...(conflict ? { versie: kept.versie ?? '0' } : {}) }
    const ticked = wrong?.ticked ?? (held ? tickedFrom(held) : nothingTicked)
    const page = <CovenantFormPage {...{ frame, id, region: ctx.loaded.region, typed, ticked, faults, conflict }} />
    return sendPage(c, frame, page, wrong ? (conflict ? 409 : 422) : 200)
  })
}

async function save(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const typed = typedIn(form, ['versie', 'titel', 'vanaf', 'tot', 'herinner', 'kenmerk'])
  const all = (name: keyof Ticked) => form.getAll(name).map(String)
  const ticked = { partijen: all('partijen'), doelen: all('doelen'), grondslagen: all('grondslagen') }
  const sent = {
    ...{ version: Number(typed.versie) || 0, title: typed.titel, document: typed.kenmerk },
    ...{ parties: ticked.partijen, purposes: ticked.doelen, legalBases: ticked.grondslagen },
    fromDay: readDay(typed.vanaf ?? '') ?? '',
    ...{ untilDay: dayOrNone(typed.tot), remindOn: dayOrNone(typed.herinner) },
  }
  const read = readWith(covenantInput, sent, byName(names))
  if ('faults' in read) return showForm(c, system, options, { typed, ticked, faults: read.faults })
  try {
    const id = await actAs(system, c.get('actor'), (ctx) => keepCovenant(ctx, idIn(c), read.value))
    return c.redirect(`/convenanten/${id}?bewaard=1`, 303)
  } catch (error) {
    if (error instanceof Conflict) return showForm(c, system, options, { typed, ticked, faults: {}, conflict: true })
    if (!(error instanceof InvalidInput)) throw error
    const faults = Object.fromEntries(error.issues.map(({ path, code }) => [byName(names)([path]), faultWords(code)]))
    return showForm(c, system, options, { typed, ticked, faults })
  }
}
