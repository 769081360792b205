import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Config } from './config.ts'

/** A server that answers on `url` until it is stopped. */
export type RunningServer = { url: string; stop(): Promise<void> }

/** Starts to serve; resolves when requests are answered. Port 0 becomes a free one, which `url` then names. */
export async function startServer(config: Config): Promise<RunningServer> {
  const app = new Hono().get('/healthz', (c) => c.json({ status: 'ok' }))
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(config.port, config.host)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  return {
    url: `http://${config.host}:${port}`,
    stop: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
