import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type RecordFile, type Records, readRecords } from '../domains/linkage/index.ts'
import { type Figures, figuresOf } from '../domains/linkage/rules/figures.ts'
import { type Linked, link } from '../domains/linkage/rules/link.ts'
import { probability } from '../domains/linkage/rules/score.ts'
import { type LinkageSpec, readSpec } from '../domains/linkage/rules/spec.ts'
import { UsageError } from './command.ts'
import { compareNamesOf } from './linkage-compare.ts'
import { trainModel } from './linkage-train.ts'

const options = {
  spec: { type: 'string' },
  json: { type: 'boolean', default: false },
  clusters: { type: 'boolean', default: false },
  kind: { type: 'string' },
  pairs: { type: 'string' },
  schema: { type: 'string' },
  out: { type: 'string' },
} as const

type Values = {
  spec?: string | undefined
  json: boolean
  clusters: boolean
  kind?: string | undefined
  pairs?: string | undefined
  schema?: string | undefined
  out?: string | undefined
}
type Asked = { files: string[]; values: Values }

const actions: Record<string, (asked: Asked) => Promise<number>> = {
  evaluate,
  link: linkFiles,
  explain,
  compare,
  train,
}

/** `linkage evaluate | link | explain | compare | train`: finds what belongs together in files of records. */
export async function linkage(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [what = '', ...files] = positionals
  const action = Object.hasOwn(actions, what) ? actions[what] : undefined
  if (!action) throw new UsageError(`say "linkage ${Object.keys(actions).join('", "linkage ')}"`)
  return action({ files, values })
}

async function evaluate({ files, values }: Asked): Promise<number> {
  const started = performance.now()
  const { records, linked } = await linkedOf(await specOf(values.spec), filesToLink(files))
  const seconds = (performance.now() - started) / 1000
  const size = { records: records.ids.length }
  const cost = { seconds: rounded(seconds, 3), peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
  const figures = figuresOf(linked, records.entities, records.split)
  for (const line of inWords(figures, linked)) console.log(line)
  const { rightPairs: _, ...shares } = figures
  const told = Object.fromEntries(Object.entries(shares).map(([name, value]) => [name, rounded(value, 6)]))
  if (values.json) console.log(JSON.stringify({ ...size, ...told, ...cost }))
  else console.log(`${size.records} records in ${cost.seconds} s, at most ${cost.peakMegabytes} MB`)
  return 0
}

function inWords(figures: Figures, { blocks, candidates }: Linked): string[] {
  const { truePairs, predictedPairs, rightPairs, precision, recall, f1 } = figures
  return [
    `pairs that belong together: ${truePairs}; found: ${predictedPairs}`,
    `false: ${predictedPairs - rightPairs}; missed: ${truePairs - rightPairs}`,
    `precision ${rounded(precision, 5)}, recall ${rounded(recall, 5)}, F1 ${rounded(f1, 5)}`,
    `compared: ${candidates.length} pairs, a share of ${rounded(1 - figures.reductionRatio, 6)} of all; among them ${rounded(100 * figures.pairsCompleteness, 2)} % of those that belong together`,
    `left out: ${blocks.dropped.blocks} blocks that were too large`,
  ]
}

/** Writes CSV: a line for each pair with its probability, or with `--clusters` one for each record with its cluster. */
async function linkFiles({ files, values }: Asked): Promise<number> {
  const { records, linked } = await linkedOf(await specOf(values.spec), filesToLink(files))
  for (const line of values.clusters ? clusterLines(records, linked) : pairLines(records, linked)) console.log(line)
  return 0
}

function* clusterLines({ ids }: Records, { clusters }: Linked): Generator<string> {
  yield 'record,cluster'
  for (const [index, members] of clusters.entries())
    for (const member of members.toSorted((a, b) => a - b)) yield csvLine([ids[member] ?? '', String(index + 1)])
}

function* pairLines({ ids, split }: Records, { clusters, scorer }: Linked): Generator<string> {
  yield 'record,other,probability'
  for (const members of clusters) {
    const sorted = members.toSorted((a, b) => a - b)
    for (const [index, a] of sorted.entries()) {
      for (const b of sorted.slice(index + 1)) {
        if (split !== undefined && (a >= split || b < split)) continue
        yield csvLine([ids[a] ?? '', ids[b] ?? '', String(rounded(probability(scorer.bits(a, b)), 6))])
      }
    }
  }
}

const csvLine = (cells: string[]) =>
  cells.map((cell) => (/[",\n\r;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')

/** Shows field by field why two records of a file belong together or not. */
async function explain({ files, values }: Asked): Promise<number> {
  const [file, one, other, ...rest] = files
  if (file === undefined || one === undefined || other === undefined || rest.length > 0)
    throw new UsageError('say "linkage explain --spec SPEC.json FILE.csv ID ID"')
  const { records, linked } = await linkedOf(await specOf(values.spec), [file])
  const [a, b] = [one, other].map((id) => {
    const at = records.ids.indexOf(id)
    if (at < 0) throw new Error(`${file}: there is no record "${id}"`)
    return at
  })
  const reasons = linked.scorer.reasons(a ?? 0, b ?? 0)
  const bits = linked.scorer.bits(a ?? 0, b ?? 0)
  const before = bits - reasons.reduce((sum, reason) => sum + reason.bits, 0)
  const result = { probability: rounded(probability(bits), 6), bits: rounded(bits), before: rounded(before), reasons }
  if (values.json) console.log(JSON.stringify(result))
  else for (const line of waterfall(result)) console.log(line)
  return 0
}

function compare({ files, values: { kind, pairs, json } }: Asked): Promise<number> {
  return compareNamesOf({ names: files, kind, pairs, json, textOf })
}

function train({ files, values: { schema, spec, out } }: Asked): Promise<number> {
  return trainModel({ files, schema, spec: spec === undefined ? undefined : () => specOf(spec), out, textOf })
}

type Explained = { probability: number; bits: number; before: number; reasons: ReturnType<Linked['scorer']['reasons']> }

function waterfall({ before, reasons, bits, probability }: Explained): string[] {
  let sum = before
  const lines = reasons.map(({ feature, grade, bits }) => {
    sum += bits
    return `${feature.padEnd(20)} ${(grade ?? 'not known').padEnd(12)} ${signed(bits)} ${signed(sum)}`
  })
  return [
    `${'before looking'.padEnd(33)} ${signed(before)}`,
    ...lines,
    `together ${signed(bits)} bits: probability ${probability}`,
  ]
}

const signed = (bits: number) => `${bits < 0 ? '' : '+'}${bits.toFixed(2)}`.padStart(8)
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))

function filesToLink(files: string[]): string[] {
  if (files.length !== 1 && files.length !== 2) throw new UsageError('give one file, or two to link with each other')
  return files
}

async function linkedOf(spec: LinkageSpec, files: string[]): Promise<{ records: Records; linked: Linked }> {
  const records = await readRecords(spec, files.map(recordFile))
  const { split } = records
  const linked = link(records.table, {
    ...(split === undefined ? {} : { split }),
    ...(spec.blocking ? { blocking: spec.blocking } : {}),
  })
  return { records, linked }
}

const recordFile = (name: string): RecordFile => ({ name, chunks: textOf(name) })

async function* textOf(file: string): AsyncGenerator<string> {
  try {
    for await (const piece of createReadStream(file, 'utf8')) yield String(piece)
  } catch (error) {
    throw new Error('the file cannot be read', { cause: error })
  }
}

async function specOf(file: string | undefined): Promise<LinkageSpec> {
  if (file === undefined) throw new UsageError('say --spec SPEC.json')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`the file ${file} cannot be read`, { cause: error })
  })
  const read = readSpec(parsed(file, text))
  if ('faults' in read) throw new Error(`${file}: ${read.faults.join('; ')}`)
  return read.spec
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`${file} is no JSON`, { cause: error })
  }
}
