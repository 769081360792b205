import { Conflict, NotFound } from '../../lib/errors.ts'
import { appointmentsOn, type Context, recordAudit, requirePermission } from '../access/index.ts'
import { currentFrameworks, type FrameworkRow, replaceFramework } from './framework-store.ts'
import { actingPerson } from './open-signal.ts'
import {
  type FrameworkContact,
  type FrameworkText,
  frameworkContact,
  type Situation,
  situations,
} from './rules/framework.ts'

/** What a partner may and must do in a situation, as everybody who works with signals reads it (S-12). */
export type Framework = {
  organisationId: string
  situation: Situation
  version: number
  may: string
  must: string
  ground: string
  contacts: FrameworkContact[]
  reviewOn: string
  writtenOn: string
  writtenByName: string | null
}

/** Every framework that holds now, or those of some organisations; the most pressing situation of each first. */
export async function listFrameworks(ctx: Context, organisations?: readonly string[]): Promise<Framework[]> {
  requirePermission(ctx, 'framework.view')
  const rows = (await currentFrameworks(ctx.db, organisations)).map(frameworkOf)
  const place = ({ situation }: Framework) => situations.indexOf(situation)
  return rows.toSorted((a, b) => a.organisationId.localeCompare(b.organisationId) || place(a) - place(b))
}

const frameworkOf = (row: FrameworkRow): Framework => ({
  organisationId: row.organisation_id,
  situation: situations.find((one) => one === row.situation) ?? 'anySuspicion',
  version: row.version,
  may: row.may,
  must: row.must,
  ground: row.ground,
  contacts: frameworkContact.array().parse(row.contacts),
  reviewOn: row.review_on,
  writtenOn: row.written_on,
  writtenByName: row.writtenByName,
})

/** The organisations whose frameworks the actor may write: those of which they are an editor today. */
export function editedOrganisations(ctx: Context): string[] {
  const held = appointmentsOn(ctx.actor, ctx.today).filter((one) => one.function === 'editor')
  return [...new Set(held.map((one) => one.organisationId))]
}

/** Writes a framework of one's own organisation. Throws Conflict when somebody else changed it in the meantime. */
export async function writeFramework(ctx: Context, text: FrameworkText): Promise<void> {
  const resource = { kind: 'framework', id: text.organisationId }
  requirePermission(ctx, 'framework.edit', resource)
  const { organisationId, situation, version, reviewOn, contacts, ...words } = text
  if (!editedOrganisations(ctx).includes(organisationId)) throw new NotFound()
  const row = {
    id: ctx.newId(),
    region: ctx.region,
    organisation_id: organisationId,
    situation,
    version: version + 1,
    ...words,
    contacts: JSON.stringify(contacts),
    review_on: reviewOn,
    written_by: actingPerson(ctx),
    written_on: ctx.today,
  }
  if (!(await replaceFramework(ctx.db, row))) throw new Conflict('changed')
  await recordAudit(ctx, { action: 'framework.edit', resource, detail: { situation, version: version + 1 } })
}
