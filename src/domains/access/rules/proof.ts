import type { Action } from './permissions.ts'

/**
 * Actions for which somebody shows the second factor once more when that was longer than ten minutes ago: who finds a
 * screen unlocked gets no export, no emergency access and no log-in of their own out of it. One line here is enough; the
 * page that asks for it, and goes on with what was being done, comes by itself.
 */
const needProof = [
  'account.secure',
  'person.recover',
  'providers.manage',
  'webhooks.manage',
  'emergency.open',
  'registration.make',
  'registration.open',
  'retention.confirm',
  'processing.export',
] as const satisfies readonly Action[]

/** Whether an action asks for a second factor that was shown a short while ago. */
export function needsProof(action: Action): boolean {
  return needProof.some((one) => one === action)
}
