/** The lists of a signal as a partner system sends it: people, places and so on, each a row of its own. */
import { z } from '@hono/zod-openapi'
import type { CodeLists } from '../domains/signals/rules/code-lists.ts'
import { mostRows, type RowKind, type RowPart } from '../domains/signals/rules/fact.ts'
import { code, isWritten, line, text } from './sent-values.ts'

/** Which kind of fact a list holds, which of its parts each field is, and a role as an example. */
const lists = {
  betrokkenen: {
    kind: 'person',
    role: 'person.possibleVictim',
    parts: { naam: 'name', geboortedatum: 'birthDate', nationaliteit: 'nationality', beschrijving: 'description' },
  },
  locaties: {
    kind: 'address',
    role: 'address.home',
    parts: { adres: 'address', postcode: 'postcode', plaats: 'town', beschrijving: 'description' },
  },
  bedrijven: {
    kind: 'company',
    role: 'company.employer',
    parts: { naam: 'name', kvkNummer: 'kvk', beschrijving: 'description' },
  },
  facilitatoren: {
    kind: 'facilitator',
    role: 'facilitator.landlord',
    parts: { naam: 'name', beschrijving: 'description' },
  },
  voertuigen: { kind: 'vehicle', role: 'vehicle.seen', parts: { kenteken: 'plate', beschrijving: 'description' } },
  telefoonnummers: { kind: 'phone', role: 'phone.inAdvert', parts: { nummer: 'number', beschrijving: 'description' } },
  accounts: {
    kind: 'account',
    role: 'account.advert',
    parts: { account: 'account', platform: 'platform', beschrijving: 'description' },
  },
} as const satisfies Record<string, { kind: RowKind; role: string; parts: Record<string, RowPart> }>

type ListName = keyof typeof lists
const isListName = (name: string): name is ListName => Object.hasOwn(lists, name)
const listNames = Object.keys(lists).filter(isListName)

type SentRow = Record<string, string | undefined>

const fieldSchema = (field: string) =>
  field === 'geboortedatum' ? z.iso.date() : field === 'beschrijving' ? text : line

function rowSchema(name: ListName, codes: CodeLists, today: () => string) {
  const { kind, role, parts } = lists[name]
  const fields = Object.keys(parts)
  const roles = code(codes.factRoles, today, role).refine((id) => id.startsWith(`${kind}.`), 'unknownCode')
  return z
    .strictObject({
      ...Object.fromEntries(fields.map((field) => [field, fieldSchema(field).optional()])),
      rol: roles.optional(),
      betrouwbaarheid: code(codes.reliability, today, 'seenOneself').optional(),
    })
    .refine((row: SentRow) => fields.some((field) => isWritten(row[field])), 'emptyRow')
}

/** The schemas of the lists, by name. */
export function listSchemas(codes: CodeLists, today: () => string) {
  const list = (name: ListName) =>
    z
      .array(rowSchema(name, codes, today))
      .max(mostRows)
      .optional()
  return {
    betrokkenen: list('betrokkenen'),
    locaties: list('locaties'),
    bedrijven: list('bedrijven'),
    facilitatoren: list('facilitatoren'),
    voertuigen: list('voertuigen'),
    telefoonnummers: list('telefoonnummers'),
    accounts: list('accounts'),
  } satisfies Record<ListName, z.ZodType>
}

/** The rows of a report, from the lists in which nothing is wrong. */
export function rowsOf(sent: { [name in ListName]?: readonly SentRow[] | undefined }) {
  return listNames.flatMap((name) => {
    const { kind, parts } = lists[name]
    return (sent[name] ?? []).map((row) => ({
      kind,
      role: row.rol,
      reliability: row.betrouwbaarheid,
      parts: Object.fromEntries(Object.entries(parts).map(([field, part]) => [part, row[field] ?? ''])),
    }))
  })
}
