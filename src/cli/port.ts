import { once } from 'node:events'
import { createServer } from 'node:net'
import { UsageError } from './command.ts'

/** The port that was typed; 0 lets the system choose a free one. */
export function readPort(typed: string): number {
  const port = Number(typed)
  if (!/^\d+$/.test(typed) || port > 65_535)
    throw new UsageError(`"${typed}" is not a port: give a number up to 65535.`)
  return port
}

/** Refuses in a sentence when nothing can listen there; asked before anything else is started. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const server = createServer().listen(port, host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new Error(refusal(error.code, port))
  })
  server.close()
  await once(server, 'close')
}

function refusal(code: string | undefined, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop what uses it, or choose another port.`
  if (code === 'EACCES') return `Port ${port} is only for the administrator: choose one above 1023.`
  return `Nothing can listen on port ${port} (${code}).`
}
