import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../platform/project-root.ts'
import type { ShippedSchema } from './rules/train-generated.ts'
import { type TrainedModel, trainedModel } from './rules/trained-model.ts'

/** Reads a model that ships with the project, for persons, addresses or vehicles. Throws when the file is damaged. */
export function shippedModel(schema: ShippedSchema): TrainedModel {
  const file = path.join(projectRoot, 'linkage-models', `${schema}.json`)
  return trainedModel.parse(JSON.parse(readFileSync(file, 'utf8')))
}
