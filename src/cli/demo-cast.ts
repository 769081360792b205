/** The people, places and receivers of the scenes of a demonstration; all of them are invented. */

// So many hours.
export const day = 24

// Where things happen.
export const breda = { kind: 'municipality', code: 'GM0758' } as const
export const tilburg = { kind: 'municipality', code: 'GM0855' } as const
export const goes = { kind: 'municipality', code: 'GM0664' } as const
export const oosterhout = { kind: 'municipality', code: 'GM0826' } as const
export const roosendaal = { kind: 'municipality', code: 'GM1674' } as const

// Who works on them.
export const noor = 'Noor Verlinden'
export const bram = 'Bram Okafor'
export const selma = 'Selma Tahiri'
export const joris = 'Joris Kamp'
export const dewi = 'Dewi Hartog'
export const pim = 'Pim Aerts'
export const yara = 'Yara Smeets'

// To whom they are passed on, for what and on which ground.
export const toCare = {
  desk: 'zorgcoordinatie-de-baronie',
  purpose: 'zorg-slachtoffer',
  legalBasis: 'taak-zorgcoordinatie',
} as const
export const toBreda = {
  desk: 'aandachtsfunctionarissen-breda',
  purpose: 'signaal-wegen',
  legalBasis: 'gemeentelijke-taak',
} as const
export const toPolice = { desk: 'team-avim', purpose: 'opsporing', legalBasis: 'politietaak' } as const
export const toRotterdam = { desk: 'politie-rotterdam', purpose: 'opsporing', legalBasis: 'politietaak' } as const
export const toProsecution = { desk: 'parket-mensenhandel', purpose: 'opsporing', legalBasis: 'politietaak' } as const
export const toInspectorate = {
  desk: 'arbeidsinspectie-zuid',
  purpose: 'arbeidsuitbuiting',
  legalBasis: 'toezicht-arbeid',
} as const
