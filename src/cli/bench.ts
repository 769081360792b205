import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../platform/project-root.ts'
import { UsageError } from './command.ts'

const folder = join(projectRoot, 'bench')

/** Runs one benchmark of bench/; it ends with one line of JSON. */
export async function bench(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { quick: { type: 'boolean' } }, allowPositionals: true })
  const [name, ...more] = positionals
  const names = await benchmarks()
  if (name === undefined || more.length > 0 || !names.includes(name)) {
    throw new UsageError(`give the name of one benchmark: ${names.join(', ')}.`)
  }
  return run(join(folder, `${name}.ts`), values.quick ? ['--quick'] : [])
}

async function benchmarks(): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  return files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => file.slice(0, -3))
}

/** Benchmarks read sources, tsx files among them, which Node alone does not. */
async function run(file: string, args: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, ...args], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}
