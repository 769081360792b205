import { z } from 'zod'
import { programmeFile } from './programme-file.ts'

/** The JSON Schema of a programme file, with which an editor helps who writes one (docs/programme.schema.json). */
export function programmeSchema(): string {
  const schema = z.toJSONSchema(programmeFile, { io: 'input', target: 'draft-2020-12' })
  return `${JSON.stringify({ title: 'programme.yaml', ...schema }, null, 2)}\n`
}
