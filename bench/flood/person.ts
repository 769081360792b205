import { codeOn } from '../../src/testing/reporter-site.ts'
import { visitorOf } from '../../src/testing/visitor.ts'
import { browserAt } from '../setup/browser.ts'

/** How long it took somebody, in milliseconds: all of it, the sum that the page asked for, and the answer after it. */
export type Reported = { whole: number; sum: number; answer: number }

/**
 * Somebody reports as the pages ask, in a browser with script: from step to step, and on the last page the sum while the
 * page is read. Nothing is read here, so that the sum counts in full.
 */
export async function reportAsAsked(url: string, network: string): Promise<Reported> {
  const browser = browserAt(url, network)
  // The script of the page writes the answer to its sum in the address of the form.
  let werk = ''
  const visitor = visitorOf({
    request: (path, init) =>
      browser.request(path === '/melden/versturen' && werk !== '' ? `${path}?werk=${werk}` : path, init),
  })
  const start = performance.now()
  await visitor.open('/melden?taal=nl')
  visitor.choose('gevaar', 'nee')
  visitor.choose('vorm', 'labour')
  visitor.type('verhaal', 'In de verzonnen loods slapen acht mannen.')
  visitor.type('gemeente', 'Breda')
  await visitor.press('')
  await visitor.press('')
  const before = performance.now()
  const [, puzzle] = /data-puzzle="([^"]+)"/.exec(visitor.html) ?? []
  if (puzzle !== undefined) werk = await solve(puzzle)
  const sent = performance.now()
  await visitor.press('')
  const end = performance.now()
  browser.close()
  if (codeOn(visitor) === '') throw new Error(`somebody got no code but “${visitor.title}”, ${visitor.status}`)
  return { whole: end - start, sum: sent - before, answer: end - sent }
}

/** As src/web/browser/puzzle.js does it. */
async function solve(puzzle: string): Promise<string> {
  const bits = Number.parseInt(puzzle, 10)
  const encoder = new TextEncoder()
  for (let number = 0; ; number += 1) {
    const hash = await crypto.subtle.digest('SHA-256', encoder.encode(`${puzzle}-${number}`))
    if (new DataView(hash).getUint32(0) >>> (32 - bits) === 0) return `${puzzle}-${number}`
  }
}
