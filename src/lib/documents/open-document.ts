import { strToU8, type Zippable, zipSync } from 'fflate'
import { inXml, xmlHead } from './xml.ts'

/** The names that a document of the OpenDocument family writes with. */
export const namespaces = [
  ...['office', 'style', 'text', 'table', 'meta', 'number'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(' ')

type Package = {
  mimetype: string
  title: string
  language: string
  content: string
  styles: string
  /** Pictures by their path in the file, all PNG. */
  pictures?: ReadonlyMap<string, Uint8Array>
}

/** The hour of everything in a package, so that the same report gives the same bytes. */
const fixed = new Date('1980-01-02T00:00:00')

/** Packs an OpenDocument file: its kind comes first and stored, so that it can be told without unpacking (ODF 1.3, part 2). */
export function packOpenDocument({ mimetype, title, language, content, styles, pictures }: Package): Uint8Array {
  const files: Zippable = {
    mimetype: [strToU8(mimetype), { level: 0, mtime: fixed }],
    'META-INF/manifest.xml': [strToU8(manifestOf(mimetype, [...(pictures?.keys() ?? [])])), { mtime: fixed }],
    'meta.xml': [strToU8(metaOf(title, language)), { mtime: fixed }],
    'styles.xml': [strToU8(styles), { mtime: fixed }],
    'content.xml': [strToU8(content), { mtime: fixed }],
  }
  for (const [path, bytes] of pictures ?? []) files[path] = [bytes, { level: 0, mtime: fixed }]
  return zipSync(files)
}

function manifestOf(mimetype: string, pictures: readonly string[]): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  const files = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml'))
  const root = `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>`
  const all = [root, ...files, ...pictures.map((path) => entry(path, 'image/png'))].join('')
  const space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"'
  return `${xmlHead}<manifest:manifest ${space}>${all}</manifest:manifest>`
}

const metaOf = (title: string, language: string) =>
  `${xmlHead}<office:document-meta ${namespaces}><office:meta><meta:generator>Lichtketen</meta:generator>` +
  `<dc:title>${inXml(title)}</dc:title><dc:language>${language}</dc:language></office:meta></office:document-meta>`
