import { codeOn } from '../../src/testing/reporter-site.ts'
import { visitorOf } from '../../src/testing/visitor.ts'
import { sumsOfPuzzle } from '../../src/web/http/puzzles.ts'
import { browserAt } from '../setup/browser.ts'

/** How long it took somebody, in milliseconds: all of it, the sum that the page asked for, and the answer after it. */
export type Reported = { whole: number; sum: number; answer: number }

/** Where somebody is, and whether the browser runs scripts. */
export type Person = { network: string; script: boolean }

/**
 * Somebody reports as the pages ask: from step to step, and with script on the last page the sum while the page is read.
 * Nothing is read here, so that the sum counts in full. Without script there is no sum, and the answer waits.
 */
export async function reportAsAsked(url: string, { network, script }: Person): Promise<Reported> {
  const browser = browserAt(url, network)
  // The script of the page writes the answer to its sum in the address of the form.
  let werk = ''
  const visitor = visitorOf({
    request: (path, init) => browser.request(werk === '' ? path : withAnswer(path, werk), init),
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
  if (script && puzzle !== undefined) werk = await solve(puzzle)
  const sent = performance.now()
  await visitor.press('')
  const end = performance.now()
  browser.close()
  if (codeOn(visitor) === '') throw new Error(`somebody got no code but “${visitor.title}”, ${visitor.status}`)
  return { whole: end - start, sum: sent - before, answer: end - sent }
}

function withAnswer(path: string, werk: string): string {
  const address = new URL(path, 'https://voorbeeld.invalid')
  address.searchParams.set('werk', werk)
  return address.pathname + address.search
}

/** As src/web/browser/puzzle.js does it. */
async function solve(puzzle: string): Promise<string> {
  const bits = Number.parseInt(puzzle, 10)
  const encoder = new TextEncoder()
  const hashOf = (number: number) => crypto.subtle.digest('SHA-256', encoder.encode(`${puzzle}-${number}`))
  const found: number[] = []
  for (let from = 0; found.length < sumsOfPuzzle; from += 64) {
    const hashes = await Promise.all(Array.from({ length: 64 }, (_, at) => hashOf(from + at)))
    for (const [at, hash] of hashes.entries())
      if (new DataView(hash).getUint32(0) >>> (32 - bits) === 0) found.push(from + at)
  }
  return `${puzzle}-${found.slice(0, sumsOfPuzzle).join('.')}`
}
