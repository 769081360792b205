import type { Letterhead } from '../../lib/report-document.ts'
import type { Db, Row } from '../../platform/database.ts'
import { type Context, requirePermission } from '../access/index.ts'
import { organisationsFor } from './report-places.ts'
import { letterheadRow } from './report-queries.ts'

/** The letterhead of an organisation with its number; a plain one in our own colour, numbered 0, where none was kept. */
export type KeptLetterhead = Letterhead & { organisationId: string; number: number }

const plainColour = '#284276'

/** The letterheads that the actor keeps, of their own organisations. */
export async function letterheads(ctx: Context): Promise<KeptLetterhead[]> {
  requirePermission(ctx, 'report.letterhead')
  return Promise.all(organisationsFor(ctx, 'report.letterhead').map(({ id, name }) => letterheadOf(ctx.db, id, name)))
}

/** The letterhead of an organisation: the newest, or the one of a number. */
export async function letterheadOf(
  db: Db,
  organisationId: string,
  name: string,
  number?: number,
): Promise<KeptLetterhead> {
  const row = number === 0 ? undefined : await letterheadRow(db, organisationId, number)
  return row ? asLetterhead(row) : { organisationId, number: 0, name, lines: [], colour: plainColour, logo: null }
}

function asLetterhead(row: Row<'programme.letterhead'>): KeptLetterhead {
  const { organisation_id, number, name, lines, colour, logo, logo_alt, logo_width, logo_height } = row
  const drawn = logo !== null && logo_alt !== null && logo_width !== null && logo_height !== null
  return {
    ...{ organisationId: organisation_id, number, name, lines, colour },
    logo: drawn ? { png: logo, alt: logo_alt, width: logo_width, height: logo_height } : null,
  }
}
