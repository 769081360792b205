import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const launcher = join(import.meta.dirname, '..', '..', 'lichtketen')

/** Starts one demonstration for all journeys on a free port, with data of its own that is thrown away afterwards. */
export default async function demoServer(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lk-journeys-'))
  // Under root the database runs as another user, who has to pass through.
  await chmod(folder, 0o711)
  const demo = spawn(launcher, ['demo', '--port', '0', '--data', join(folder, 'demo')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.env.LICHTKETEN_JOURNEYS_URL = await readyAddress(demo)
  return async () => {
    demo.kill('SIGTERM')
    await once(demo, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

async function readyAddress(demo: ChildProcess): Promise<string> {
  if (!demo.stdout) throw new Error('the demonstration has no output')
  for await (const line of createInterface(demo.stdout)) {
    const address = /^Lichtketen is ready on (\S+)$/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error('the demonstration ended before it was ready')
}
