import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** Where Chromium is, fetched by apt when it is missing and we may; undefined when somebody has to install it. */
export async function findChromium(): Promise<string | undefined> {
  return process.env.LICHTKETEN_CHROMIUM || installed() || (fetchByApt() ? installed() : undefined)
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, onMac].find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const aptOptions = ['install', '--yes', '--no-install-recommends', 'chromium']

/** As root, or as somebody whose sudo asks nothing. */
function fetchByApt(): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (!runs([...asRoot, 'apt-get', '--version'])) return false
  console.log('browser: fetching Chromium through apt')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return runs([...asRoot, 'apt-get', 'update'], env) && runs([...asRoot, 'apt-get', ...aptOptions], env)
}

function runs([command = '', ...args]: string[], env = process.env): boolean {
  return spawnSync(command, args, { stdio: 'ignore', env }).status === 0
}
