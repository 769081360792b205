import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A small server that answers as clamd does. It finds a virus in whatever holds `virus`. */
export type ClamdServer = {
  address: { host: string; port: number }
  /** What came in, by scan. */
  scanned: Buffer[]
  /** Says this to every file from now on, instead of looking. */
  alwaysSay(answer: string): void
  close(): Promise<void>
}

/** What this server takes for a virus. */
export const virus = 'DIT-IS-EEN-PROEFVIRUS'

/** Starts one on a free port of this machine. */
export async function startClamd(): Promise<ClamdServer> {
  const scanned: Buffer[] = []
  const sockets = new Set<Socket>()
  let always: string | undefined
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    let held = Buffer.alloc(0)
    socket.on('data', (some) => {
      held = Buffer.concat([held, Buffer.from(some)])
      const file = fileIn(held)
      if (!file) return
      scanned.push(file)
      socket.end(`${always ?? (file.includes(virus) ? 'stream: Proef.Virus FOUND' : 'stream: OK')}\0`)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: { host: '127.0.0.1', port },
    scanned,
    alwaysSay: (answer) => {
      always = answer
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

const command = 'zINSTREAM\0'

/** The whole file of a command, once its end has come. */
function fileIn(held: Buffer): Buffer | undefined {
  if (held.subarray(0, command.length).toString() !== command) return undefined
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= held.length; ) {
    const size = held.readUInt32BE(at)
    if (size === 0) return Buffer.concat(parts)
    parts.push(held.subarray(at + 4, at + 4 + size))
    at += 4 + size
  }
  return undefined
}
