import { writeDay } from '../../../lib/day-input.ts'
import { looksLikeIban, writeIban } from '../../../lib/iban.ts'
import { writePhone } from '../../../lib/phone-number.ts'
import { type FactValue, type RowContent, type RowPart, rowParts } from './fact.ts'

/** One line that names a fact in a list: the parts of a row, or the start of a text. */
export function summaryOf(value: FactValue): string {
  switch (value.kind) {
    case 'story':
      return value.text.length > 140 ? `${value.text.slice(0, 139)}…` : value.text
    case 'indicators':
      return value.codes.join(', ')
    case 'reporter':
      return [value.name, value.contact].filter(Boolean).join(', ')
    default:
      return rowParts[value.kind].flatMap((part) => partShown(value, part) ?? []).join(', ')
  }
}

/** What an earlier value said that the next one says otherwise; all of it when they say the same. */
export function whatChanged(earlier: FactValue, next: FactValue): string {
  if (!('parts' in earlier && 'parts' in next)) return summaryOf(earlier)
  const changed = rowParts[earlier.kind].flatMap((part) => {
    const before = partShown(earlier, part)
    return before && before !== partShown(next, part) ? [before] : []
  })
  return changed.length > 0 ? changed.join(', ') : summaryOf(earlier)
}

/** A part as people read it: its normal form written out, or what was typed. */
export function partShown({ parts, normal }: RowContent, part: RowPart): string | undefined {
  const known = normal?.[part]
  return known ? writeNormal(part, known.value) : parts[part]
}

/** What was typed of the parts that are shown in another form. */
export function typedOtherwise(content: RowContent): string[] {
  const parts = Object.keys(content.normal ?? {}).filter((part): part is RowPart => part in content.parts)
  return parts.flatMap((part) => {
    const typed = content.parts[part]
    return typed && plain(typed) !== plain(partShown(content, part) ?? '') ? [typed] : []
  })
}

// A number with or without the Dutch country code, and a name with or without its sign, say the same.
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[\s.()-]/g, '')
    .replace(/^(?:\+31|0031|0|@)/, '')

function writeNormal(part: RowPart, normal: string): string {
  if (part === 'number') return writePhone(normal)
  if (part === 'measureDay') return writeDay(normal)
  return part === 'account' && looksLikeIban(normal) ? writeIban(normal) : normal
}
