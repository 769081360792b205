/** The page of the privacy officer: the record, read and recorded in one transaction. */
import { Hono } from 'hono'
import { viewAudit } from '../../domains/access/index.ts'
import { auditFilter } from '../../domains/access/rules/audit-filter.ts'
import { sendPage } from '../http/page.ts'
import type { SessionEnv } from '../session.ts'
import type { AskedAudit, AuditField } from './audit-filters.tsx'
import { AuditPage } from './audit-page.tsx'
import { drawn, type Request } from './behind.ts'
import type { Entry } from './entry.ts'

/** `/logboek`; mounted behind the log-in. */
export function auditRoutes(entry: Entry): Hono<SessionEnv> {
  return new Hono<SessionEnv>().get('/logboek', (c) => showAudit(c, entry))
}

const facts = {
  van: 'from',
  tot: 'until',
  handeling: 'action',
  mens: 'person',
  uitkomst: 'outcome',
  voor: 'before',
} as const
const fields: readonly AuditField[] = ['van', 'tot', 'handeling', 'mens', 'uitkomst', 'voor']

/** What cannot be read as a filter is left out and said; the rest counts. */
function showAudit(c: Request, entry: Entry): Promise<Response> {
  const asked = Object.fromEntries(fields.map((field) => [field, c.req.query(field) ?? ''])) as AskedAudit
  const parsed = auditFilter.safeParse(sent(asked, []))
  const refused = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]))
  const wrong = fields.filter((field) => refused.includes(facts[field]))
  const filter = parsed.success ? parsed.data : auditFilter.parse(sent(asked, wrong))
  return drawn(c, entry, async (ctx, frame) => {
    const page = await viewAudit(ctx, filter)
    const status = wrong.length > 0 ? 422 : 200
    return sendPage(c, frame, <AuditPage frame={frame} page={page} asked={asked} wrong={wrong} now={ctx.now} />, status)
  })
}

const sent = (asked: AskedAudit, without: readonly AuditField[]) =>
  Object.fromEntries(fields.filter((field) => !without.includes(field)).map((field) => [facts[field], asked[field]]))
