// npm leaves optional packages for other platforms out of the lock file when a registry does not carry them,
// and `npm ci` then refuses the lock file. This puts them back; run it after every change of package.json.
import fs from 'node:fs'

const SYSTEMS = ['android', 'darwin', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'linux', 'win32', 'sunos', 'aix']
const PROCESSORS = ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x']

/** Whether npm would find the package from this place in the tree, walking up as Node does. */
function isListed(packages, from, name) {
  for (let folder = from; ; folder = parentOf(folder)) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

function parentOf(folder) {
  return folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : ''
}

/** The C library a Linux package was built for, read from its name. */
function libcOf(parts, system) {
  if (parts.includes('musl')) return ['musl']
  return system === 'linux' && parts.some((part) => part.startsWith('gnu')) ? ['glibc'] : undefined
}

/** An entry as npm would have written it, as far as the name and the wanted version tell. */
function entryFor(name, wanted, isDev) {
  const parts = name.split('/').pop().split('-')
  const system = SYSTEMS.find((candidate) => parts.includes(candidate))
  const processor = PROCESSORS.find((candidate) => parts.includes(candidate))
  const libc = libcOf(parts, system)
  return {
    version: wanted.replace(/^[^0-9]*/, ''),
    ...(processor && { cpu: [processor] }),
    ...(isDev && { dev: true }),
    optional: true,
    ...(system && { os: [system] }),
    ...(libc && { libc }),
  }
}

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
let added = 0
for (const [place, listed] of Object.entries({ ...lock.packages })) {
  for (const [name, wanted] of Object.entries(listed.optionalDependencies ?? {})) {
    if (isListed(lock.packages, place, name)) continue
    lock.packages[`node_modules/${name}`] = entryFor(name, wanted, listed.dev)
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
fs.writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`Optional packages put back: ${added}`)
