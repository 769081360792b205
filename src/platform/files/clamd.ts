import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Unavailable } from '../../lib/errors.ts'

/** Where a virus scanner listens: a Unix socket, or a port of this machine. */
export type ClamdAddress = { path: string } | { host: string; port: number }

/** What a scan found; `unable` when the scanner would not look at the file. */
export type ScanResult = 'clean' | 'infected' | 'unable'

/** Looks for viruses in a stream of bytes; throws Unavailable when the scanner does not answer. */
export type Scanner = (bytes: AsyncIterable<Uint8Array>) => Promise<ScanResult>

const patience = 120_000
const longestAnswer = 4096

/** A scanner that asks clamd, of ClamAV. The bytes go through a socket; nothing is written anywhere. */
export function clamdScanner(address: ClamdAddress): Scanner {
  return async (bytes) => {
    const socket = connect(address)
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd is silent')))
    // What goes wrong is thrown where it is waited for; without a listener it would end the process.
    socket.on('error', () => {})
    try {
      await once(socket, 'connect').catch(unreachable)
      const answer = readAnswer(socket)
      answer.catch(() => {})
      // A scanner that has enough answers and hangs up while bytes still go out: what it said counts.
      await Promise.race([sendAll(socket, bytes), answer.then(() => {})])
      return verdictOf(await answer.catch(unreachable))
    } finally {
      socket.destroy()
    }
  }
}

async function sendAll(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const some of bytes) {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(some.length)
    socket.write(size)
    if (!socket.write(some)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
    if (socket.destroyed) return
  }
  socket.write(Buffer.alloc(4))
}

async function readAnswer(socket: Socket): Promise<string> {
  let text = ''
  for await (const some of socket) {
    text += String(some)
    if (text.includes('\0') || text.length > longestAnswer) break
  }
  return text.split('\0', 1)[0] ?? ''
}

function verdictOf(answer: string): ScanResult {
  if (/^stream: OK$/.test(answer)) return 'clean'
  if (/ FOUND$/.test(answer)) return 'infected'
  if (/ ERROR$/.test(answer)) return 'unable'
  throw new Unavailable('clamd gave no answer')
}

function unreachable(error: unknown): never {
  throw new Unavailable('clamd does not answer', { cause: error })
}
