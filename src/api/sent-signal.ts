/** A signal as a partner system sends it, and the report that it becomes. */
import { z } from '@hono/zod-openapi'
import type { Municipality } from '../domains/access/rules/region.ts'
import { codeLists } from '../domains/signals/index.ts'
import { mostRows } from '../domains/signals/rules/fact.ts'
import { type Report, reportSchema } from '../domains/signals/rules/signal.ts'
import { locales } from '../lib/locales.ts'
import { parseInput } from '../lib/parse-input.ts'
import { cleanLine } from '../lib/typed-text.ts'
import { listSchemas, rowsOf } from './sent-rows.ts'
import { code, isWritten, known, line, meaningOfKnown, text } from './sent-values.ts'

/** What can be chosen: asked at every request, because codes and municipalities change while the process runs. */
export type Choices = { today: () => string; municipalities: () => readonly Municipality[] }

const mostForms = 20
const mostSubforms = 50

const melder = z
  .strictObject({
    anonimiteit: z.enum(['anoniem', 'vertrouwelijk', 'opNaam']),
    naam: line.optional(),
    contact: line.optional(),
  })
  .openapi({ description: 'Van een melder die anoniem blijft, bewaren wij naam en contact niet.' })
const anonymityOf = { anoniem: 'anonymous', vertrouwelijk: 'confidential', opNaam: 'named' } as const

/** The schema of the body. It checks codes and municipality too, so that every error is found at once. */
export function sentSignal({ today, municipalities }: Choices) {
  const codes = codeLists()
  const omschrijving = text.refine(isWritten, 'empty').openapi({ example: 'Acht mannen wonen in één kamer.' })
  const gemeente = z
    .string()
    .refine((sent) => findMunicipality(municipalities(), sent) !== undefined, 'unknownMunicipality')
    .openapi({ example: 'GM0758', description: 'Naam of CBS-code; weglaten als de plek niet bekend is.' })
  return z
    .strictObject({
      omschrijving,
      vormen: z
        .array(code(codes.forms, today, 'labour'))
        .max(mostForms)
        .optional(),
      subvormen: z
        .array(code(codes.subforms, today, 'labour.agencyWithHousing'))
        .max(mostSubforms)
        .optional(),
      gemeente: gemeente.optional(),
      acuutGevaar: known.optional(),
      minderjarig: known.optional(),
      indicatoren: z
        .array(code(codes.indicators, today, codes.indicators.all[0]?.id ?? ''))
        .max(mostRows)
        .optional(),
      betrouwbaarheid: code(codes.reliability, today, 'heardFromPerson').optional(),
      ...listSchemas(codes, today),
      bron: code(codes.sourceKinds, today, 'housingCorporation').optional(),
      melder: melder.optional(),
      taal: z.enum(locales).optional().openapi({ description: 'Taal waarin de melder antwoord leest.' }),
    })
    .refine(subformsHaveForm, { path: ['subvormen'], message: 'formMissing', when: () => true })
    .openapi('NieuwSignaal')
}
/** A body in which nothing is wrong. */
export type SentSignal = z.output<ReturnType<typeof sentSignal>>

const formsAndSubforms = z.object({ vormen: z.array(z.unknown()).default([]), subvormen: z.array(z.string()) })

// Asked of a body in which something else may be wrong, so that this error is named together with the others.
function subformsHaveForm(sent: unknown): boolean {
  const parsed = formsAndSubforms.safeParse(sent)
  if (!parsed.success) return true
  const { vormen, subvormen } = parsed.data
  return subvormen.every((subform) => vormen.includes(subform.split('.')[0] ?? ''))
}

/** The municipality that a partner system names, by code or by name. */
function findMunicipality(all: readonly Municipality[], sent: string): Municipality | undefined {
  const name = cleanLine(sent).toLowerCase()
  return all.find((one) => one.code.toLowerCase() === name || one.name.toLowerCase() === name)
}

/** The report that a body holds. */
export function reportOf(sent: SentSignal, municipalities: readonly Municipality[]): Report {
  const municipality = sent.gemeente === undefined ? undefined : findMunicipality(municipalities, sent.gemeente)
  return parseInput(reportSchema, {
    story: sent.omschrijving,
    forms: sent.vormen,
    subforms: sent.subvormen,
    place: municipality ? { kind: 'municipality', code: municipality.code } : { kind: 'unknown' },
    acute: meaningOfKnown(sent.acuutGevaar),
    minor: meaningOfKnown(sent.minderjarig),
    reliability: sent.betrouwbaarheid,
    indicators: sent.indicatoren,
    rows: rowsOf(sent),
    anonymity: sent.melder && anonymityOf[sent.melder.anonimiteit],
    reporter: sent.melder && { name: sent.melder.naam, contact: sent.melder.contact },
    sourceKind: sent.bron ?? 'partnerSystem',
    locale: sent.taal ?? 'nl',
  })
}
