import { describe, expect, it } from 'vitest'
import { type Control, editParts, type Field } from './edit-fields.ts'
import { programmeSchema } from './programme-schema.ts'

type Schema = {
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  type?: string
  additionalProperties?: unknown
}

/** The words at a place of the file that no form has a field for. */
function unreached(schema: Schema, fields: readonly Field[], path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([word, inner]) => {
    const here = `${path} ${word}`.trim()
    const field = fields.find((one) => one.word === word)
    if (field) return fits(inner, field.control, here)
    const parts = editParts.filter((part) => part.path.join(' ').startsWith(here))
    const own = parts.find((part) => part.path.join(' ') === here)
    if (parts.length === 0) return [here]
    return unreached(own?.isList ? (inner.items ?? {}) : inner, own?.fields ?? [], here)
  })
}

/** Whether a control can give every shape of value that may stand there. */
function fits(schema: Schema, control: Control, here: string): string[] {
  const shapes = (schema.anyOf ?? [schema]).map(shapeOf)
  const wrong = shapes.filter((shape) => !shapesOf[control.as].includes(shape)).map((shape) => `${here}: a ${shape}`)
  if (control.as === 'piece') return [...wrong, ...unreached(schema, control.fields, here)]
  if (control.as === 'rows') return [...wrong, ...unreached(schema.items ?? {}, control.fields, here)]
  return wrong
}

function shapeOf(schema: Schema): string {
  if (schema.type === 'array') return schema.items?.type === 'object' ? 'list of pieces' : 'list'
  if (schema.type !== 'object') return schema.type === 'boolean' ? 'yes or no' : 'value'
  return schema.additionalProperties === false ? 'piece' : 'amounts'
}

const value = ['value']
const shapesOf: Record<Control['as'], readonly string[]> = {
  ...{ line: value, text: value, id: value, number: value, moment: value, day: value, term: value, meets: value },
  ...{ period: value, choice: value, function: value, municipality: value, reference: value },
  ...{
    yesNo: ['yes or no'],
    scope: ['value', 'piece'],
    forms: ['list'],
    references: ['value', 'list'],
    texts: ['list'],
  },
  ...{ amounts: ['amounts'], rows: ['list of pieces'], piece: ['piece'] },
}

describe('the forms of a programme', () => {
  it('P-05 reach every word that may stand in the file', () => {
    const head = editParts.find(({ path }) => path.length === 0)?.fields ?? []
    expect(unreached(JSON.parse(programmeSchema()), head, '')).toEqual([])
  })

  it('have an address of their own for each part', () => {
    expect(new Set(editParts.map(({ slug }) => slug)).size).toBe(editParts.length)
  })
})
