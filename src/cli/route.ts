import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isContext, type Scope } from '../lib/dmn-model/feel-value.ts'
import { toJson } from '../lib/dmn-model/json-value.ts'
import { readModel } from '../lib/dmn-model/model.ts'
import { UsageError } from './command.ts'

const longest = 5 * 1024 * 1024

/**
 * `route evaluate MODEL.dmn --decision NAME --input INPUT.json`: prints the value of a decision as JSON. What DMN answers
 * with null stays null, and the reason is a warning on stderr.
 */
export async function route(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { decision: { type: 'string' }, input: { type: 'string' }, json: { type: 'boolean' } },
  })
  const [what, file, ...rest] = positionals
  if (what !== 'evaluate' || file === undefined || rest.length > 0)
    throw new UsageError('say "route evaluate MODEL.dmn --decision NAME --input INPUT.json"')
  const text = await textOf(file)
  const model = readModel(text, /<(\w+:)?import\s/.test(text) ? await textsBeside(file) : [])
  const input = values.input === undefined ? {} : inputOf(values.input, await textOf(values.input))
  const { value, warnings } = model.evaluate(values.decision ?? onlyOne(model.names), input)
  for (const warning of warnings) console.error(`warning: ${warning}`)
  console.log(JSON.stringify(toJson(value), null, values.json ? 0 : 2))
  return 0
}

function onlyOne(names: string[]): string {
  const [name, ...others] = names
  if (name !== undefined && others.length === 0) return name
  throw new UsageError(`say --decision NAME: the model has ${names.map((one) => `"${one}"`).join(', ') || 'none'}`)
}

const mostBeside = 50

/** The other models of the folder, for what a model imports. One that cannot be read is left out. */
async function textsBeside(file: string): Promise<string[]> {
  const folder = path.dirname(file)
  const names = await readdir(folder).catch(() => [])
  const others = names.filter((name) => name.endsWith('.dmn') && name !== path.basename(file)).slice(0, mostBeside)
  const texts = await Promise.all(others.map((name) => textOf(path.join(folder, name)).catch(() => null)))
  return texts.filter((text) => text !== null)
}

async function textOf(file: string): Promise<string> {
  const { size } = await stat(file).catch(() => {
    throw new Error(`the file ${file} cannot be read`)
  })
  if (size > longest) throw new Error(`the file ${file} is larger than 5 MB`)
  return await readFile(file, 'utf8').catch(() => {
    throw new Error(`the file ${file} cannot be read`)
  })
}

function inputOf(file: string, text: string): Scope {
  const input = parsed(text)
  if (isContext(input)) return input
  throw new Error(`the file ${file} holds no JSON object of values by the names of the input data`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
