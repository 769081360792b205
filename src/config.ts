import { z } from 'zod'
import { filesConfig, filesSettings, requireFilesPlace } from './files-config.ts'
import { type AuthLimits, defaultAuthLimits } from './platform/auth-limits.ts'
import type { PostgresConnection } from './platform/embedded-postgres.ts'
import type { FilesConfig } from './platform/files/files.ts'
import { type Setting, type SettingName, settings } from './settings.ts'
import type { DemonstrationRole } from './web/access/entry.ts'

/** How to reach a database: an address with everything in it, or the socket of the one that comes along. */
export type DatabaseAddress = { connectionString: string } | PostgresConnection

/** What the process needs to know before it can serve. */
export type Config = {
  /** A demonstration has people to click on, catches its mail, and says on every page what it is. */
  mode: 'demonstration' | 'production'
  /** The invented people of a demonstration. */
  demonstration?: readonly DemonstrationRole[]
  /** Logs in as the running system, which owns nothing. */
  database: DatabaseAddress
  /** The address that people use, without a slash at the end. */
  url: string
  host: string
  port: number
  keyFile: string
  /** Where photos and documents are kept, how they are scanned, how much may come in. */
  files: FilesConfig
  /** The name of the folder under regions/, or a path to one elsewhere. */
  region: string
  /** Absent in a demonstration, which catches its mail. */
  mail?: { url: string; from: string }
  /** Public address for what does not work and for weaknesses; a demonstration has none. */
  contact?: string
  /** Addresses and networks of proxies whose forwarded address counts. */
  trustedProxies: string[]
  logLevel: LogLevel
  /** How long a log-in lasts and how often it may be tried; a demonstration takes what is usual. */
  logIn?: AuthLimits
  /** Where addresses are looked up, when the region allows it. */
  addressService?: string
  /** Gets acute notices as a second channel. */
  dutyWebhook?: string
  /** Hosts inside the own network to which webhooks may go. */
  webhookHosts?: string[]
}

const logLevels = ['debug', 'info', 'warn', 'error'] as const
/** From much to little. */
export type LogLevel = (typeof logLevels)[number]

/** A whole number between two others. */
const number = (least: number, most: number) => {
  const text = `must be a number from ${least} to ${most}`
  return z.coerce.number(text).refine((value) => Number.isInteger(value) && value >= least && value <= most, text)
}

type Environment = Record<string, string | undefined>

const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]', '::1', ''].includes(host)

/** Refuses with one sentence per setting that is missing or unsafe; the setting is named in it. */
export function readConfig(environment: Environment): Config {
  const parsed = schema.safeParse(withDefaults(environment))
  if (parsed.success) return toConfig(parsed.data)
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw new Error(`${[...new Set(lines)].join('; ')}. See docs/configuration.md.`)
}

/** The address for `migrate`, `backup` and `restore`: that of the owner of the schemas. */
export const readMigrationAddress = (environment: Environment) => readAddress(environment, 'MIGRATION_DATABASE_URL')

/** The address for `audit` and `keys`: that of the running system. */
export const readDatabaseAddress = (environment: Environment) => readAddress(environment, 'DATABASE_URL')

function readAddress(environment: Environment, name: SettingName): { connectionString: string } {
  const parsed = databaseUrl.safeParse(environment[name]?.trim() || undefined)
  if (!parsed.success) throw new Error(`${name} ${parsed.error.issues[0]?.message}. See docs/configuration.md.`)
  return { connectionString: parsed.data }
}

/** The path of the file with the keys. */
export function readKeyFilePath(environment: Environment): string {
  const path = environment.KEY_FILE?.trim()
  if (!path) throw new Error('KEY_FILE is missing. See docs/configuration.md.')
  return path
}

/** An empty setting counts as none. */
function withDefaults(environment: Environment): Environment {
  const entries = Object.entries<Setting>(settings)
  return Object.fromEntries(entries.map(([name, setting]) => [name, environment[name]?.trim() || setting.default]))
}

const required = (text: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : text),
})

/** An address that `problem` finds nothing wrong with; what cannot be read as one gets its answer for `about:`. */
const address = (problem: (url: URL) => string | undefined) =>
  z.string(required('must be an address')).superRefine((text, context) => {
    const message = problem(new URL(URL.canParse(text) ? text : 'about:'))
    if (message !== undefined) context.addIssue({ code: 'custom', message })
  })

const databaseUrl = address(({ protocol, hostname, searchParams }) => {
  if (!/^postgres(ql)?:$/.test(protocol)) return 'must be an address like postgres://user:password@host/database'
  if (isLocal(hostname) || searchParams.get('sslmode') === 'verify-full') return undefined
  return 'goes over a network without checking who answers: add sslmode=verify-full'
})

const publicUrl = address(({ protocol, hostname }) =>
  protocol === 'https:' || (protocol === 'http:' && isLocal(hostname)) ? undefined : 'must begin with https://',
)

const mailUrl = address(({ protocol, hostname, searchParams }) => {
  if (!/^smtps?:$/.test(protocol)) return 'must be an address like smtps://user:password@host'
  if (protocol === 'smtps:' || isLocal(hostname) || searchParams.get('requireTLS') === 'true') return undefined
  return 'sends mail in the clear: begin it with smtps:// or add requireTLS=true'
})

const secureUrl = address(({ protocol }) => (protocol === 'https:' ? undefined : 'must begin with https://'))

const isPort = (port: number): boolean => Number.isInteger(port) && port > 0 && port < 65_536

const isNetwork = (text: string): boolean =>
  [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()].some((kind) => kind.safeParse(text).success)

const networkList = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .refine((networks) => networks.every(isNetwork), 'must be addresses or networks')

const hostList = z
  .string()
  .transform((list) =>
    list
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .refine((hosts) => hosts.every((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)), 'must be names of hosts')

const schema = z
  .object({
    DATABASE_URL: databaseUrl,
    MIGRATION_DATABASE_URL: databaseUrl.optional(),
    LICHTKETEN_URL: publicUrl,
    PORT: z.coerce.number('must be a port number').refine(isPort, 'must be a port number'),
    HOST: z.string(),
    KEY_FILE: z.string(required('must be a path')),
    REGION: z.string(required('must be the name of a region')),
    SMTP_URL: mailUrl,
    MAIL_FROM: z.email(required('must be an e-mail address')),
    CONTACT_EMAIL: z.email(required('must be an e-mail address')),
    TRUSTED_PROXIES: networkList.optional(),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`),
    ADDRESS_SERVICE_URL: secureUrl.optional(),
    DUTY_WEBHOOK: secureUrl.optional(),
    WEBHOOK_HOSTS: hostList.optional(),
    ...filesSettings,
    SESSION_IDLE_MINUTES: number(5, 120),
    SESSION_HOURS: number(1, 24),
    PROOF_MINUTES: number(1, 60),
    LOG_IN_FREE_ATTEMPTS: number(3, 20),
    LOG_IN_LONGEST_WAIT_MINUTES: number(1, 60),
  } satisfies Record<SettingName, z.ZodType>)
  .refine(
    (env) => env.MIGRATION_DATABASE_URL === undefined || user(env.MIGRATION_DATABASE_URL) !== user(env.DATABASE_URL),
    {
      path: ['DATABASE_URL'],
      error: 'must log in as another user than MIGRATION_DATABASE_URL: the running system may not own its tables',
    },
  )
  .superRefine(requireFilesPlace)

const user = (text: string): string => (URL.canParse(text) ? new URL(text).username : text)

function toConfig(env: z.infer<typeof schema>): Config {
  return {
    mode: 'production',
    database: { connectionString: env.DATABASE_URL },
    url: env.LICHTKETEN_URL.replace(/\/+$/, ''),
    host: env.HOST,
    port: env.PORT,
    keyFile: env.KEY_FILE,
    files: filesConfig(env),
    region: env.REGION,
    mail: { url: env.SMTP_URL, from: env.MAIL_FROM },
    contact: env.CONTACT_EMAIL,
    trustedProxies: env.TRUSTED_PROXIES ?? [],
    logLevel: env.LOG_LEVEL,
    logIn: limitsOf(env),
    ...(env.ADDRESS_SERVICE_URL ? { addressService: env.ADDRESS_SERVICE_URL } : {}),
    ...(env.DUTY_WEBHOOK ? { dutyWebhook: env.DUTY_WEBHOOK } : {}),
    ...(env.WEBHOOK_HOSTS ? { webhookHosts: env.WEBHOOK_HOSTS } : {}),
  }
}

const limitsOf = (env: z.infer<typeof schema>): AuthLimits => ({
  ...defaultAuthLimits,
  idle: env.SESSION_IDLE_MINUTES * 60,
  absolute: env.SESSION_HOURS * 3600,
  proof: env.PROOF_MINUTES * 60,
  freeAttempts: env.LOG_IN_FREE_ATTEMPTS,
  longestWait: env.LOG_IN_LONGEST_WAIT_MINUTES * 60,
})
