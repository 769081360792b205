/** The one place where an error becomes an answer of the API (RFC 9457). None of them repeats what was sent. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Conflict, InvalidInput, NotAllowed, NotFound, Unavailable } from '../lib/errors.ts'
import { isDatabaseGone } from '../platform/database.ts'
import { conflictSentence } from './conflicts.ts'
import { type Fault, faultOfIssue, isNoRoom } from './faults.ts'

/** What kind of problem each status is. */
export const problemTitles = {
  400: 'Ongeldig verzoek',
  401: 'Niet aangemeld',
  403: 'Geen toestemming',
  404: 'Niet gevonden',
  405: 'Methode niet toegestaan',
  409: 'Kan nu niet',
  412: 'Intussen veranderd',
  413: 'Te groot',
  415: 'Verkeerd soort inhoud',
  428: 'Versie ontbreekt',
  500: 'Storing',
  503: 'Even niet bereikbaar',
} as const

/** The statuses that a problem of this API can have. */
export type ProblemStatus = keyof typeof problemTitles

/** Answers with a problem: status, title and a sentence that says what to do. */
export function problem(c: Context, status: ProblemStatus, detail: string, more: { errors?: Fault[] } = {}): Response {
  c.header('Content-Type', 'application/problem+json')
  c.header('Content-Language', 'nl')
  return c.body(JSON.stringify({ status, title: problemTitles[status], detail, ...more }), status)
}

/** Answers that what was sent cannot be accepted, and names everything that is wrong with it. */
export function invalid(c: Context, errors: Fault[]): Response {
  const many = errors.length === 1 ? 'staat één fout' : `staan ${errors.length} fouten`
  return problem(c, 400, `Er ${many} in het verzoek. Verbeter wat onder errors staat en stuur het opnieuw.`, {
    errors,
  })
}

/** Answers that nobody knows the token. */
export function unauthorized(c: Context): Response {
  c.header('WWW-Authenticate', 'Bearer')
  return problem(c, 401, 'Stuur een geldig token mee: Authorization: Bearer <token>. Een beheerder geeft het uit.')
}

/** Answers that a resource exists, but not with this method. */
export function methodNotAllowed(...methods: string[]): (c: Context) => Response {
  return (c) => {
    c.header('Allow', methods.join(', '))
    return problem(c, 405, `Dit adres kent alleen ${methods.join(' en ')}.`)
  }
}

/** Answers that there is nothing at an address. */
export function nothingHere(c: Context): Response {
  return problem(c, 404, 'Dit adres bestaat niet, of niet voor dit systeem. Let op: een adres eindigt niet op een /.')
}

/** Answers that a body is too large. */
export function tooLarge(c: Context): Response {
  return problem(c, 413, 'De inhoud is groter dan 1 MB. Stuur minder rijen of een kortere omschrijving.')
}

/** Answers that more is under way than there is memory for. */
export function tooBusy(c: Context): Response {
  c.header('Retry-After', '60')
  return problem(c, 503, 'Er wordt nu te veel tegelijk verstuurd. Stuur dit over een minuut opnieuw.')
}

/** The answer for an error that no handler caught. `onFault` hears of those that are ours. */
export function problemOf(c: Context, error: unknown, onFault: (error: unknown) => void): Response {
  if (error instanceof InvalidInput && error.issues.some(isNoRoom)) return noRoom(c)
  if (error instanceof InvalidInput) return invalid(c, error.issues.map(faultOfIssue))
  if (error instanceof NotFound) return nothingHere(c)
  if (error instanceof NotAllowed)
    return problem(c, 403, 'Dit token opent dit niet. Een beheerder kan er een geven dat dat wel doet.')
  if (error instanceof Conflict) return conflict(c, error.code)
  if (error instanceof HTTPException && error.status < 500)
    return problem(c, 400, 'Dit verzoek is niet te lezen. Kijk de opmaak na en stuur het opnieuw.')
  onFault(error)
  if (error instanceof Unavailable || isDatabaseGone(error)) return unavailable(c)
  return problem(c, 500, 'Er ging bij ons iets mis. Probeer het opnieuw met dezelfde Idempotency-Key.')
}

// Whoever looked at an older version of it has to look again first (RFC 9110, If-Match).
function conflict(c: Context, code: string): Response {
  if (code === 'changedByOther')
    return problem(c, 412, 'Een ander was je voor. Lees de overdracht opnieuw, en stuur de nieuwe ETag mee.')
  return problem(c, 409, conflictSentence(code))
}

function noRoom(c: Context): Response {
  c.header('Retry-After', '60')
  return problem(c, 503, 'Er is nu geen plaats voor meer bestanden. Probeer het later opnieuw.')
}

function unavailable(c: Context): Response {
  c.header('Retry-After', '30')
  // When it went silent at the end of the transaction, nobody knows whether that was done.
  const sentence = 'De database antwoordt even niet. Het kan zijn dat dit verzoek toch is uitgevoerd.'
  return problem(c, 503, `${sentence} Stuur het over een halve minuut opnieuw, met dezelfde Idempotency-Key.`)
}
