import { type Block, type Letterhead, measuredIn, type ReportDocument } from '../../../lib/report-document.ts'
import type { ReportContent, ReportSection } from './report.ts'

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

/** The document that a report is written as: its sections, then what its figures mean. */
export function assembleReport(content: ReportContent, kind: string, letterhead: Letterhead): ReportDocument {
  const parts = content.sections.flatMap(blocksOf)
  const used = new Set(measuredIn(parts))
  const definitions = content.definitions.filter(({ id }) => used.has(id))
  const sources = definitions.length > 0 ? [heading('Waar de cijfers vandaan komen'), ...definitions] : []
  const particulars = content.particulars.flatMap(({ name, value }): [string, string][] =>
    value.trim() === '' ? [] : [[name, value.trim()]],
  )
  return { title: content.title, language: 'nl', kind, particulars, letterhead, blocks: [...parts, ...sources] }
}

/** A section that says nothing and shows nothing is not there. */
function blocksOf({ title, text, evidence }: ReportSection): Block[] {
  const shown = [...blocksOfText(text), ...evidence.flatMap(({ out, block }) => (out ? [] : [block]))]
  return shown.length === 0 ? [] : [heading(title), ...shown]
}

/** Plain text as blocks: an empty line begins a paragraph, a hyphen an item of a list, a number an item of a numbered one. */
function blocksOfText(text: string): Block[] {
  return text.split(/\n[ \t]*\n/).flatMap((piece): Block[] => {
    const lines = piece.split('\n').map((one) => one.trim())
    const filled = lines.filter((one) => one !== '')
    if (filled.length === 0) return []
    if (filled.every((one) => /^[-•*] /.test(one)))
      return [{ kind: 'list', items: filled.map((one) => one.slice(2).trim()) }]
    if (filled.every((one) => /^\d{1,2}[.)] /.test(one)))
      return [{ kind: 'list', ordered: true, items: filled.map((one) => one.replace(/^\d{1,2}[.)] /, '').trim()) }]
    return [{ kind: 'paragraph', text: filled.join('\n') }]
  })
}
