import { expect, it } from 'vitest'
import { shippedSchemas, trainShipped } from './rules/train-generated.ts'
import { shippedModel } from './shipped-models.ts'

it.each(shippedSchemas)(
  'S-08 the model for %s is what training it anew gives',
  (schema) => {
    expect(trainShipped(schema)).toEqual(shippedModel(schema))
  },
  120_000,
)
