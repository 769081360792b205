import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { chartColours } from '../charts/chart-colours.ts'
import { documentWords } from './document-words.ts'
import { docxStyles } from './docx-styles.ts'
import type { Part } from './lay-out.ts'
import { sizeOnPaper, textWidth, type Written } from './written.ts'

const pixelsPerCentimetre = 96 / 2.54
const twipsPerCentimetre = 567

/** Writes a report as a Word document (Office Open XML). */
export function writeDocx({ document, parts, pictures }: Written): Promise<Uint8Array> {
  const { letterhead, language, title } = document
  const tag = language === 'nl' ? 'nl-NL' : 'en-GB'
  const margin = 2.5 * twipsPerCentimetre
  const page = {
    size: { width: 11_906, height: 16_838 },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  }
  const file = new Document({
    title,
    creator: letterhead.name,
    styles: docxStyles(letterhead.colour, tag),
    numbering: { config: [{ reference: 'numbers', levels: [numbered] }] },
    sections: [
      {
        properties: { page },
        footers: { default: footerOf(documentWords[language]) },
        children: [...headOf(document), ...bodyOf(parts, pictures)],
      },
    ],
  })
  return Packer.toBuffer(file)
}

const numbered = {
  ...{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
  style: { paragraph: { indent: { left: 500, hanging: 360 } } },
}

const footerOf = ({ page, of }: { page: string; of: string }) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES], size: 18 }),
        ],
      }),
    ],
  })

/** Text with its line breaks. */
const runs = (text: string, bold = false) =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(at > 0 ? { break: 1 } : {}) }))
const paragraph = (style: string, text: string) => new Paragraph({ style, children: runs(text) })

function headOf({ letterhead, kind, title, particulars }: Written['document']): Paragraph[] {
  const { name, lines, logo } = letterhead
  const picture = logo && pictureOf('Logo', logo.alt, Buffer.from(logo.png, 'base64'), sizeOnPaper(logo, 7, 2))
  return [
    ...(picture ? [new Paragraph({ children: [picture] })] : []),
    paragraph('SenderName', name),
    ...lines.map((line) => paragraph('Sender', line)),
    paragraph('Kind', kind),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    ...particulars.map(
      ([fact, value]) => new Paragraph({ style: 'Particular', children: [...runs(`${fact}: `, true), ...runs(value)] }),
    ),
  ]
}

function bodyOf(parts: readonly Part[], pictures: readonly Uint8Array[]): (Paragraph | Table)[] {
  let next = 0
  return parts.flatMap((part) => {
    if (part.kind !== 'picture') return partOf(part)
    const drawn = pictureOf(
      part.caption,
      part.alt,
      pictures[next++] ?? new Uint8Array(),
      sizeOnPaper(part.drawn, textWidth),
    )
    return [paragraph('Caption', part.caption), new Paragraph({ children: [drawn] })]
  })
}

function partOf(part: Exclude<Part, { kind: 'picture' }>): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[part.level], children: runs(part.text) })]
    case 'paragraph':
      return [paragraph('Normal', part.text), ...sourceOf(part)]
    case 'list':
      return [...part.items.map((item) => listItem(item, part.ordered)), ...sourceOf(part)]
    case 'table':
      return [paragraph('Caption', part.caption), tableOf(part), ...afterTable(part)]
    case 'definition':
      return [
        new Paragraph({
          heading: headings[2],
          children: [new Bookmark({ id: part.anchor, children: runs(part.name) })],
        }),
        paragraph('Normal', `${part.text} ${part.asOf}`),
      ]
  }
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 }

const listItem = (item: string, ordered: boolean) =>
  new Paragraph({
    children: runs(item),
    ...(ordered ? { numbering: { reference: 'numbers', level: 0 } } : { bullet: { level: 0 } }),
  })

const line = (color: string, size: number) => ({ style: BorderStyle.SINGLE, color: color.slice(1), size })
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function tableOf({ columns, rows, total }: Extract<Part, { kind: 'table' }>): Table {
  const row = (cells: readonly string[], bold: boolean, tableHeader: boolean) =>
    new TableRow({
      ...{ tableHeader, cantSplit: true },
      children: cells.map((text, at) => {
        const alignment = columns[at]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT
        return new TableCell({ children: [new Paragraph({ style: 'Cell', alignment, children: runs(text, bold) })] })
      }),
    })
  const head = row(
    columns.map(({ title }) => title),
    true,
    true,
  )
  const body = rows.map((cells, at) => row(cells, total && at === rows.length - 1, false))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      ...{ top: line(chartColours.edge, 12), bottom: line(chartColours.edge, 12), left: none, right: none },
      ...{ insideHorizontal: line(chartColours.divides, 4), insideVertical: none },
    },
    rows: [head, ...body],
  })
}

// Two tables with nothing between them would become one.
const afterTable = (part: Extract<Part, { kind: 'table' }>) =>
  part.source === null ? [new Paragraph({ style: 'Source', children: [] })] : sourceOf(part)

function sourceOf({ source }: { source: { words: string; target: string } | null }): Paragraph[] {
  if (source === null) return []
  const link = new InternalHyperlink({
    anchor: source.target,
    children: [new TextRun({ text: source.words, style: 'Hyperlink' })],
  })
  return [new Paragraph({ style: 'Source', children: [link] })]
}

function pictureOf(
  name: string,
  alt: string,
  png: Uint8Array,
  { width, height }: { width: number; height: number },
): ImageRun {
  const transformation = {
    width: Math.round(width * pixelsPerCentimetre),
    height: Math.round(height * pixelsPerCentimetre),
  }
  return new ImageRun({ type: 'png', data: png, transformation, altText: { name, title: name, description: alt } })
}
