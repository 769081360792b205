import { describe, expect, it } from 'vitest'
import {
  ageOn,
  type Consent,
  consentGivers,
  faultsOfGround,
  mayBeUsed,
  mustRegister,
  type RegistrationPurpose,
  registrationKinds,
  registrationPurposes,
} from './registration.ts'

const today = '2026-11-24'
const types = [
  ...['municipality', 'care', 'police', 'marechaussee', 'prosecution', 'labourInspectorate', 'riec'],
  ...['careAndSafetyHouse', 'veiligThuis', 'comensha', 'school', 'housing', 'other', 'nowhere'],
]
const purposeSets: RegistrationPurpose[][] = [[], ['nationalPicture'], ['shelter'], [...registrationPurposes]]
const consents: (Consent | null)[] = [
  null,
  ...consentGivers.flatMap((by) =>
    ['2026-11-23', today, '2026-11-25'].flatMap((on) => purposeSets.map((purposes) => ({ by, on, purposes }))),
  ),
]
const ages = [null, 0, 15, 16, 40]
const everything = registrationKinds.flatMap((kind) =>
  [false, true].flatMap((legalDuty) =>
    consents.flatMap((consent) =>
      types.flatMap((organisationType) => ages.map((age) => ({ kind, legalDuty, consent, organisationType, age }))),
    ),
  ),
)

const faults = ({ kind, legalDuty, consent, organisationType, age }: (typeof everything)[number]) =>
  faultsOfGround(kind, { legalDuty, consent }, { organisationType, today, age })
const made = everything.filter((one) => faults(one).length === 0)

describe('the ground for a registration file', () => {
  it('X-02 is a duty of the police, the Marechaussee and the labour inspectorate, and of nobody else', () => {
    expect(types.filter(mustRegister)).toEqual(['police', 'marechaussee', 'labourInspectorate'])
  })

  it('X-02 is never missing: the national picture rests on a duty or on consent, shelter on consent', () => {
    expect(everything.length).toBe(3 * 2 * 25 * 14 * 5)
    expect(made.length).toBeGreaterThan(100)
    for (const one of made) {
      const covers = (purpose: RegistrationPurpose) => one.consent?.purposes.includes(purpose) ?? false
      expect((one.legalDuty && mustRegister(one.organisationType)) || covers('nationalPicture')).toBe(true)
      if (one.kind === 'registrationAndShelter') expect(covers('shelter')).toBe(true)
    }
  })

  it('X-02 is never a duty that the sender has not', () => {
    for (const one of everything.filter(
      ({ legalDuty, organisationType }) => legalDuty && !mustRegister(organisationType),
    ))
      expect(faults(one)).toContain('notBound')
  })

  it('X-02 is consent of the victim from sixteen on, and of a parent or guardian before that', () => {
    for (const one of made.filter(({ age }) => age !== null))
      if (one.consent) expect(one.consent.by).toBe((one.age ?? 0) < 16 ? 'guardian' : 'victim')
  })

  it('X-02 is consent that was given, today at the latest', () => {
    for (const { consent } of made) if (consent) expect(consent.on <= today).toBe(true)
  })

  it('X-02 refuses nothing else', () => {
    for (const one of everything.filter((each) => !made.includes(each))) {
      const { consent, legalDuty, kind, organisationType, age } = one
      const covers = (purpose: RegistrationPurpose) => consent?.purposes.includes(purpose) ?? false
      const reasons = [
        legalDuty && !mustRegister(organisationType),
        !(legalDuty && mustRegister(organisationType)) && !covers('nationalPicture'),
        kind === 'registrationAndShelter' && !covers('shelter'),
        consent && consent.on > today,
        consent && age !== null && (consent.by === 'victim') !== age >= 16,
      ]
      expect(reasons.some(Boolean)).toBe(true)
    }
  })

  it.each([
    ['2010-11-24', 16],
    ['2010-11-25', 15],
    ['2011-01-01', 15],
    ['2010-01-01', 16],
  ])('counts somebody born on %s as %i', (born, age) => {
    expect(ageOn(born, today)).toBe(age)
  })
})

describe('a file of which the consent was withdrawn', () => {
  it.each([
    ['registration', true, true],
    ['registrationAndAdvice', true, true],
    ['registrationAndShelter', true, false],
    ['registration', false, false],
    ['registrationAndAdvice', false, false],
    ['registrationAndShelter', false, false],
  ] as const)('X-02 %s, on a duty: %s; may be used: %s', (kind, legalDuty, used) => {
    expect(mayBeUsed(kind, legalDuty, true)).toBe(used)
    expect(mayBeUsed(kind, legalDuty, false)).toBe(true)
  })
})
