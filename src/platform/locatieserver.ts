import { z } from 'zod'
import { circuitBreaker } from '../lib/circuit-breaker.ts'
import { Unavailable } from '../lib/errors.ts'

/** An address as the service names it. */
export type ServiceAddress = {
  street: string
  number: number
  letter: string
  addition: string
  postcode: string
  town: string
}

/** Asks the service for addresses by words of an address. Throws Unavailable when it does not answer as it should. */
export type AddressService = (words: string) => Promise<ServiceAddress[]>

/** How long one answer may take, how large it may be, and when the service is left alone. */
export type AddressServiceLimits = { timeout: number; bytes: number; failures: number; rest: number; now: () => number }

const usual: AddressServiceLimits = { timeout: 2_000, bytes: 262_144, failures: 3, rest: 60_000, now: Date.now }
const most = 10

const text = z.string().trim().max(120)
const address = z.object({
  straatnaam: text.min(1),
  huisnummer: z.int().min(1).max(99_999),
  huisletter: text.default(''),
  huisnummertoevoeging: text.default(''),
  postcode: z.string().regex(/^[1-9]\d{3}\s?[A-Z]{2}$/),
  woonplaatsnaam: text.min(1),
})
const answer = z.object({ response: z.object({ docs: z.array(z.unknown()).max(100) }) })

/**
 * The PDOK Locatieserver (Kadaster) under `url`, such as `https://api.pdok.nl/bzk/locatieserver/search/v3_1`. The host is
 * that of the setting and no other: nothing that somebody types gets into it, and a redirect is refused.
 */
export function locatieserver(url: string, limits: Partial<AddressServiceLimits> = {}): AddressService {
  const { timeout, bytes, ...patience } = { ...usual, ...limits }
  const breaker = circuitBreaker(patience)
  return (words) =>
    breaker(async () => {
      try {
        const response = await fetch(addressOf(url, words), {
          redirect: 'error',
          headers: { Accept: 'application/json' },
          signal: AbortSignal.timeout(timeout),
        })
        if (!response.ok) throw new Error(`status ${response.status}`)
        return read(JSON.parse(await textOf(response, bytes)))
      } catch {
        // What went wrong may name the address that was looked up: it goes no further.
        throw new Unavailable('the address service does not answer')
      }
    })
}

function addressOf(url: string, words: string): string {
  const fields = 'straatnaam,huisnummer,huisletter,huisnummertoevoeging,postcode,woonplaatsnaam'
  const asked = new URLSearchParams({ q: words, fq: 'type:adres', rows: String(most), fl: fields, wt: 'json' })
  return `${url.replace(/\/+$/, '')}/free?${asked}`
}

/** The body as text; throws as soon as it is larger than agreed. */
async function textOf(response: Response, limit: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > limit) throw new Error('the answer is too large')
    parts.push(part)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
}

/** The addresses in an answer; one that lacks what we need, such as a postcode, is left out. */
function read(body: unknown): ServiceAddress[] {
  const { docs } = answer.parse(body).response
  return docs.slice(0, most).flatMap((doc) => {
    const { data } = address.safeParse(doc)
    if (!data) return []
    const postcode = `${data.postcode.slice(0, 4)} ${data.postcode.slice(-2)}`
    const { straatnaam, huisnummer, huisletter, huisnummertoevoeging, woonplaatsnaam } = data
    const place = { postcode, street: straatnaam, number: huisnummer, town: woonplaatsnaam }
    return [{ ...place, letter: huisletter, addition: huisnummertoevoeging }]
  })
}
