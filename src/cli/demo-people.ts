import type { FunctionName } from '../domains/access/index.ts'
import type { DemonstrationRole } from '../web/access/entry.ts'

/** An invented person of the demonstration: whom the log-in page shows, and the function they get in the database. */
export type DemoPerson = DemonstrationRole & {
  name: string
  function: FunctionName
  deskId: string | null
  organisationId: string | null
  municipalityCode: string | null
}

type Place = { desk: string } | { organisation: string; municipality?: string }

/** Everybody the demonstration lets one be, in the order of the log-in page. None of them exists. */
export const demoPeople: readonly DemoPerson[] = [
  person('Noor Verlinden', 'attentionOfficer', { desk: 'aandachtsfunctionarissen-breda' }, 'municipality', {
    nl: 'aandachtsfunctionaris veiligheid, Breda',
    en: 'attention officer for safety, Breda',
  }),
  person('Bram Okafor', 'attentionOfficer', { desk: 'aandachtsfunctionarissen-breda' }, 'municipality', {
    nl: 'aandachtsfunctionaris sociaal domein, Breda',
    en: 'attention officer for the social domain, Breda',
  }),
  person('Fenna Zijlstra', 'reporter', { organisation: 'gemeente-tilburg', municipality: 'GM0855' }, 'municipality', {
    nl: 'baliemedewerker, Tilburg',
    en: 'works at the counter, Tilburg',
  }),
  person('Ilse Roelofs', 'policyOfficer', { organisation: 'gemeente-goes', municipality: 'GM0664' }, 'municipality', {
    nl: 'beleidsmedewerker, Goes',
    en: 'policy officer, Goes',
  }),
  person(
    'Karel Munting',
    'portfolioHolder',
    { organisation: 'gemeente-goes', municipality: 'GM0664' },
    'municipality',
    {
      nl: 'portefeuillehouder, Goes',
      en: 'portfolio holder, Goes',
    },
  ),
  person('Yara Smeets', 'attentionOfficer', { desk: 'aandachtsfunctionarissen-tilburg' }, 'municipality', {
    nl: 'aandachtsfunctionaris veiligheid, Tilburg',
    en: 'attention officer for safety, Tilburg',
  }),
  person('Stijn Verbeek', 'attentionOfficer', { desk: 'aandachtsfunctionarissen-tilburg' }, 'municipality', {
    nl: 'aandachtsfunctionaris sociaal domein, Tilburg',
    en: 'attention officer for the social domain, Tilburg',
  }),
  person('Marit de Visser', 'attentionOfficer', { desk: 'aandachtsfunctionarissen-goes' }, 'municipality', {
    nl: 'aandachtsfunctionaris, Goes',
    en: 'attention officer, Goes',
  }),
  person('Sanne Kuipers', 'attentionOfficer', { desk: 'aandachtsfunctionarissen-roosendaal' }, 'municipality', {
    nl: 'aandachtsfunctionaris, Roosendaal',
    en: 'attention officer, Roosendaal',
  }),
  person('Pim Aerts', 'attentionOfficer', { desk: 'aandachtsfunctionarissen-oosterhout' }, 'municipality', {
    nl: 'aandachtsfunctionaris, Oosterhout',
    en: 'attention officer, Oosterhout',
  }),
  person('Judith Brands', 'districtCoordinator', { desk: 'districtscoordinatie-de-baronie' }, 'municipality', {
    nl: 'districtscoördinator, De Baronie',
    en: 'district coordinator, De Baronie',
  }),
  person('Selma Tahiri', 'careCoordinator', { desk: 'zorgcoordinatie-de-baronie' }, 'care', {
    nl: 'zorgcoördinator, De Baronie',
    en: 'care coordinator, De Baronie',
  }),
  person('Joris Kamp', 'handler', { desk: 'team-avim' }, 'care', {
    nl: 'politie, team AVIM',
    en: 'police, AVIM team',
  }),
  person('Dewi Hartog', 'handler', { desk: 'arbeidsinspectie-zuid' }, 'care', {
    nl: 'Nederlandse Arbeidsinspectie',
    en: 'Netherlands Labour Authority',
  }),
  person('Anne Buis', 'handler', { desk: 'opvang-de-sluiswachter' }, 'care', {
    nl: 'hulpverlener, opvang',
    en: 'support worker, shelter',
  }),
  person('Ruben Claes', 'handler', { desk: 'politie-meldkamer' }, 'care', {
    nl: 'politie, meldkamer',
    en: 'police, control room',
  }),
  person('Wiebe Terpstra', 'chainDirector', { desk: 'ketenregie' }, 'region', {
    nl: 'ketenregisseur',
    en: 'chain director',
  }),
  person('Lotte van Wijk', 'projectLeader', { organisation: 'gemeente-tilburg' }, 'region', {
    nl: 'projectleider',
    en: 'project leader',
  }),
  person('Bram Kuiper', 'budgetKeeper', { organisation: 'gemeente-breda' }, 'region', {
    nl: 'budgetbewaker',
    en: 'budget keeper',
  }),
  person('Hassan Idrissi', 'analyst', { organisation: 'taskforce-riec' }, 'region', { nl: 'analist', en: 'analyst' }),
  person('Rosa Maas', 'privacyOfficer', { organisation: 'gemeente-tilburg' }, 'region', {
    nl: 'privacyfunctionaris',
    en: 'privacy officer',
  }),
  person('Ties Brugman', 'administrator', { organisation: 'gemeente-tilburg' }, 'region', {
    nl: 'beheerder, ziet geen inhoud',
    en: 'administrator, sees no content',
  }),
  person('Evi Postma', 'editor', { organisation: 'gemeente-breda' }, 'municipality', {
    nl: 'redacteur, Breda',
    en: 'editor, Breda',
  }),
  person('Hugo Prins', 'editor', { organisation: 'politie-zwb' }, 'region', {
    nl: 'redacteur, politie',
    en: 'editor, police',
  }),
  person('Mila Evers', 'handler', { desk: 'vangnetloket' }, 'region', {
    nl: 'behandelaar, vangnetloket',
    en: 'handler, fallback desk',
  }),
]

function person(
  name: string,
  functionName: FunctionName,
  place: Place,
  group: DemoPerson['group'],
  role: DemoPerson['role'],
): DemoPerson {
  const where =
    'desk' in place
      ? { deskId: place.desk, organisationId: null, municipalityCode: null }
      : { deskId: null, organisationId: place.organisation, municipalityCode: place.municipality ?? null }
  return { name, email: emailOf(name), function: functionName, ...where, group, role }
}

/** `noor.verlinden@voorbeeld.invalid`: a domain that can never exist. */
function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.invalid`
}
