// Builds the style sheets, the browser scripts, the fonts, the favicon and the pictures of the manual into dist/public/assets, each with its own content in its name,
// and writes dist/assets.json, by which pages know these names. Stops on a variable without a value and on a
// municipality's theme that cannot be read.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import { transform } from 'lightningcss'
import { parse as parseYaml } from 'yaml'
import { contrastFaults, override, readTokens, themeSheet, unresolved } from '../src/web/styles/theme.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STYLES = path.join(ROOT, 'src/web/styles')
const SCRIPTS = path.join(ROOT, 'src/web/browser')
const PICTURES = path.join(ROOT, 'docs/manual/images')
const EXPERT = path.join(ROOT, 'src/web/expert')
const require = createRequire(import.meta.url)
const FONTS = path.join(path.dirname(require.resolve('@fontsource-variable/source-sans-3/package.json')), 'files')

const read = (name) => fs.readFileSync(path.join(STYLES, name), 'utf8')

/** Writes one file under a name that holds its content, and gives its address. */
function publish(folder, name, content) {
  const hash = createHash('sha256').update(content).digest('base64url').replace(/[-_]/g, '').slice(0, 10)
  const { name: stem, ext } = path.parse(name)
  const file = `${stem}.${hash}${ext}`
  fs.writeFileSync(path.join(folder, file), content)
  return `/assets/${file}`
}

function minify(name, css) {
  return transform({ filename: name, code: Buffer.from(css), minify: true }).code
}

/** The fonts that the workbench names, published; the sheet comes back with their new addresses. */
function publishFonts(folder, css) {
  return css.replace(/url\("fonts\/([\w.-]+)"\)/g, (_, file) => {
    return `url("${publish(folder, file, fs.readFileSync(path.join(FONTS, file)))}")`
  })
}

/** The small scripts for what HTML cannot do, made small. */
function publishScripts(folder) {
  return fs.readdirSync(SCRIPTS).map((name) => {
    const { code } = esbuild.transformSync(fs.readFileSync(path.join(SCRIPTS, name), 'utf8'), { minify: true })
    return [name, publish(folder, name, code)]
  })
}

/**
 * What draws the route for experts: a large script and its sheet, loaded on its own page alone. Its fonts stand beside it
 * under names that hold their content.
 */
function publishExpert(folder) {
  const { outputFiles } = esbuild.buildSync({
    entryPoints: ['route-expert.js', 'route-expert.css'].map((name) => path.join(EXPERT, name)),
    absWorkingDir: ROOT,
    nodePaths: [path.join(ROOT, 'node_modules')],
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    assetNames: '[name].[hash]',
    publicPath: '/assets',
    loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
    logLevel: 'error',
  })
  const named = outputFiles.filter(({ path: file }) => /\.(js|css)$/.test(file))
  for (const { path: file, contents } of outputFiles) if (!/\.(js|css)$/.test(file)) fs.writeFileSync(file, contents)
  return named.map(({ path: file, contents }) => {
    const name = path.basename(file)
    return [name, publish(folder, name, contents)]
  })
}

/** The pictures of the manual, each by its language and name: `nl/inbox.webp`. */
function publishPictures(folder) {
  return ['nl', 'en'].flatMap((locale) => {
    const names = fs.readdirSync(path.join(PICTURES, locale)).filter((name) => name.endsWith('.webp'))
    return names.map((name) => {
      const picture = fs.readFileSync(path.join(PICTURES, locale, name))
      return [`${locale}/${name}`, publish(folder, `${locale}-${name}`, picture)]
    })
  })
}

/** Every theme file: regions/<region>/theme.yaml and regions/<region>/themes/<municipality>.yaml. */
function themeFiles(regions) {
  if (!fs.existsSync(regions)) return []
  return fs.readdirSync(regions).flatMap((region) => {
    const own = path.join(regions, region, 'theme.yaml')
    const folder = path.join(regions, region, 'themes')
    const municipal = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
    return [
      ...(fs.existsSync(own) ? [{ name: region, file: own }] : []),
      ...municipal.map((name) => ({ name: `${region}/${path.parse(name).name}`, file: path.join(folder, name) })),
    ]
  })
}

/** Publishes one theme; throws with every reason when it is refused. */
function publishTheme(folder, tokens, { name, file }) {
  const { changed, faults } = override(tokens, parseYaml(fs.readFileSync(file, 'utf8')) ?? {})
  if (faults.length > 0) throw new Error(`${path.relative(ROOT, file)} is refused:\n- ${faults.join('\n- ')}`)
  return [`theme/${name}`, publish(folder, `theme-${name.replace('/', '-')}.css`, minify(file, themeSheet(changed)))]
}

/** Builds everything; `out` is the dist folder, `regions` the folder with region folders. */
export function buildStyles({ out = path.join(ROOT, 'dist'), regions = path.join(ROOT, 'regions') } = {}) {
  const [tokens, base, workbench] = ['tokens.css', 'base.css', 'workbench.css'].map(read)
  const faults = [
    ...unresolved([tokens, base, workbench]).map((name) => `--lk-${name} has no value`),
    ...contrastFaults(readTokens(tokens)),
  ]
  if (faults.length > 0) throw new Error(`The style sheets are refused:\n- ${faults.join('\n- ')}`)
  const folder = path.join(out, 'public/assets')
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  const assets = {
    'favicon.svg': publish(folder, 'favicon.svg', read('favicon.svg')),
    'public.css': publish(folder, 'public.css', minify('public.css', `${tokens}\n${base}`)),
    ...Object.fromEntries([...publishScripts(folder), ...publishExpert(folder)]),
    'workbench.css': publish(folder, 'workbench.css', minify('workbench.css', publishFonts(folder, workbench))),
    ...Object.fromEntries(publishPictures(folder)),
    ...Object.fromEntries(themeFiles(regions).map((theme) => publishTheme(folder, readTokens(tokens), theme))),
  }
  fs.writeFileSync(path.join(out, 'assets.json'), `${JSON.stringify(assets, null, 2)}\n`)
  return assets
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Style sheets: ${Object.keys(buildStyles()).length} files named`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
