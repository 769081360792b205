import { writeFile } from 'node:fs/promises'
import { readRecords } from '../domains/linkage/index.ts'
import { link } from '../domains/linkage/rules/link.ts'
import type { LinkageSpec } from '../domains/linkage/rules/spec.ts'
import { type ShippedSchema, shippedSchemas, trainShipped } from '../domains/linkage/rules/train-generated.ts'
import { modelOf, type TrainedModel } from '../domains/linkage/rules/trained-model.ts'
import { UsageError } from './command.ts'

/** What to train: a file with its specification, or the invented records of a model that ships with the project. */
type Asked = {
  files: string[]
  schema: string | undefined
  spec: (() => Promise<LinkageSpec>) | undefined
  out: string | undefined
  textOf: (file: string) => AsyncIterable<string>
}

/** `linkage train`: learns a model without being told which records belong together, and writes it as JSON. */
export async function trainModel({ files, schema, spec, out, textOf }: Asked): Promise<number> {
  if (schema === undefined) throw new UsageError('say --schema NAME')
  const model = spec ? await trainedOnFile(files, schema, await spec(), textOf) : trainedOnInvented(files, schema)
  const text = `${JSON.stringify(model, null, 2)}\n`
  if (out === undefined) process.stdout.write(text)
  else await writeFile(out, text)
  return 0
}

function trainedOnInvented(files: string[], schema: string): TrainedModel {
  const shipped = shippedSchemas.find((name): name is ShippedSchema => name === schema)
  if (files.length > 0 || shipped === undefined)
    throw new UsageError(`give --spec SPEC.json and a file, or one of these as --schema: ${shippedSchemas.join(', ')}`)
  return trainShipped(shipped)
}

async function trainedOnFile(
  files: string[],
  schema: string,
  spec: LinkageSpec,
  textOf: Asked['textOf'],
): Promise<TrainedModel> {
  const [name, ...more] = files
  if (name === undefined || more.length > 0) throw new UsageError('give one file to train on')
  const { table } = await readRecords(spec, [{ name, chunks: textOf(name) }])
  const linked = link(table, spec.blocking ? { blocking: spec.blocking } : {})
  const about = `Trained on ${table.size} records of a file, without being told which belong together.`
  return modelOf(table, linked, { schema, version: '1', about })
}
