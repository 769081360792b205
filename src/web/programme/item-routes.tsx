/** The form of an item of the draft, whatever its kind. */
import { Hono } from 'hono'
import { actAs, requirePermission } from '../../domains/access/index.ts'
import {
  commentsOfItem,
  type LocatedFault,
  moveProgrammeItem,
  type ProgrammeDraft,
  removeProgrammeItem,
  saveProgrammeItem,
  viewProgrammeDraft,
  withinItem,
} from '../../domains/programme/index.ts'
import { type EditPart, editPart } from '../../domains/programme/rules/edit-fields.ts'
import { controlAt, fillForm, readForm as readItem, type Typed } from '../../domains/programme/rules/item-form.ts'
import { namesIn } from '../../domains/programme/rules/programme-names.ts'
import { isRaw, itemsAt, type Raw } from '../../domains/programme/rules/programme-problem.ts'
import { Conflict, NotFound } from '../../lib/errors.ts'
import { newName } from '../../lib/new-name.ts'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { goTo } from '../session.ts'
import { faultInWords, placeFault } from './fault-words.ts'
import { ItemFormPage, itemAddress, newItemTitle } from './item-form-page.tsx'
import { pointingAt } from './pointing.ts'
import { type ProgrammeRequest, type ProgrammeSite, standIn } from './programme-request.ts'
import { itemTitle, knownWords, partInWords } from './programme-words.ts'

const onePath = '/programma/bewerken/onderdeel'

/** Mount behind the log-in. */
export function itemRoutes(site: ProgrammeSite): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>().get(onePath, (c) => show(c, site, {})).post(onePath, (c) => change(c, site))
}

type Place = { part: EditPart; at: number | null }

function placeIn(c: ProgrammeRequest): Place {
  const part = editPart(c.req.query('deel') ?? 'programma')
  const said = c.req.query('plek')
  if (!part || (said !== undefined && !(part.isList && /^[1-9][0-9]{0,4}$/.test(said)))) throw new NotFound()
  return { part, at: said === undefined ? null : Number(said) - 1 }
}

/** What stands in the draft at a place; nothing at a new one. */
function pieceAt({ raw }: ProgrammeDraft, { part, at }: Place): Raw {
  if (part.isList) {
    const item = at === null ? {} : itemsAt(raw, part.path)[at]
    if (!item) throw new NotFound()
    return item
  }
  const piece = part.path.reduce<unknown>((value, step) => (isRaw(value) ? value[step] : undefined), raw)
  return isRaw(piece) ? piece : {}
}

type Again = { typed?: Typed; faults?: LocatedFault[]; conflict?: boolean }

function show(c: ProgrammeRequest, { system, siteOf }: ProgrammeSite, again: Again): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.edit')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const place = placeIn(c)
    const draft = await viewProgrammeDraft(ctx, knownWords())
    if (!draft) return goTo(c, '/programma/bewerken')
    const { part, at } = place
    const piece = pieceAt(draft, place)
    const typed = again.typed ?? fillForm(part.fields, piece, frame.locale)
    const { faults, general } = sorted(again.faults ?? [], place, typed, draft, frame.locale)
    const title = part.isList
      ? at === null
        ? newItemTitle(part, frame.locale)
        : itemTitle(piece)
      : partInWords(part, frame.locale)
    const count = itemsAt(draft.raw, part.path).length
    const page = (
      <ItemFormPage
        {...{ frame, part, at, title, general, revision: draft.revision, conflict: again.conflict ?? false }}
        drawn={{ typed, faults, choosing: { raw: draft.raw, region: ctx.loaded.region, locale: frame.locale } }}
        pointing={at === null ? [] : pointingAt(draft.raw, part, piece)}
        comments={at === null ? [] : commentsOfItem(draft.text, part, at)}
        neighbours={{ above: at !== null && at > 0, below: at !== null && at < count - 1 }}
      />
    )
    return sendPage(c, frame, page, again.conflict ? 409 : again.faults ? 422 : 200)
  })
}

/** Faults at their fields, and those that belong to no field of this form. */
function sorted(all: LocatedFault[], place: Place, typed: Typed, draft: ProgrammeDraft, locale: 'nl' | 'en') {
  const faults: Record<string, string> = {}
  const general: string[] = []
  for (const fault of all) {
    const name = controlAt(place.part.fields, withinItem(fault, place), typed)
    const said = faultInWords(fault, locale)
    if (name === undefined) general.push([placeFault(fault, draft.raw, locale).place, said].filter(Boolean).join(': '))
    else faults[name] ??= said
  }
  return { faults, general }
}

type Form = Awaited<ReturnType<typeof readForm>>

/** Every control that the form sent. */
function typedIn(form: Form): Typed {
  const typed: Record<string, string[]> = {}
  form.forEach((value, name) => {
    if (name.startsWith('w-') && typeof value === 'string') typed[name] = [...(typed[name] ?? []), value]
  })
  return typed
}

async function change(c: ProgrammeRequest, site: ProgrammeSite): Promise<Response> {
  const form = await readForm(c)
  const place = placeIn(c)
  const { part, at } = place
  const does = form.get('doe')
  try {
    if (at !== null && (does === 'weg' || does === 'omhoog' || does === 'omlaag')) {
      await moveOrRemove(c, site, { part, at, does, revision: standIn(form) })
      return goTo(c, `/programma/bewerken?bewaard=1#${part.slug}`, form)
    }
    return await save(c, site, form, place)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const typed = typedIn(form)
    return show(c, site, { conflict: true, ...(Object.keys(typed).length > 0 ? { typed } : {}) })
  }
}

type Moving = { part: EditPart; at: number; does: 'weg' | 'omhoog' | 'omlaag'; revision: number }

function moveOrRemove(
  c: ProgrammeRequest,
  { system }: ProgrammeSite,
  { part, at, does, revision }: Moving,
): Promise<void> {
  return actAs(system, c.get('actor'), (ctx) =>
    does === 'weg'
      ? removeProgrammeItem(ctx, revision, part, at)
      : moveProgrammeItem(ctx, revision, { part, at, places: does === 'omhoog' ? -1 : 1 }),
  )
}

async function save(c: ProgrammeRequest, site: ProgrammeSite, form: Form, place: Place): Promise<Response> {
  const typed = typedIn(form)
  const { part } = place
  const faults = await actAs(site.system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.edit')
    const draft = await viewProgrammeDraft(ctx, knownWords())
    if (!draft) throw new Conflict('noDraft')
    const words = named(readItem(part.fields, typed, pieceAt(draft, place)), part, draft.raw)
    return saveProgrammeItem(ctx, standIn(form), { place, words }, knownWords())
  })
  if (faults.length > 0) return show(c, site, { typed, faults })
  return goTo(c, part.isList ? `/programma/bewerken?bewaard=1#${part.slug}` : `${itemAddress(part, null)}`, form)
}

/** An item without an id gets one that is made of its title. */
function named(words: Record<string, unknown>, part: EditPart, raw: Raw): Record<string, unknown> {
  const title = words.title ?? words.name
  if (part.key !== 'id' || words.id !== undefined || typeof title !== 'string') return words
  return { ...words, id: newName(title, new Set(namesIn(raw).all.map(({ id }) => id))) }
}
