/**
 * What the standards ask of the elements that we write: which may stand in which, and in what order. Out of ODF 1.3
 * part 3 and ECMA-376 part 1 (transitional); their schemas themselves come with no package.
 */
import { DOMParser } from 'linkedom'

type XmlNode = { tagName: string; children: Iterable<XmlNode>; getAttribute(name: string): string | null }

/** A part of a package as a tree; names keep their prefix. */
export const xmlOf = (text: string): XmlNode => {
  const root = new DOMParser().parseFromString(text, 'text/xml').documentElement
  if (!root) throw new Error('there is no element in it')
  return root
}

/** An element and everything in it. */
export const allIn = (node: XmlNode): XmlNode[] => [node, ...[...node.children].flatMap(allIn)]

/** The values of an attribute, wherever it stands. */
export const valuesOf = (node: XmlNode, attribute: string): string[] =>
  allIn(node).flatMap((one) => one.getAttribute(attribute) ?? [])

/** What may stand in an element: names in the order that is asked, or in any order; `!` behind a name: it must be there. */
type Content = { order: string } | { any: string }
export type Grammar = Readonly<Record<string, Content>>

/** Every place where a tree breaks a grammar, in words; an element that the grammar does not know is one too. */
export function breaches(root: XmlNode, grammar: Grammar): string[] {
  return allIn(root).flatMap((node) => {
    const rule = grammar[node.tagName]
    if (!rule) return [`${node.tagName} is not known`]
    const words = ('order' in rule ? rule.order : rule.any).split(' ').filter(Boolean)
    const allowed = words.map((word) => word.replace('!', ''))
    const found = [...node.children].map(({ tagName }) => tagName)
    const strange = found.filter((name) => !allowed.includes(name)).map((name) => `${name} in ${node.tagName}`)
    const missing = words
      .filter((word) => word.endsWith('!') && !found.includes(word.slice(0, -1)))
      .map((word) => `${node.tagName} without ${word.slice(0, -1)}`)
    const places = found.map((name) => allowed.indexOf(name))
    const turned = 'order' in rule && places.some((place, at) => place < (places[at - 1] ?? 0))
    return [...strange, ...missing, ...(turned ? [`${node.tagName} has ${found.join(', ')}`] : [])]
  })
}

const inline = {
  any: 'text:span text:line-break text:tab text:s text:a text:bookmark draw:frame text:page-number text:page-count',
}
const none = { order: '' }

/** The elements of an OpenDocument text that we write. */
export const odfGrammar: Grammar = {
  'office:document-content': { order: 'office:font-face-decls office:automatic-styles office:body!' },
  'office:document-styles': {
    order: 'office:font-face-decls office:styles office:automatic-styles office:master-styles',
  },
  'office:document-meta': { order: 'office:meta' },
  'office:meta': { any: 'meta:generator dc:title dc:language' },
  'meta:generator': none,
  'dc:title': none,
  'dc:language': none,
  'office:font-face-decls': { order: 'style:font-face' },
  'style:font-face': none,
  'office:styles': { any: 'style:default-style style:style text:list-style' },
  'office:automatic-styles': { any: 'style:style text:list-style style:page-layout' },
  'office:master-styles': { order: 'style:master-page' },
  'style:default-style': { order: 'style:paragraph-properties style:text-properties' },
  'style:style': {
    order: 'style:table-properties style:table-cell-properties style:paragraph-properties style:text-properties',
  },
  'style:paragraph-properties': none,
  'style:text-properties': none,
  'style:table-properties': none,
  'style:table-cell-properties': none,
  'text:list-style': { any: 'text:list-level-style-bullet text:list-level-style-number' },
  'text:list-level-style-bullet': { order: 'style:list-level-properties style:text-properties' },
  'text:list-level-style-number': { order: 'style:list-level-properties style:text-properties' },
  'style:list-level-properties': none,
  'style:page-layout': { order: 'style:page-layout-properties style:header-style style:footer-style' },
  'style:page-layout-properties': none,
  'style:footer-style': { order: 'style:header-footer-properties' },
  'style:header-footer-properties': none,
  'style:master-page': { order: 'style:header style:footer' },
  'style:footer': { any: 'text:p' },
  'office:body': { order: 'office:text!' },
  'office:text': { any: 'text:p text:h text:list table:table' },
  'text:p': inline,
  'text:h': inline,
  'text:span': inline,
  'text:a': inline,
  'text:line-break': none,
  'text:tab': none,
  'text:bookmark': none,
  'text:page-number': none,
  'text:page-count': none,
  'text:list': { order: 'text:list-item' },
  'text:list-item': { any: 'text:p text:h text:list' },
  'table:table': { order: 'table:table-column! table:table-header-rows table:table-row!' },
  'table:table-column': none,
  'table:table-header-rows': { order: 'table:table-row!' },
  'table:table-row': { order: 'table:table-cell!' },
  'table:table-cell': { any: 'text:p text:h text:list' },
  'draw:frame': { order: 'draw:image! svg:title svg:desc' },
  'draw:image': { any: 'text:p' },
  'svg:title': none,
  'svg:desc': none,
}

const inText = 'w:r w:hyperlink w:bookmarkStart w:bookmarkEnd'
const run =
  'w:rPr w:t w:br w:tab w:drawing w:fldChar w:instrText w:footnoteRef w:endnoteRef w:separator w:continuationSeparator'
const edges = 'w:top w:start w:left w:bottom w:end w:right w:insideH w:insideV'

/** The elements of a Word document whose content and order matter; what is in a drawing is asked of its own standard. */
export const wordGrammar: Grammar = {
  'w:document': { order: 'w:background w:body!' },
  'w:body': { any: 'w:p w:tbl w:sectPr!' },
  'w:ftr': { any: 'w:p!' },
  'w:p': { any: `w:pPr ${inText}` },
  'w:hyperlink': { any: 'w:r!' },
  'w:r': { any: run },
  'w:tbl': { order: 'w:tblPr! w:tblGrid! w:tr!' },
  'w:tblGrid': { order: 'w:gridCol' },
  'w:tr': { order: 'w:trPr w:tc!' },
  'w:tc': { order: 'w:tcPr w:p!' },
  'w:pPr': {
    order:
      'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:numPr w:pBdr w:shd w:tabs w:bidi w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl w:rPr w:sectPr',
  },
  'w:numPr': { order: 'w:ilvl w:numId' },
  'w:tblPr': {
    order: 'w:tblStyle w:bidiVisual w:tblW w:jc w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook',
  },
  'w:tblBorders': { order: edges },
  'w:trPr': { any: 'w:cantSplit w:tblHeader w:trHeight' },
  'w:tcPr': { order: 'w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:vAlign' },
  'w:sectPr': {
    order:
      'w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:pgBorders w:pgNumType w:cols w:titlePg w:docGrid',
  },
  'w:styles': { order: 'w:docDefaults w:latentStyles w:style' },
  'w:docDefaults': { order: 'w:rPrDefault w:pPrDefault' },
  'w:rPrDefault': { order: 'w:rPr' },
  'w:pPrDefault': { order: 'w:pPr' },
  'w:style': {
    order:
      'w:name! w:aliases w:basedOn w:next w:link w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:pPr w:rPr w:tblPr w:trPr w:tcPr',
  },
  'w:numbering': { order: 'w:abstractNum w:num' },
  'w:abstractNum': { order: 'w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl' },
  'w:lvl': { order: 'w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlJc w:pPr w:rPr' },
  'w:num': { order: 'w:abstractNumId! w:lvlOverride' },
  'w:lvlOverride': { order: 'w:startOverride w:lvl' },
}

/** Breaches of a grammar that tells of some elements only: what it does not know is passed over. */
export const knownBreaches = (root: XmlNode, grammar: Grammar): string[] =>
  breaches(root, grammar).filter((one) => !one.endsWith(' is not known'))
