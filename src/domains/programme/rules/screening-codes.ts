/** Dated lists of our own for screening new local policy (P-08). A code is ended, never taken away: old screenings keep it. */

type Names = { nl: string; en: string }
type Code = { id: string; names: Names; validFrom: string; validUntil?: string }

const since = '2026-01-01'

/** What new policy is about. */
export const screeningFields: readonly Code[] = [
  { id: 'permits', names: { nl: 'Vergunningen en toezicht', en: 'Permits and supervision' }, validFrom: since },
  { id: 'housing', names: { nl: 'Wonen en huisvesting', en: 'Housing' }, validFrom: since },
  { id: 'sexWork', names: { nl: 'Sekswerk', en: 'Sex work' }, validFrom: since },
  { id: 'agriculture', names: { nl: 'Land- en tuinbouw', en: 'Agriculture and horticulture' }, validFrom: since },
  { id: 'hospitality', names: { nl: 'Horeca en evenementen', en: 'Hospitality and events' }, validFrom: since },
  { id: 'economy', names: { nl: 'Bedrijven en werk', en: 'Business and work' }, validFrom: since },
  { id: 'youth', names: { nl: 'Jeugd en onderwijs', en: 'Youth and education' }, validFrom: since },
  { id: 'social', names: { nl: 'Wmo, schulden en inkomen', en: 'Social support, debt and income' }, validFrom: since },
  { id: 'asylum', names: { nl: 'Asiel en inburgering', en: 'Asylum and integration' }, validFrom: since },
  { id: 'other', names: { nl: 'Iets anders', en: 'Something else' }, validFrom: since },
]

/** Points of contact with exploitation: each a question with the same answers. */
export const screeningQuestions: readonly Code[] = [
  {
    id: 'dependence',
    names: {
      nl: 'Worden mensen door dit beleid afhankelijk van één persoon of bedrijf voor werk, woning of papieren?',
      en: 'Does this policy make people depend on one person or company for work, housing or papers?',
    },
    validFrom: since,
  },
  {
    id: 'hiddenPlaces',
    names: {
      nl: 'Ontstaan er plekken waar mensen werken of wonen en waar niemand van buiten komt?',
      en: 'Does it make places where people work or live and where nobody from outside comes?',
    },
    validFrom: since,
  },
  {
    id: 'newcomers',
    names: {
      nl: 'Raakt het mensen die nieuw zijn in Nederland of de taal niet spreken?',
      en: 'Does it touch people who are new in the Netherlands or do not speak the language?',
    },
    validFrom: since,
  },
  {
    id: 'youngOrVulnerable',
    names: {
      nl: 'Raakt het minderjarigen of mensen met een licht verstandelijke beperking?',
      en: 'Does it touch minors or people with a mild intellectual disability?',
    },
    validFrom: since,
  },
  {
    id: 'middlemen',
    names: {
      nl: 'Krijgen tussenpersonen een rol, zoals uitzendbureaus, verhuurders of vervoerders?',
      en: 'Do middlemen get a part, such as agencies, landlords or transporters?',
    },
    validFrom: since,
  },
  {
    id: 'pushedAway',
    names: {
      nl: 'Kan het misstanden verplaatsen naar een andere gemeente of naar internet?',
      en: 'Can it move abuses to another municipality or to the internet?',
    },
    validFrom: since,
  },
  {
    id: 'contactMoments',
    names: {
      nl: 'Komen medewerkers op plekken of bij mensen waar zij iets kunnen zien?',
      en: 'Do staff come to places or people where they can see something?',
    },
    validFrom: since,
  },
  {
    id: 'leverage',
    names: {
      nl: 'Kan de gemeente eisen stellen, zoals bij een vergunning, subsidie of contract?',
      en: 'Can the municipality set conditions, as with a permit, grant or contract?',
    },
    validFrom: since,
  },
]

/** Barriers that policy can raise, each at a step of how exploitation works. */
export const screeningBarriers: readonly Code[] = [
  {
    id: 'informBefore',
    names: {
      nl: 'Mensen vóór aankomst uitleg geven in hun eigen taal',
      en: 'Tell people before they arrive, in their own language',
    },
    validFrom: since,
  },
  {
    id: 'contactAtRegistration',
    names: {
      nl: 'Bij inschrijving alleen spreken met wie zich inschrijft',
      en: 'At registration speak alone with who registers',
    },
    validFrom: since,
  },
  {
    id: 'housingApart',
    names: {
      nl: 'Werkcontract en huurcontract van elkaar scheiden',
      en: 'Keep the contract of work and of housing apart',
    },
    validFrom: since,
  },
  {
    id: 'housingStandards',
    names: { nl: 'Eisen aan huisvesting stellen en controleren', en: 'Set standards for housing and check them' },
    validFrom: since,
  },
  {
    id: 'permitCondition',
    names: {
      nl: 'Goed werkgeverschap als voorwaarde van een vergunning',
      en: 'Good employment as a condition of a permit',
    },
    validFrom: since,
  },
  {
    id: 'background',
    names: {
      nl: 'Achtergrond van de aanvrager onderzoeken (Wet Bibob)',
      en: 'Look into the background of who applies (Bibob act)',
    },
    validFrom: since,
  },
  {
    id: 'jointInspection',
    names: {
      nl: 'Samen met de Arbeidsinspectie en politie controleren',
      en: 'Inspect with the labour inspectorate and police',
    },
    validFrom: since,
  },
  {
    id: 'purchasing',
    names: {
      nl: 'Bij inkoop en subsidie naar de hele keten vragen',
      en: 'Ask about the whole chain when buying or granting',
    },
    validFrom: since,
  },
  {
    id: 'trainedStaff',
    names: {
      nl: 'Medewerkers die daar komen leren signalen herkennen',
      en: 'Teach staff who come there to recognise signals',
    },
    validFrom: since,
  },
  {
    id: 'whereToGo',
    names: {
      nl: 'Laten zien waar iemand hulp vindt, ook zonder papieren',
      en: 'Show where somebody finds help, also without papers',
    },
    validFrom: since,
  },
  {
    id: 'moneyTrail',
    names: { nl: 'Contant betalen en onderverhuur tegengaan', en: 'Discourage cash payment and subletting' },
    validFrom: since,
  },
  {
    id: 'withNeighbours',
    names: { nl: 'Regels gelijk maken met buurgemeenten', en: 'Make the rules alike with neighbouring municipalities' },
    validFrom: since,
  },
]

/** The codes of a list that can be chosen on a day ('YYYY-MM-DD'). */
export function codesOn(list: readonly Code[], day: string): Code[] {
  return list.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === undefined || validUntil >= day))
}

/** The code with an id, also one that ended. */
export function findCode(list: readonly Code[], id: string): Code | undefined {
  return list.find((code) => code.id === id)
}
