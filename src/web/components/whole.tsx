import type { ReactNode } from 'react'

const month = '(?:jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*'
const weekday = '(?:(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun) )?'
/** A day, a time, a number of ours and a telephone number: what nobody reads as one thing over two lines. */
const inOne = new RegExp(
  [
    `\\b${weekday}\\d{1,2} ${month}(?: \\d{4})?`,
    '\\b\\d{1,2}\\.\\d{2} uur',
    '\\b(?:[A-Z]-)?20\\d{2}-\\d{3,}(?:/\\d+)?',
    '\\b0\\d{1,3}[ -]\\d{2,3}(?: \\d{2,4})*',
  ].join('|'),
  'gi',
)

/** A text that may break between its words, and never inside a day, a time or a number; anything else as it is. */
export function whole(node: ReactNode): ReactNode {
  if (typeof node !== 'string') return node
  const found = [...node.matchAll(inOne)]
  if (found.length === 0) return node
  const parts: ReactNode[] = []
  let at = 0
  for (const { 0: text, index } of found) {
    parts.push(
      node.slice(at, index),
      <span key={index} className="lk-number">
        {text}
      </span>,
    )
    at = index + text.length
  }
  return [...parts, node.slice(at)]
}
