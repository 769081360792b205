import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { compiledText } from './compiled-text.ts'
import { currentRoute } from './current-route.ts'
import { readRouteFile } from './read-route-file.ts'
import { routeCodes } from './route-codes.ts'
import { isDiscarded, nextVersionNumber, routeXml } from './route-version-queries.ts'
import { insertDraftVersion, stepVersion, updateDraftVersion } from './route-version-store.ts'
import type { CompiledRoute } from './rules/reporting-route.ts'
import { addRule, moveRule, openDraft, type RouteDraft, removeRule, replaceRule } from './rules/route-draft.ts'
import { mostRules, type RuleInput } from './rules/rule-input.ts'
import { writeRoute } from './rules/write-route.ts'

/** A draft as somebody read it: `edits` says how often it had been saved. */
export type ReadDraft = { number: number; edits: number }

/** Begins a new version with the rules of another one, or of the one that holds; gives its number. */
export async function startRouteVersion(ctx: Context, from: number | null): Promise<number> {
  requirePermission(ctx, 'route.edit', { kind: 'route' })
  const base = from === null ? await currentRoute(ctx) : await routeOf(ctx, from)
  return keepDraft(ctx, Number(base.version), (number) => written(ctx, number, opened(ctx, base)), 'started')
}

/** Makes a draft of a file that somebody sent, byte for byte, after the same checks; gives its number. */
export async function importRoute(ctx: Context, xml: string): Promise<number> {
  requirePermission(ctx, 'route.edit', { kind: 'route' })
  await readRouteFile(xml)
  return keepDraft(ctx, null, () => xml, 'imported')
}

async function keepDraft(
  ctx: Context,
  basedOn: number | null,
  write: (number: number) => string,
  step: string,
): Promise<number> {
  const author = personOf(ctx)
  const number = await nextVersionNumber(ctx.db, ctx.region)
  const row = { id: ctx.newId(), region: ctx.region, number, state: 'draft', xml: write(number), based_on: basedOn }
  await insertDraftVersion(ctx.db, { ...row, author, editors: [author], made_on: ctx.today })
  await recordAudit(ctx, { action: 'route.edit', resource: { kind: 'route', id: String(number) }, detail: { step } })
  return number
}

/** Saves a rule as an official filled it in; without an id it is a new one, behind another. Gives its id. */
export async function saveRouteRule(
  ctx: Context,
  read: ReadDraft,
  { rule, after, input }: { rule: string | null; after: string | null; input: RuleInput },
): Promise<string> {
  requirePermission(ctx, 'route.edit', { kind: 'route', id: String(read.number) })
  let id = rule
  await changeDraft(ctx, read, 'ruleSaved', (draft) => {
    if (rule !== null) return replaceRule(requireRule(draft, rule), rule, input)
    if (draft.rules.length >= mostRules) throw new InvalidInput([{ path: 'rules', code: 'tooMany' }])
    const added = addRule(draft, input, after)
    id = added.id
    return added.draft
  })
  return id ?? ''
}

/** Moves a rule of a draft one place up or down. */
export async function moveRouteRule(ctx: Context, read: ReadDraft, rule: string, places: -1 | 1): Promise<void> {
  requirePermission(ctx, 'route.edit', { kind: 'route', id: String(read.number) })
  await changeDraft(ctx, read, 'ruleMoved', (draft) => moveRule(requireRule(draft, rule), rule, places))
}

/** Takes a rule out of a draft. */
export async function removeRouteRule(ctx: Context, read: ReadDraft, rule: string): Promise<void> {
  requirePermission(ctx, 'route.edit', { kind: 'route', id: String(read.number) })
  await changeDraft(ctx, read, 'ruleRemoved', (draft) => removeRule(requireRule(draft, rule), rule))
}

/** Saves a draft as the expert view gives it, byte for byte. Throws InvalidInput when it is no route. */
export async function saveRouteFile(ctx: Context, read: ReadDraft, xml: string): Promise<void> {
  requirePermission(ctx, 'route.edit', { kind: 'route', id: String(read.number) })
  await readRouteFile(xml)
  await store(ctx, read, xml, 'fileSaved')
}

/** Throws away a draft. Its number is not used again. */
export async function discardRouteVersion(ctx: Context, read: ReadDraft): Promise<void> {
  const resource = { kind: 'route', id: String(read.number) }
  requirePermission(ctx, 'route.edit', resource)
  const done = await stepVersion(ctx.db, { region: ctx.region, ...read }, 'draft', { to: 'discarded' })
  if (!done) await refuseStale(ctx, read)
  await recordAudit(ctx, { action: 'route.edit', resource, detail: { step: 'discarded' } })
}

/**
 * A draft that somebody threw away while a colleague still worked on it, to show what was filled in beside its rules.
 * Throws NotFound for every other number.
 */
export async function discardedRoute(
  ctx: Context,
  number: number,
): Promise<{ route: CompiledRoute; draft: RouteDraft }> {
  requirePermission(ctx, 'route.edit', { kind: 'route', id: String(number) })
  if (!(await isDiscarded(ctx.db, ctx.region, number))) throw new NotFound()
  const route = await routeOf(ctx, number)
  return { route, draft: opened(ctx, route) }
}

async function changeDraft(
  ctx: Context,
  read: ReadDraft,
  step: string,
  change: (draft: RouteDraft) => RouteDraft,
): Promise<void> {
  const before = await routeOf(ctx, read.number)
  await store(ctx, read, written(ctx, read.number, change(opened(ctx, before))), step)
}

async function store(ctx: Context, read: ReadDraft, xml: string, step: string): Promise<void> {
  const saved = await updateDraftVersion(ctx.db, { region: ctx.region, ...read }, { xml }, personOf(ctx))
  if (!saved) await refuseStale(ctx, read)
  await recordAudit(ctx, {
    action: 'route.edit',
    resource: { kind: 'route', id: String(read.number) },
    detail: { step },
  })
}

/** Nothing was saved: somebody else was first, or there is no such draft to be known of. */
async function refuseStale(ctx: Context, { number }: ReadDraft): Promise<never> {
  if ((await routeXml(ctx.db, ctx.region, number)) === null) throw new NotFound()
  throw new Conflict('routeChanged')
}

async function routeOf(ctx: Context, number: number): Promise<CompiledRoute> {
  const xml = await routeXml(ctx.db, ctx.region, number)
  if (xml === null) throw new NotFound()
  const read = await compiledText(xml)
  if ('problems' in read)
    throw new Error(`version ${number} of the reporting route is damaged: ${read.problems.join('; ')}`)
  return { ...read.route, version: String(number) }
}

const opened = (ctx: Context, route: CompiledRoute) => openDraft(route, ctx.loaded.region, routeCodes(ctx.today))

function written(ctx: Context, version: number, draft: RouteDraft): string {
  const { region } = ctx.loaded
  return writeRoute(draft, {
    region,
    version,
    date: ctx.today,
    author: ctx.actor.kind === 'person' ? ctx.actor.name : '',
  })
}

function requireRule(draft: RouteDraft, id: string): RouteDraft {
  // A rule that a colleague took away while one worked on it.
  if (!draft.rules.some((rule) => rule.id === id)) throw new Conflict('routeChanged')
  return draft
}

function personOf({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('only a person edits the route')
  return actor.personId
}
