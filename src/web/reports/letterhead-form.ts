import type { KeptLetterhead, NewLogo } from '../../domains/programme/index.ts'
import { type LetterheadInput, letterheadInput } from '../../domains/programme/rules/letterhead.ts'
import { imageMaker } from '../../platform/files/images.ts'
import type { TypedForm } from '../report/answers.ts'
import type { Words } from '../say.ts'
import { issueInWords } from './report-words.ts'

/** What stands in the form of a letterhead. */
export type TypedPaper = {
  nummer: string
  naam: string
  regels: string
  kleur: string
  logotekst: string
  weg: boolean
}
export type PaperFaults = Partial<Record<'naam' | 'regels' | 'kleur' | 'logo' | 'logotekst', Words>>

/** A letterhead as the form shows it. */
export const typedFrom = ({ number, name, lines, colour, logo }: KeptLetterhead): TypedPaper => ({
  ...{
    nummer: String(number),
    naam: name,
    regels: lines.join('\n'),
    kleur: colour,
    logotekst: logo?.alt ?? '',
    weg: false,
  },
})

/** What was typed in the form. */
export function typedPaper(form: TypedForm): TypedPaper {
  const said = (name: string) => String(form.get(name) ?? '')
  return {
    ...{ nummer: said('nummer'), naam: said('naam'), regels: said('regels'), kleur: said('kleur') },
    ...{ logotekst: said('logotekst'), weg: said('weg') !== '' },
  }
}

const fields: Record<string, keyof PaperFaults> = {
  name: 'naam',
  lines: 'regels',
  colour: 'kleur',
  logoAlt: 'logotekst',
}

/** The field that a fault of the command or the schema is about. */
export const fieldOf = (path: string): keyof PaperFaults => fields[path] ?? 'naam'

/** The letterhead that was typed, or what is wrong with it. */
export function readPaper(
  organisationId: string,
  typed: TypedPaper,
): { paper: LetterheadInput } | { faults: PaperFaults } {
  const { nummer, naam, regels, kleur, logotekst } = typed
  const lines = regels.replaceAll('\r', '').split('\n')
  const said = { organisationId, number: Number(nummer) || 0, name: naam, lines, colour: kleur, logoAlt: logotekst }
  const parsed = letterheadInput.safeParse(said)
  if (parsed.success) return { paper: parsed.data }
  const faults: PaperFaults = {}
  for (const { path, message } of parsed.error.issues)
    faults[fieldOf(String(path[0]))] ??= issueInWords(
      message === 'tooLong' || path[0] !== 'lines' ? message : 'tooLong',
    )
  return { faults }
}

const largest = 500 * 1024
// Base64 is a third longer, and a letterhead travels with every report.
const largestMade = 290 * 1024
const mostPixels = 4_000_000
const makeImage = imageMaker(mostPixels)

/** The logo that came with a form, made anew; or the code of what is wrong with it. */
export async function readLogo(form: TypedForm, { weg }: TypedPaper): Promise<NewLogo | { fault: string }> {
  const sent = form.get('logo')
  if (!(sent instanceof Blob) || sent.size === 0) return weg ? null : 'keep'
  if (sent.size > largest) return { fault: 'tooLarge' }
  const made = await makeImage(sent.stream())
  if ('fault' in made) return { fault: made.fault === 'pixels' ? 'tooLarge' : 'noPng' }
  if (made.type !== 'png') return { fault: 'noPng' }
  if (made.working.length > largestMade) return { fault: 'tooLarge' }
  // The size stands at a fixed place in the header of a PNG, which we have just written ourselves.
  const [width, height] = [made.working.readUInt32BE(16), made.working.readUInt32BE(20)]
  return { png: made.working.toString('base64'), width, height }
}
