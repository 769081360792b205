import { z } from 'zod'
import { gradings } from './grades.ts'
import { columnKinds } from './kinds.ts'
import { type Linked, pairsInClusters } from './link.ts'
import type { Table } from './table.ts'

const share = z.number().positive().max(1)
const feature = z.strictObject({ grades: z.array(z.string()).min(2), m: z.array(share), u: z.array(share) })

/**
 * A model as data: of what kind each column is, and how often each grade is seen between two records of the same (m) and
 * of different people or things (u). `about` says what it was trained on, `version` which one it is.
 */
export const trainedModel = z
  .strictObject({
    schema: z.string().min(1),
    version: z.string().min(1),
    about: z.string().min(1),
    columns: z.record(z.string(), z.enum(columnKinds)),
    /** How many other records of the same there are for a record, on average. */
    matchesPerRecord: z.number().positive(),
    features: z.record(z.string(), feature),
  })
  .superRefine((model, ctx) => {
    for (const [name, kind] of Object.entries(model.columns)) {
      const found = model.features[name]
      const said = found?.grades.filter((grade) => grade !== 'crossed')
      const knows = said?.join() === gradings[kind].grades.join()
      const fits = found && found.m.length === found.grades.length && found.u.length === found.grades.length
      if (!knows || !fits)
        ctx.addIssue({ code: 'custom', path: ['features', name], message: 'does not fit its column' })
    }
  })
/** A model as data. */
export type TrainedModel = z.output<typeof trainedModel>

/** What was learnt from a table as a model that can be kept: six digits of every share. */
export function modelOf(
  table: Table,
  { model, clusters }: Linked,
  names: Pick<TrainedModel, 'schema' | 'version' | 'about'>,
): TrainedModel {
  const pairs = pairsInClusters(clusters, undefined)
  return {
    ...names,
    columns: Object.fromEntries(table.columns.map(({ name, kind }) => [name, kind])),
    matchesPerRecord: rounded(Math.max(2 * pairs, 1) / Math.max(table.size, 1)),
    features: Object.fromEntries(
      model.features.map(({ name, grades, m, u }) => [
        name,
        { grades: [...grades], m: m.map(rounded), u: u.map(rounded) },
      ]),
    ),
  }
}

const rounded = (share: number) => Number(Math.max(share, 1e-9).toPrecision(6))
