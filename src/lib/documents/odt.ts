import { documentWords } from './document-words.ts'
import type { Part } from './lay-out.ts'
import { odtFonts, odtStyles, odtTableStyles } from './odt-styles.ts'
import { namespaces, packOpenDocument } from './open-document.ts'
import { sizeOnPaper, textWidth, type Written } from './written.ts'
import { inXml, xmlHead } from './xml.ts'

const mimetype = 'application/vnd.oasis.opendocument.text'

/** Writes a report as an OpenDocument text (ODF 1.3). */
export function writeOdt({ document, parts, pictures }: Written): Uint8Array {
  const { letterhead, language, title } = document
  const files = new Map(pictures.map((png, at) => [pictureOf(at), png]))
  if (letterhead.logo) files.set('Pictures/logo.png', Buffer.from(letterhead.logo.png, 'base64'))
  const body = [headOf(document), ...bodyOf(parts)].join('')
  const content =
    `${xmlHead}<office:document-content ${namespaces}>${odtFonts}` +
    `<office:automatic-styles>${odtTableStyles}</office:automatic-styles>` +
    `<office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const tag = language === 'nl' ? 'nl-NL' : 'en-GB'
  const styles = odtStyles(letterhead.colour, tag, documentWords[language])
  return packOpenDocument({ mimetype, title, language: tag, content, styles, pictures: files })
}

const pictureOf = (at: number) => `Pictures/figure-${at + 1}.png`

/** A paragraph in a named style; line breaks stay. */
const p = (style: string, text: string) => `<text:p text:style-name="${style}">${inline(text)}</text:p>`
const inline = (text: string) => inXml(text).replaceAll('\n', '<text:line-break/>').replaceAll('\t', '<text:tab/>')

function headOf({ letterhead, kind, title, particulars }: Written['document']): string {
  const { name, lines, logo } = letterhead
  const picture =
    logo &&
    `<text:p text:style-name="Sender">${frame('Logo', logo.alt, sizeOnPaper(logo, 7, 2), 'Pictures/logo.png')}</text:p>`
  const facts = particulars.map(
    ([fact, value]) =>
      `<text:p text:style-name="Particular"><text:span text:style-name="Strong">${inline(fact)}:</text:span> ${inline(value)}</text:p>`,
  )
  return [
    picture ?? '',
    p('SenderName', name),
    ...lines.map((line) => p('Sender', line)),
    p('Kind', kind),
    p('Title', title),
    ...facts,
  ].join('')
}

function bodyOf(parts: readonly Part[]): string[] {
  let pictures = -1
  return parts.map((part, at) => {
    if (part.kind === 'picture') pictures += 1
    return partOf(part, at, pictureOf(pictures))
  })
}

function partOf(part: Part, at: number, picture: string): string {
  switch (part.kind) {
    case 'heading':
      return headingOf(part.level, inline(part.text))
    case 'paragraph':
      return p('Text', part.text) + sourceOf(part)
    case 'list': {
      const items = part.items.map((item) => `<text:list-item>${p('ListText', item)}</text:list-item>`).join('')
      return `<text:list text:style-name="${part.ordered ? 'Numbers' : 'Bullets'}">${items}</text:list>${sourceOf(part)}`
    }
    case 'table':
      return p('Caption', part.caption) + tableOf(part, at) + sourceOf(part)
    case 'picture': {
      const drawn = frame(part.caption, part.alt, sizeOnPaper(part.drawn, textWidth), picture)
      return `${p('Caption', part.caption)}<text:p text:style-name="Picture">${drawn}</text:p>`
    }
    case 'definition':
      return (
        headingOf(2, `<text:bookmark text:name="${part.anchor}"/>${inline(part.name)}`) +
        p('Text', `${part.text} ${part.asOf}`)
      )
  }
}

const headingOf = (level: number, inside: string) =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${inside}</text:h>`

function tableOf({ caption, columns, rows, total }: Extract<Part, { kind: 'table' }>, at: number): string {
  const cell = (style: string, text: string, column: number) =>
    `<table:table-cell table:style-name="Cell${style}" office:value-type="string">` +
    `${p(`${style}${columns[column]?.numeric ? 'Number' : 'Text'}`, text)}</table:table-cell>`
  const row = (style: string, cells: readonly string[]) =>
    `<table:table-row>${cells.map((text, column) => cell(style, text, column)).join('')}</table:table-row>`
  const head = row(
    'Head',
    columns.map(({ title }) => title),
  )
  const body = rows.map((cells, number) => row(total && number === rows.length - 1 ? 'Total' : 'Row', cells))
  return (
    `<table:table table:name="${inXml(caption)} (${at})" table:style-name="Table">` +
    `<table:table-column table:number-columns-repeated="${columns.length}"/>` +
    `<table:table-header-rows>${head}</table:table-header-rows>${body.join('')}</table:table>`
  )
}

function sourceOf({ source }: { source: { words: string; target: string } | null }): string {
  if (source === null) return ''
  const link = `<text:a xlink:type="simple" xlink:href="#${source.target}">${inline(source.words)}</text:a>`
  return `<text:p text:style-name="Source">${link}</text:p>`
}

function frame(name: string, alt: string, { width, height }: { width: number; height: number }, path: string): string {
  const size = `svg:width="${width.toFixed(2)}cm" svg:height="${height.toFixed(2)}cm"`
  return (
    `<draw:frame draw:name="${inXml(name)}" text:anchor-type="as-char" ${size}>` +
    `<draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>` +
    `<svg:title>${inXml(name)}</svg:title><svg:desc>${inXml(alt)}</svg:desc></draw:frame>`
  )
}
