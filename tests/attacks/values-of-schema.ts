/** Values for a JSON schema of an API description: some that it allows, and some in which something is wrong. */
import fc from 'fast-check'
import { z } from 'zod'

/** As much of a JSON schema as our descriptions use. */
type Schema = {
  $ref?: string | undefined
  type?: string | string[] | undefined
  enum?: unknown[] | undefined
  example?: unknown
  properties?: Record<string, Schema> | undefined
  required?: string[] | undefined
  items?: Schema | undefined
  anyOf?: Schema[] | undefined
  maxItems?: number | undefined
  maxLength?: number | undefined
}

export const schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    example: z.unknown().optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    items: schema.optional(),
    anyOf: z.array(schema).optional(),
    maxItems: z.number().optional(),
    maxLength: z.number().optional(),
  }),
)
export type Named = Record<string, Schema>

const hostile = [
  ...[
    '',
    ' ',
    '\u0000',
    '\u202e',
    '\ud800',
    '__proto__',
    'constructor',
    "'; drop table x; --",
    '<script>',
    '%00',
    '../x',
  ],
  ...[
    '9'.repeat(400),
    'a'.repeat(20_001),
    '2026-02-30',
    '0000-00-00',
    'GM9999',
    'GM0758',
    '2026-0001',
    '\ufb2c'.repeat(50),
  ],
]

/** Text of every kind: ordinary, hostile, and of any characters. */
export const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 8 }),
)
const anything = fc.oneof(anyText, fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }))

/** What a schema allows; of a text with an example mostly the example, because codes are not in the schema. */
export function valid(of: Schema, named: Named): fc.Arbitrary<unknown> {
  const { $ref, anyOf, example } = of
  if ($ref !== undefined) return valid(named[$ref.split('/').at(-1) ?? ''] ?? {}, named)
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => valid(one, named)))
  if (of.enum !== undefined) return fc.constantFrom(...of.enum)
  switch (Array.isArray(of.type) ? of.type[0] : of.type) {
    case 'string':
      return example === undefined ? fc.lorem({ maxCount: 6 }) : fc.constant(example)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.integer()
    case 'array':
      return fc.array(valid(of.items ?? {}, named), { maxLength: Math.min(3, of.maxItems ?? 3) })
    case 'object':
      return objectOf(of, (one) => valid(one, named))
    default:
      return anything
  }
}

/** The same schema with nothing in it that may be left out. */
export function least(of: Schema, named: Named): Schema {
  if (of.$ref !== undefined) return least(named[of.$ref.split('/').at(-1) ?? ''] ?? {}, named)
  const { properties = {}, required = [] } = of
  return { ...of, properties: Object.fromEntries(required.map((name) => [name, properties[name] ?? {}])) }
}

/** What a schema allows with something wrong in it, anywhere: another kind, a name too many, one too few. */
export function mutated(of: Schema, named: Named): fc.Arbitrary<unknown> {
  const { $ref } = of
  if ($ref !== undefined) return mutated(named[$ref.split('/').at(-1) ?? ''] ?? {}, named)
  const inside = (one: Schema) =>
    fc.oneof({ weight: 4, arbitrary: valid(one, named) }, { weight: 1, arbitrary: mutated(one, named) })
  if (of.type === 'object')
    return fc.oneof(
      { weight: 6, arbitrary: objectOf({ ...of, required: [] }, inside) },
      { weight: 2, arbitrary: withMore(objectOf(of, inside)) },
      { weight: 1, arbitrary: anything },
    )
  if (of.type === 'array')
    return fc.oneof(
      fc.array(inside(of.items ?? {}), { maxLength: 4 }),
      fc.array(anything, { maxLength: 300 }),
      anything,
    )
  return anything
}

function objectOf({ properties = {}, required = [] }: Schema, make: (of: Schema) => fc.Arbitrary<unknown>) {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, make(of)]))
  return fc.record(parts, { requiredKeys: required.filter((name) => name in parts) })
}

const oddNames = fc.constantFrom(
  '__proto__',
  'constructor',
  'id',
  'version',
  'state',
  'desk_id',
  'toString',
  '',
  'nummer',
)

/** An object with names that nobody knows; `__proto__` as a name of its own, as JSON can say it. */
function withMore(made: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(made, fc.array(fc.tuple(oddNames, anything), { minLength: 1, maxLength: 3 }))
    .map(([object, more]) => {
      const all = Object.assign(Object.create(null), object)
      for (const [name, value] of more)
        Object.defineProperty(all, name, { value, enumerable: true, configurable: true })
      return all
    })
}
