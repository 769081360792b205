import { chmod, mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Makes the folder outside the checkout for what we keep on this machine, and returns it. */
export async function makeStateFolder(): Promise<string> {
  const folder = stateFolder()
  // The user of the database passes through, also where the umask is strict.
  if ((await mkdir(folder, { recursive: true })) !== undefined) await chmod(folder, 0o755)
  return folder
}

/** Of the system for root, else of the user. */
function stateFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib/lichtketen'
  return join(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'lichtketen')
}
