import { createHash } from 'node:crypto'
import { access, chmod, constants, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { canEnter, databaseUser } from '../platform/database-user.ts'
import { socketFits } from '../platform/embedded-postgres.ts'
import { projectRoot } from '../platform/project-root.ts'
import { claimOwnership } from '../platform/single-owner.ts'
import { makeStateFolder } from '../platform/state-folder.ts'

/** The folder of a demonstration, ours until `release`. */
export type DemoFolder = { path: string; postgres: string; keyFile: string; files: string; release(): Promise<void> }

/** Carried by every folder that a demonstration made; nothing else is ever used or thrown away. */
const marker = '.lichtketen-demo'
const socket = 'demo.sock'

/** Takes the folder for this process, empty when `fresh`; refuses one that we did not make or that another demo uses. */
export async function takeDemoFolder(chosen: string | undefined, fresh: boolean): Promise<DemoFolder> {
  const path = chosen === undefined ? await defaultFolder() : resolve(chosen)
  const { postgres, keyFile, files } = placesIn(path)
  if (!socketFits(postgres))
    throw new Error(`The path ${path} is too long for a database: choose a shorter one with --data.`)
  await makeOurs(path)
  const release = await claimOwnership(join(path, socket))
  if (!release)
    throw new Error(`Another demonstration is running on ${path}: stop that one, or choose another folder with --data.`)
  if (fresh) await empty(path)
  return { path, postgres, keyFile, files, release }
}

/** The places inside a folder that a demonstration made, also while it runs; refuses any other folder. */
export async function findDemoFolder(chosen: string): Promise<Omit<DemoFolder, 'release'>> {
  const path = resolve(chosen)
  await access(join(path, marker)).catch(() => {
    throw new Error(`${path} was not made by a demonstration: name another folder with --data.`)
  })
  return { path, ...placesIn(path) }
}

const placesIn = (path: string) => ({
  postgres: join(path, 'postgres'),
  keyFile: join(path, 'keys.json'),
  files: join(path, 'files'),
})

async function makeOurs(path: string): Promise<void> {
  const present = await readdir(path).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw new Error(`${path} cannot be used for a demonstration (${error.code}): choose another folder with --data.`)
  })
  if (present.includes(marker)) return
  if (present.length > 0)
    throw new Error(`${path} was not made by a demonstration, so it is left alone: choose another folder with --data.`)
  await mkdir(path, { recursive: true })
  // The user of the database passes through, and sees nothing of what else is here.
  await chmod(path, 0o711)
  await writeFile(
    join(path, marker),
    'Made by ./lichtketen demo. With --fresh everything in this folder is thrown away.\n',
  )
}

async function empty(path: string): Promise<void> {
  const others = (await readdir(path)).filter((name) => name !== marker && name !== socket)
  await Promise.all(others.map((name) => rm(join(path, name), { recursive: true })))
}

/** Inside the checkout where that is possible, else in the state folder, with a name that belongs to this checkout. */
async function defaultFolder(): Promise<string> {
  const inside = join(projectRoot, '.data', 'demo')
  const user = await databaseUser()
  const isWritable = await access(projectRoot, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (isWritable && socketFits(join(inside, 'postgres')) && canEnter(projectRoot, user)) {
    // A strict umask would close the folder above to the user of the database.
    if ((await mkdir(dirname(inside), { recursive: true })) !== undefined) await chmod(dirname(inside), 0o755)
    return inside
  }
  const name = `demo-${createHash('sha256').update(projectRoot).digest('hex').slice(0, 8)}`
  return join(await makeStateFolder(), name)
}
