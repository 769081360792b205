import { parseArgs } from 'node:util'
import { type AuditReport, inWords, type KnownHead, verifyAudit } from '../domains/access/index.ts'
import { openKeyFile } from '../platform/keys.ts'
import { UsageError } from './command.ts'
import { type Environment, openInstallation } from './installation.ts'

const options = {
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  head: { type: 'string', multiple: true, default: [] as string[] },
} as const

/** How many findings are said in full; a record that was thrown away would fill the screen for hours. */
const most = 100

/** `audit verify`: is the record as it was written? Exit code 0 when it is, 1 when anything is wrong with it. */
export async function audit(args: string[], environment: Environment = process.env): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (positionals.join(' ') !== 'verify') throw new UsageError('say "audit verify"')
  const known = values.head.map(parseHead)
  await using installation = await openInstallation(values.data, environment)
  const keys = await openKeyFile(installation.keyFile)
  const report = await verifyAudit(installation.open(), keys, { known })
  console.log(values.json ? asJson(report) : asText(report))
  return report.findings.length === 0 ? 0 : 1
}

function parseHead(text: string): KnownHead {
  const [, region, sequence, hash] = /^([^:]+):(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (!region || !hash) throw new UsageError(`--head ${text} is no head: copy a line that "audit verify" wrote`)
  return { region, sequence: Number(sequence), hash: Buffer.from(hash, 'hex') }
}

function asText({ chains, findings }: AuditReport): string {
  const sentences = findings.slice(0, most).map(inWords)
  if (findings.length > most) sentences.push(`And ${findings.length - most} findings more.`)
  const heads = chains.map(({ region, events, hash }) => `  --head ${region}:${events}:${hash}`)
  const events = chains.reduce((sum, chain) => sum + chain.events, 0)
  const verdict =
    findings.length === 0 ? `The record is whole: ${events} events.` : `The record is not as it was written.`
  const advice = heads.length === 0 ? [] : ['Keep this elsewhere; the next check can be told to find it:', ...heads]
  return [...sentences, verdict, ...advice].join('\n')
}

const asJson = ({ chains, findings }: AuditReport): string =>
  JSON.stringify({
    ok: findings.length === 0,
    chains,
    findings: findings.map((finding) => ({ ...finding, sentence: inWords(finding) })),
  })
