import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkProgrammeText } from '../../domains/programme/index.ts'
import { faultInDutch } from './faults-in-dutch.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const example = read('docs/programme-example.yaml')
const known = { functions: ['chainDirector', 'careCoordinator', 'executiveSponsor'], forms: ['sexual', 'labour'] }
const corpus = z
  .array(z.object({ mistake: z.string(), replace: z.string(), by: z.string() }))
  .parse(parse(read('tests/programmes/broken-programmes.yaml')))

/** Words that only English has; what is quoted of the file or a list of its words does not count. */
const english = /\b(must|the|stands?|there|here|take|with|and|missing|before|after|which|choose|write|add|be|of this)\b/

describe('what the check says, on Dutch pages', () => {
  it.each(corpus)('P-05 is Dutch: $mistake', ({ replace, by }) => {
    const { faults } = checkProgrammeText(Buffer.from(example.replace(replace, () => by)), known)
    const said = faults.map(({ message }) => faultInDutch(message))
    expect(said.length).toBeGreaterThan(0)
    const bare = said.map((one) => one.replaceAll(/"[^"]*"|\{.*\}|(?<=staan: |zijn: |kies uit ).*/g, ''))
    expect(bare.filter((one) => english.test(one))).toEqual([])
  })

  it('P-05 keeps what was said of the file itself', () => {
    expect(
      faultInDutch('"zorgcordinator" is no role, partner or body of this file; did you mean "zorgcoordinator"?'),
    ).toBe('"zorgcordinator" staat niet in het bestand als rol, partner of overleg; bedoelde je "zorgcoordinator"?')
    expect(faultInDutch('"jaarlijks" is not a term; did you mean every year?')).toBe(
      '"jaarlijks" is geen termijn; bedoelde je elk jaar?',
    )
    expect(faultInDutch('must be an amount in euros such as 94000 or 1250.50, and is "€ 45"')).toBe(
      'moet een bedrag in euro’s zijn, zoals 94000 of 1250.50, en is nu "€ 45"',
    )
  })
})
