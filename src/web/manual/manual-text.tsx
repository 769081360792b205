import { createElement, Fragment, type ReactNode } from 'react'
import type { Locale } from '../../lib/locales.ts'
import { type Block, type Inline, plainText } from '../../lib/markdown.ts'
import { m } from '../../messages/messages.js'
import { Table } from '../components/table.tsx'
import { manualPicture } from './manual-pictures.ts'

/** The text of a document. Everything in it is escaped by drawing it. */
export function ManualText({ blocks, locale }: { blocks: readonly Block[]; locale: Locale }) {
  return createElement(Fragment, null, ...sectionsOf(blocks).map((section) => drawSection(section, locale)))
}

interface ManualSection {
  title: readonly Inline[] | null
  blocks: readonly Block[]
}

/** Each second heading begins a section, with a rule above it. */
function sectionsOf(blocks: readonly Block[]): ManualSection[] {
  const sections: { title: readonly Inline[] | null; blocks: Block[] }[] = [{ title: null, blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ title: block.text, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections.filter(({ title, blocks: inside }) => title !== null || inside.length > 0)
}

function drawSection({ title, blocks }: ManualSection, locale: Locale): ReactNode {
  const key = title === null ? '' : plainText(title)
  const inside = createElement(Fragment, null, ...blocks.map((block) => drawBlock(block, locale)))
  if (title === null) {
    return (
      <div key={key} className="lk-stack">
        {inside}
      </div>
    )
  }
  return (
    <section key={key} className="lk-section lk-stack" id={anchorOf(key)}>
      <h2>{drawLine(title)}</h2>
      {inside}
    </section>
  )
}

/** The anchor of a heading: its words in lower case, with hyphens. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function drawBlock(block: Block, locale: Locale): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h3>{drawLine(block.text)}</h3>
    case 'paragraph':
      return <p>{drawLine(block.text)}</p>
    case 'list':
      return createElement(block.ordered ? 'ol' : 'ul', null, ...block.items.map(drawItem))
    case 'table':
      return <ManualTable {...block} />
    case 'picture':
      return <Picture {...block} locale={locale} />
  }
}

/**
 * It is fetched when the reader comes near it: who reads on a phone pays for what they see. It opens by itself too: a
 * wide page in a narrow column is too small to read, and by itself it can be made larger.
 */
function Picture({ alt, src, locale }: { alt: string; src: string; locale: Locale }) {
  const picture = manualPicture(src)
  if (!picture) return null
  return (
    <figure className="lk-picture">
      <a href={picture.src}>
        <img {...picture} alt={alt} loading="lazy" decoding="async" />
        <span>{m.start_manual_larger({}, { locale })}</span>
      </a>
    </figure>
  )
}

const drawItem = (item: Inline[]): ReactNode => createElement('li', null, drawLine(item))

function ManualTable({ head, rows }: Extract<Block, { kind: 'table' }>) {
  const titles = head.map(plainText)
  return (
    <Table
      caption={<span className="lk-hidden">{titles.join(', ')}</span>}
      columns={titles.map((title, at) => ({ title, cell: (row: readonly Inline[][]) => drawLine(row[at] ?? []) }))}
      rows={rows}
      keyOf={(row) => row.map(plainText).join('|')}
    />
  )
}

function drawLine(line: readonly Inline[]): ReactNode {
  return createElement(Fragment, null, ...line.map(drawInline))
}

function drawInline(piece: Inline): ReactNode {
  if (piece.kind === 'strong') return <strong>{piece.text}</strong>
  return piece.kind === 'link' ? <a href={addressOf(piece.href)}>{piece.text}</a> : piece.text
}

/** A link to another document of the manual leads to its page. */
const addressOf = (href: string) => href.replace(/^(?:\.{1,2}\/)?(?:[\w-]+\/)*([\w-]+)\.md/, '/handleiding/$1')
