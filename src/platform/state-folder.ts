import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder outside the checkout where this machine keeps what Lichtketen makes: of the system for root, else of the user. */
export function stateFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib/lichtketen'
  return join(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'lichtketen')
}
