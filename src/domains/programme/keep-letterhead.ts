import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './acting-person.ts'
import { type KeptLetterhead, letterheadOf } from './report-letterhead.ts'
import { isOwn } from './report-places.ts'
import { insertLetterhead } from './report-store.ts'
import type { LetterheadInput } from './rules/letterhead.ts'

/** A logo that was made anew; 'keep' leaves the one that is there, null takes it away. */
export type NewLogo = { png: string; width: number; height: number } | 'keep' | null

/** Keeps how the paper of an organisation looks, for drafts from now on. Throws Conflict when another did so since. */
export async function keepLetterhead(ctx: Context, input: LetterheadInput, logo: NewLogo): Promise<void> {
  const { organisationId, number, name, lines, colour, logoAlt } = input
  requirePermission(ctx, 'report.letterhead', { kind: 'letterhead', id: organisationId })
  if (!isOwn(ctx, 'report.letterhead', organisationId)) throw new NotFound()
  const held = await letterheadOf(ctx.db, organisationId, name)
  if (held.number !== number) throw new Conflict('changed')
  const drawn = logo === 'keep' ? held.logo : logo
  if (drawn && logoAlt === '') throw new InvalidInput([{ path: 'logoAlt', code: 'empty' }])
  const row = {
    ...{ region: ctx.region, organisation_id: organisationId, number: number + 1, name, lines, colour },
    ...logoColumns(drawn, logoAlt),
    ...{ by_person: actingPerson(ctx), on_day: ctx.today },
  }
  if (!(await insertLetterhead(ctx.db, row))) throw new Conflict('changed')
  await recordAudit(ctx, {
    action: 'report.letterhead',
    resource: { kind: 'letterhead', id: organisationId },
    detail: { number: number + 1 },
  })
}

const logoColumns = (logo: Omit<NonNullable<KeptLetterhead['logo']>, 'alt'> | null, alt: string) => ({
  logo: logo?.png ?? null,
  logo_alt: logo ? alt : null,
  logo_width: logo?.width ?? null,
  logo_height: logo?.height ?? null,
})
