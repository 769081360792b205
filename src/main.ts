import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { hasDemonstrationPeople, recoveryWasTried, runAuditSealer } from './domains/access/index.ts'
import { linkageThread } from './jobs/linkage-thread.ts'
import { startWorker } from './jobs/worker.ts'
import { openAuth } from './platform/auth.ts'
import { dutyWebhook } from './platform/duty-phone.ts'
import { locatieserver } from './platform/locatieserver.ts'
import { type Log, openLog } from './platform/log.ts'
import { smtpMailer } from './platform/mail.ts'
import { openSender, type WebhookSender } from './platform/webhook-sender.ts'
import { besideRequests, type OpenSystem, openSystem, regionId } from './system.ts'
import type { PublicSite } from './web/public/routes.tsx'

/** A server that answers on `url` until it is stopped. */
export type RunningServer = { url: string; stop(): Promise<void> }

/** Starts to serve and to work; resolves when requests are answered. Port 0 becomes a free one, which `url` then names. */
export async function startServer(config: Config): Promise<RunningServer> {
  // By itself the engine collects when garbage is three times what is in use; a flood then takes twice the memory.
  setFlagsFromString('--heap-growing-percent=40')
  const log = openLog(config.logLevel)
  await using running = new AsyncDisposableStack()
  const onBroken = (error: Error) => log.error('a database connection broke', error)
  const open = await openSystem(config, onBroken)
  running.defer(open.close)
  if (config.mode === 'production') await refuseUnsafeStart(open)
  const auth = openAuth(authOptions(config, open, log))
  running.defer(() => auth.close())
  const sender = openSender({ loopback: config.mode === 'demonstration', hosts: config.webhookHosts ?? [] })
  const linkage = linkageThread(threadStart(config), (error) => log.error('the index of linkage', error))
  running.defer(linkage.close)
  const system = { ...open.system, linkage }
  const beside = besideRequests(system, config, onBroken)
  running.defer(beside.close)
  const work = startWork(config, { ...open, system: beside.system }, log, sender)
  running.defer(() => work.stop())
  const site = siteOf(config, open)
  const app = await createApp({
    system,
    auth,
    log,
    siteOf: site,
    trustedProxies: config.trustedProxies,
    dutyPhone: config.dutyWebhook !== undefined,
    addressService: config.addressService ? locatieserver(config.addressService) : null,
    sender,
    demonstration: config.demonstration ?? null,
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(config.port, config.host)
  await once(server, 'listening')
  // Filling it waits for nothing, and nothing waits for it.
  linkage.start()
  const all = running.move()
  all.defer(() => closeServer(server))
  return { url: addressOf(config, server), stop: () => all.disposeAsync() }
}

/** Two million records, the most that it holds, take about half of this. */
const mostMegabytes = 4_096

const threadStart = ({ database, keyFile, region }: Config) => ({
  ...{ database, keyFile, region: regionId(region), megabytes: mostMegabytes },
})

type Server = ReturnType<typeof createAdaptorServer>

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3_000)
  await closed
  clearTimeout(late)
}

function addressOf({ url, host, port }: Config, server: Server): string {
  const address = server.address()
  return port === 0 && typeof address === 'object' && address ? `http://${host}:${address.port}` : url
}

/** What may not be true of an installation with real people in it. */
async function refuseUnsafeStart({ system }: OpenSystem): Promise<void> {
  if (await hasDemonstrationPeople(system.db))
    throw new Error('This database holds people of a demonstration, whom anyone may be: start with an empty one.')
  if (await recoveryWasTried(system.db, system.keys)) return
  throw new Error(
    'No recovery key of these keys was exported and tried: run "./lichtketen keys export-recovery" and "keys try-recovery".',
  )
}

const authOptions = (config: Config, { system }: OpenSystem, log: Log) => ({
  connection: config.database,
  secret: createHmac('sha256', system.keys.pepper()).update('accounts').digest('base64'),
  url: config.url,
  demonstration: config.mode === 'demonstration',
  ...(config.logIn ? { limits: config.logIn } : {}),
  onError: (message: string) => log.info('an account error', { message: message.slice(0, 40) }),
})

function startWork(
  { mail, url, dutyWebhook: dutyUrl }: Config,
  { system, region }: OpenSystem,
  log: Log,
  sender: WebhookSender,
) {
  const channels = mail && { mail: smtpMailer(mail), dutyPhone: dutyUrl ? dutyWebhook(dutyUrl) : null }
  const onError = (task: string, error: unknown) => log.error(`the task ${task} failed`, error)
  const worker = startWorker(system, {
    channels: channels ?? null,
    url,
    sender,
    refreshRegion: region.refresh,
    onError,
  })
  const stopping = new AbortController()
  const sealer = runAuditSealer({
    db: system.db,
    keys: system.keys,
    region: system.loaded().region.id,
    signal: stopping.signal,
    onProblem: (error) => onError('audit', error),
  })
  return {
    async stop() {
      stopping.abort()
      await Promise.all([worker.stop(), sealer])
    },
  }
}

const siteOf =
  (config: Config, { system }: OpenSystem) =>
  (): PublicSite => {
    const { region } = system.loaded()
    return {
      region: region.name,
      demonstration: config.mode === 'demonstration',
      url: config.url,
      contact: config.contact,
      contacts: region.publicContacts,
    }
  }
