import type { ErrorCode } from 'yaml'

const aColon = 'a text with ": " in it stands between quotes'
const words: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'a name after & or * means nothing here; write it out',
  BAD_DIRECTIVE: 'a line that begins with % means nothing here; take it out',
  BAD_DQ_ESCAPE: 'a \\ between double quotes means something else; write \\\\ or use single quotes',
  BAD_INDENT: 'the line stands too far to the left or to the right; what belongs together begins in the same column',
  BLOCK_AS_IMPLICIT_KEY: `there are two colons, or the line does not begin where the others begin; ${aColon}`,
  MULTILINE_IMPLICIT_KEY: 'a word without a colon stands here; every line says a word, a colon and what it means',
  MULTIPLE_DOCS: 'the file goes on after a line of ---; a programme is one piece, take that line out',
  RESOURCE_EXHAUSTION: 'the file is nested too deeply; a plan has no list in a list in a list',
  TAB_AS_INDENT: 'there is a tab; use spaces',
  TAG_RESOLVE_FAILED: 'a word after ! means nothing here; take it out',
}

/** Says in our words what the YAML reader stumbled on; `found` is the piece of the text at fault. */
export function yamlFaultInWords(code: ErrorCode, message: string, found: string): string {
  if (code === 'MISSING_CHAR') return missing(message)
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return missing(message)
  if (code === 'BAD_SCALAR_START') return `a text cannot begin with ${found}; put the text between quotes`
  if (code === 'UNEXPECTED_TOKEN') return unexpected(message, found)
  return words[code] ?? `this cannot be read; the sign at fault is "${found.slice(0, 20)}"`
}

function missing(message: string): string {
  if (/quote/.test(message)) return 'a text begins with a quote and does not end with one; put one at its end'
  if (/\]/.test(message)) return 'a list begins with [ and does not end with ]; put ] at its end'
  if (/\}/.test(message)) return 'a piece begins with { and does not end with }; put } at its end'
  if (/Sequence item/.test(message))
    return 'an item of a list does not begin with a hyphen; put "- " before it, or begin the line where the others begin'
  return 'a word without a colon stands here; every line says a word, a colon and what it means'
}

function unexpected(message: string, found: string): string {
  if (/same line with key/.test(message))
    return 'a list begins on the line of its word; begin each item on a line of its own'
  if (/Block scalar header/.test(message))
    return 'after | or > the text begins on the next line; put it there, or between quotes'
  if (/flow-(map|seq)-end/.test(message)) return `there is a ${found} too many; take it out`
  return `"${found.split('\n')[0]?.slice(0, 40)}" is not expected here; look at quotes, hyphens and where the line begins`
}
