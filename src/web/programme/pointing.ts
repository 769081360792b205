import { type EditPart, editParts } from '../../domains/programme/rules/edit-fields.ts'
import { isRaw, itemsAt, type Raw } from '../../domains/programme/rules/programme-problem.ts'
import { itemAddress } from './item-form-page.tsx'
import { itemTitle } from './programme-words.ts'

const names = new Set(['title', 'name', 'text', 'id', 'code', 'note', 'result', 'place'])

/** The items of a draft that point at one of its items, each with the address of its form. */
export function pointingAt(raw: Raw, part: EditPart, item: Raw): { title: string; href: string }[] {
  const id = item[part.key ?? 'id']
  return editParts.flatMap((other) =>
    other.isList
      ? itemsAt(raw, other.path).flatMap((one, at) =>
          one !== item && holds(one, id) ? [{ title: itemTitle(one), href: itemAddress(other, at) }] : [],
        )
      : [],
  )
}

/** Whether an id stands anywhere in an item but in its own names and texts. */
function holds(value: unknown, id: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => holds(one, id))
  if (!isRaw(value)) return value === id
  return Object.entries(value).some(([word, inner]) => !names.has(word) && holds(inner, id))
}
