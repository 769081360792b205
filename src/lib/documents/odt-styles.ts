import { chartColours } from '../charts/chart-colours.ts'
import { namespaces } from './open-document.ts'
import { xmlHead } from './xml.ts'

type Look = { paragraph?: string; text?: string; parent?: string; next?: string; outline?: number }

const look = (name: string, { paragraph = '', text = '', parent = 'Standard', outline }: Look) =>
  `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph" ` +
  `style:parent-style-name="${parent}"${outline ? ` style:default-outline-level="${outline}"` : ''}>` +
  `<style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`

const cell = (name: string, properties: string) =>
  `<style:style style:name="Cell${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" ${properties}/></style:style>`

const bold = 'fo:font-weight="bold"'
const right = 'fo:text-align="end"'
const together = 'fo:keep-with-next="always"'
const { text, soft, edge, divides } = chartColours

/** Named styles, so that who edits the document changes its look in one place. */
const paragraphs = (colour: string) =>
  [
    look('Sender', { paragraph: 'fo:margin-bottom="0cm"', text: `fo:color="${soft}" fo:font-size="10pt"` }),
    look('SenderName', { text: `fo:color="${colour}" fo:font-size="14pt" ${bold}` }),
    look('Kind', { paragraph: `fo:margin-top="1cm" ${together}`, text: `fo:color="${soft}"` }),
    look('Title', {
      paragraph: `fo:margin-bottom="0.4cm" ${together}`,
      text: `fo:color="${colour}" fo:font-size="22pt" ${bold}`,
    }),
    look('Particular', { paragraph: 'fo:margin-bottom="0.05cm"' }),
    look('Heading_20_1', {
      paragraph: `fo:margin-top="0.8cm" fo:margin-bottom="0.2cm" ${together}`,
      text: `fo:color="${colour}" fo:font-size="16pt" ${bold}`,
      outline: 1,
    }),
    look('Heading_20_2', {
      paragraph: `fo:margin-top="0.5cm" fo:margin-bottom="0.1cm" ${together}`,
      text: `fo:font-size="12.5pt" ${bold}`,
      outline: 2,
    }),
    look('Text', { paragraph: 'fo:margin-bottom="0.25cm"' }),
    look('ListText', { paragraph: 'fo:margin-bottom="0.1cm"' }),
    look('Caption', { paragraph: `fo:margin-top="0.4cm" fo:margin-bottom="0.1cm" ${together}`, text: bold }),
    look('Picture', { paragraph: 'fo:margin-bottom="0.2cm"' }),
    look('Source', { paragraph: 'fo:margin-top="0.1cm" fo:margin-bottom="0.4cm"', text: 'fo:font-size="9pt"' }),
    look('HeadText', { paragraph: together, text: bold }),
    look('HeadNumber', { paragraph: `${together} ${right}`, text: bold }),
    look('RowText', {}),
    look('RowNumber', { paragraph: right }),
    look('TotalText', { text: bold }),
    look('TotalNumber', { paragraph: right, text: bold }),
    look('Footer', { paragraph: right, text: `fo:color="${soft}" fo:font-size="9pt"` }),
  ].join('')

/** Letters that every office has: whoever opens the document goes on writing in it. */
export const odtFonts: string =
  '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls>'

/** How tables are drawn: these styles stand beside the content, where word processors look for them. */
export const odtTableStyles: string = [
  '<style:style style:name="Table" style:family="table"><style:table-properties style:width="16cm" table:align="left"/></style:style>',
  cell('Head', `fo:border-bottom="0.04cm solid ${edge}"`),
  cell('Row', `fo:border-bottom="0.02cm solid ${divides}"`),
  cell('Total', `fo:border-top="0.02cm solid ${edge}" fo:border-bottom="0.04cm solid ${edge}"`),
].join('')

const lists = ['Bullets', 'Numbers'].map((name) => {
  const indent = '<style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.6cm"/>'
  const level =
    name === 'Bullets'
      ? `<text:list-level-style-bullet text:level="1" text:bullet-char="•">${indent}</text:list-level-style-bullet>`
      : `<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">${indent}</text:list-level-style-number>`
  return `<text:list-style style:name="${name}">${level}</text:list-style>`
})

/** The styles of a report in OpenDocument: in the colour of the organisation, in the language of the text. */
export function odtStyles(colour: string, tag: string, { page, of }: { page: string; of: string }): string {
  const [language = 'nl', country = 'NL'] = tag.split('-')
  const spoken = `fo:language="${language}" fo:country="${country}"`
  const defaults =
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="130%"/>` +
    `<style:text-properties style:font-name="Arial" fo:font-size="11pt" fo:color="${text}" ${spoken}/></style:default-style>`
  const footer = `<text:p text:style-name="Footer">${page} <text:page-number text:select-page="current">1</text:page-number> ${of} <text:page-count>1</text:page-count></text:p>`
  return (
    `${xmlHead}<office:document-styles ${namespaces}>${odtFonts}<office:styles>${defaults}` +
    `<style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Strong" style:family="text"><style:text-properties ${bold}/></style:style>` +
    `${paragraphs(colour)}${lists.join('')}</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties ` +
    'fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/>' +
    '<style:footer-style><style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>' +
    `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>${footer}</style:footer></style:master-page></office:master-styles></office:document-styles>`
  )
}
