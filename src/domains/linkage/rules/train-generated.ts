import { type GeneratedSchema, generatedSchemas } from './generate/schemas.ts'
import { link } from './link.ts'
import { openTable } from './table.ts'
import { modelOf, type TrainedModel } from './trained-model.ts'

/** The names of the models that ship with the project. */
export const shippedSchemas = Object.keys(generatedSchemas) as (keyof typeof generatedSchemas)[]
/** The name of a model that ships with the project. */
export type ShippedSchema = keyof typeof generatedSchemas

const things = 14_000
/** Goes up with whatever changes what is learnt. */
const version = '1'

/** Trains a model that ships with the project anew, on records invented with the frozen seed: the same each time. */
export function trainShipped(schema: ShippedSchema): TrainedModel {
  const { columns, records }: GeneratedSchema = generatedSchemas[schema]
  const table = openTable(columns)
  for (const { cells } of records(things)) table.add(cells)
  const closed = table.close()
  const about = `Trained on ${closed.size} invented records with a frozen seed, without being told which belong together.`
  return modelOf(closed, link(closed), { schema, version, about })
}
