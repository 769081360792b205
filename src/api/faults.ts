/** What is wrong with a request, as the API says it: where, a code for machines and a sentence for people. */
import type { z } from 'zod'
import type { FileFault } from '../domains/signals/rules/file-types.ts'
import type { Issue } from '../lib/errors.ts'

/** One error in a request. A pointer (RFC 6901) says where in the body, a name which header or part of the path. */
export type Fault = {
  in: 'body' | 'header' | 'path' | 'query'
  location: { pointer: string } | { name: string }
  code: string
  detail: string
}

/** The sentences, by code. None of them holds what was sent. */
const sentences = {
  missing: 'Dit veld is verplicht.',
  empty: 'Dit veld is leeg.',
  emptyRow: 'Vul in deze rij minstens één veld in.',
  tooLong: 'Deze tekst is te lang.',
  tooMany: 'Deze lijst is te lang.',
  wrongType: 'Deze waarde is van de verkeerde soort.',
  notAChoice: 'Deze waarde staat niet in de lijst met keuzes.',
  notADate: 'Dit is geen datum, zoals 2026-11-24.',
  unknownCode: 'Deze code is vandaag niet te kiezen. De codelijsten staan op /api/v1/codelijsten.',
  formMissing: 'Noem bij een subvorm in vormen ook de vorm waar die bij hoort.',
  unknownMunicipality: 'Dit is geen gemeente van deze regio: geef de naam of de code (GM0000), of laat het veld weg.',
  unknownField: 'Hier staan een of meer velden die deze API niet kent.',
  malformed: 'Deze waarde heeft niet de goede vorm.',
  notJson: 'De inhoud is geen geldige JSON.',
} as const

/** Why a value is refused. */
export type FaultCode = keyof typeof sentences

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(sentences, code)

/** An error at a place in the body. */
export function bodyFault(path: PropertyKey[], code: FaultCode, hint = ''): Fault {
  const pointer = path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return { in: 'body', location: { pointer }, code, detail: sentence(code, hint) }
}

/** An error in a header, in a part of the path or in the query. */
export function namedFault(where: 'header' | 'path' | 'query', name: string, code: FaultCode, hint = ''): Fault {
  return { in: where, location: { name }, code, detail: sentence(code, hint) }
}

const sentence = (code: FaultCode, hint: string) => (hint === '' ? sentences[code] : `${sentences[code]} ${hint}`)

/** Every error that a schema found in a body. Of a list that is too long its rows are not looked at. */
export function faultsOf(error: z.ZodError, sent: unknown): Fault[] {
  const refused = error.issues.filter((issue) => issue.code === 'too_big')
  const inRefused = (issue: z.core.$ZodIssue) =>
    refused.some((list) => list.path.length < issue.path.length && list.path.every((part, i) => part === issue.path[i]))
  return error.issues.filter((issue) => !inRefused(issue)).map((issue) => faultOfZod(issue, sent))
}

function faultOfZod(issue: z.core.$ZodIssue, sent: unknown): Fault {
  const { path } = issue
  switch (issue.code) {
    case 'invalid_type':
      if (valueAt(sent, path) === undefined) return bodyFault(path, 'missing')
      return bodyFault(path, 'wrongType', `Hier hoort ${kinds[issue.expected] ?? 'iets anders'}.`)
    case 'too_big':
      return bodyFault(path, 'tooMany', `Hooguit ${issue.maximum} rijen.`)
    case 'invalid_value':
      return bodyFault(path, 'notAChoice', choices(issue.values))
    case 'invalid_union':
      return bodyFault(
        path,
        'notAChoice',
        choices(issue.errors.flat().flatMap((one) => ('values' in one ? one.values : []))),
      )
    case 'invalid_format':
      return bodyFault(path, issue.format === 'date' ? 'notADate' : 'malformed')
    case 'unrecognized_keys':
      return bodyFault(path, 'unknownField')
    case 'custom':
      return bodyFault(path, isFaultCode(issue.message) ? issue.message : 'malformed', longest(issue.params?.most))
    default:
      return bodyFault(path, 'malformed')
  }
}

const choices = (values: readonly unknown[]) => `Kies uit: ${values.join(', ')}.`

const longest = (most: unknown) => (typeof most === 'number' ? `Hooguit ${most} tekens.` : '')

const kinds: Readonly<Record<string, string>> = {
  string: 'een tekst',
  array: 'een lijst',
  object: 'een object',
  boolean: 'true of false',
}

function valueAt(sent: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined,
    sent,
  )
}

/** What is wrong with a file, and what helps. */
const fileSentences: Readonly<Record<FileFault, string>> = {
  large: 'Dit bestand is te groot.',
  together: 'De bestanden bij dit signaal zijn samen te groot.',
  many: 'Bij dit signaal horen al zoveel bestanden als er mogen.',
  type: 'Dit soort bestand nemen we niet aan. Stuur een foto, document, tekst, geluid of video.',
  heic: 'Deze foto is niet te lezen. Sla hem op als jpg.',
  pixels: 'Deze foto heeft te veel beeldpunten.',
  unreadable: 'Dit bestand is niet te lezen.',
  empty: 'Dit bestand is leeg.',
  cut: 'Dit bestand kwam niet heel aan. Stuur het opnieuw.',
  busy: 'Er is nu geen plaats.',
  full: 'Er is nu geen plaats.',
  gone: 'Dit bestand is er niet meer. Stuur het opnieuw.',
}

const isFileFault = (code: string): code is FileFault => Object.hasOwn(fileSentences, code)
const fileSentence = (code: string): string => (isFileFault(code) ? fileSentences[code] : sentences.malformed)

/** Whether a file was not taken because there is no room for any, whatever is in it. */
export const isNoRoom = ({ path, code }: Issue): boolean => path === 'files' && (code === 'full' || code === 'busy')

/** Where in the body the parts of a report stand that a command checks once more. */
const fields: Readonly<Record<string, string>> = {
  story: 'omschrijving',
  forms: 'vormen',
  subforms: 'subvormen',
  indicators: 'indicatoren',
  place: 'gemeente',
  reliability: 'betrouwbaarheid',
  sourceKind: 'bron',
}

/** An issue that a command found, such as a code that ended between our check and its own. */
export function faultOfIssue({ path, code }: Issue): Fault {
  if (path === 'files') return { in: 'body', location: { pointer: '' }, code, detail: fileSentence(code) }
  const field = fields[path]
  return bodyFault(field === undefined ? [] : [field], isFaultCode(code) ? code : 'malformed')
}
