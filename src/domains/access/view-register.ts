import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { registerVersions } from './processing-queries.ts'
import { type GroundedSwitch, groundOf } from './rules/register.ts'
import { type OptionalProcessing, optionalProcessings } from './rules/register-file.ts'
import { type SwitchLine, switchHistory } from './rules/register-history.ts'

/** Something that can be left off: its ground and since when, or undefined while it is off. */
export type SwitchView = { processing: OptionalProcessing; ground: GroundedSwitch | undefined; since: string | null }

/** What is on and what is off, and how that came. */
export type RegisterView = { switches: SwitchView[]; history: SwitchLine[]; loadedOn: string | null }

/** Shows what is switched on, on which ground, since when and by whose decision. */
export async function viewRegister(ctx: Context, as: 'register' | 'dpia' = 'register'): Promise<RegisterView> {
  requirePermission(ctx, 'register.view', { kind: 'register' })
  const versions = await registerVersions(ctx.db, ctx.region)
  const history = switchHistory(versions)
  await recordAudit(ctx, { action: 'register.view', resource: { kind: 'register' }, detail: { page: as } })
  const since = (processing: OptionalProcessing) => history.findLast((line) => line.processing === processing)
  const switches = optionalProcessings.map((processing) => {
    const ground = groundOf(ctx.loaded.region, processing)
    return { processing, ground, since: since(processing)?.on ?? null }
  })
  return { switches, history: history.toReversed(), loadedOn: versions.at(-1)?.loadedOn ?? null }
}
