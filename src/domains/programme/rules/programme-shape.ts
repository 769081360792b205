import { z } from 'zod'
import { programmeFile } from './programme-file.ts'

/** The words that may stand at a place of the file, in the order in which they are written; null where words are free. */
export function wordsAt(path: readonly PropertyKey[]): string[] | null {
  let schema: unknown = programmeFile
  for (const step of path) schema = below(bare(schema), step)
  const found = bare(schema)
  return found instanceof z.ZodObject ? Object.keys(found.shape) : null
}

function below(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodObject) return schema.shape[String(step)]
  return undefined
}

/** Takes off what says "may be left out". */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema
}
