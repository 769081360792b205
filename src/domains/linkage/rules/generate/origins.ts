import type { NameSet } from './name-set.ts'
import { bulgarian, polish, ukrainian } from './names-east.ts'
import { moroccan, turkish, vietnamese } from './names-south.ts'
import { dutch, hungarian, latinAmerican, romanian } from './names-west.ts'
import type { Random } from './random.ts'
import { type Respelling, respellings } from './respell.ts'
import { romanisations, romanise } from './romanise.ts'

/** Where the names of generated people come from; Bulgarian ones stand in Latin letters, or in either script. */
export const origins = [
  'dutch',
  'moroccan',
  'turkish',
  'polish',
  'romanian',
  'bulgarian',
  'bulgarianCyrillic',
  'vietnamese',
  'hungarian',
  'ukrainian',
  'latinAmerican',
] as const
/** Where the names of a generated person come from. */
export type Origin = (typeof origins)[number]

/** The names of a person as they are in the passport. */
export type GivenNames = { given: string; surname: string; female: boolean }

const sets: Record<Origin, NameSet> = {
  ...{ dutch, moroccan, turkish, polish, romanian, bulgarian, bulgarianCyrillic: bulgarian },
  ...{ vietnamese, hungarian, ukrainian, latinAmerican },
}

/** Invents the names of a person, in the script of the origin. */
export function inventNames(origin: Origin, random: Random): GivenNames {
  const female = random.chance(0.5)
  const set = sets[origin]
  return { given: random.of(female ? set.female : set.male), surname: inventSurname(origin, female, random), female }
}

/** Invents a surname of an origin, in the form of a woman or a man. */
export function inventSurname(origin: Origin, female: boolean, random: Random): string {
  const name = random.of(sets[origin].family)
  if (origin === 'latinAmerican') return `${name} ${random.of(sets[origin].family)}`
  if (origin === 'dutch') return withTussenvoegsel(name)
  if (!female) return name
  if (origin === 'polish') return name.replace(/(?<=[scz]k)i$/, 'a')
  return origin === 'bulgarian' || origin === 'bulgarianCyrillic' ? `${name}а` : name
}

function withTussenvoegsel(name: string): string {
  const [main = '', before] = name.split(',')
  return before ? `${before} ${main}` : main
}

/** Writes a name as somebody at a desk may have it: in the first romanisation or, the second time, in another way. */
export function writtenName(origin: Origin, name: string, again: boolean, random: Random): string {
  if (origin === 'bulgarian') return romanise(name, romanisations.bulgarian[again && random.chance(0.3) ? 1 : 0])
  if (origin === 'ukrainian') return romanise(name, romanisations.ukrainian[again && random.chance(0.3) ? 1 : 0])
  if (origin !== 'bulgarianCyrillic') return name
  return again ? romanise(name, romanisations.bulgarian[0]) : name
}

/** How names of an origin are spelled otherwise by ear or by habit. */
export const respellingsOf = (origin: Origin): readonly Respelling[] => [
  ...respellings.everywhere,
  ...(respellings[origin] ?? []),
]
