import type { ProgressState } from '../domains/programme/rules/progress.ts'

/**
 * How far each action of the demonstration came: a letter for each of the last eight quarters, the oldest first. Nothing was
 * recorded in a quarter with a dot. Invented, like everything here.
 */
export type Course = {
  action: string
  /** By district; '' for the region as a whole. */
  quarters: Record<string, string>
  /** What was recorded last. */
  note: string
  evidence: string
}

/** What the letters of a course stand for. */
export const letters: Record<string, ProgressState | undefined> = {
  n: 'notStarted',
  s: 'started',
  d: 'done',
  x: 'stopped',
}

const byDistrict = <Value>(zeeland: Value, markiezaten: Value, baronie: Value, hart: Value): Record<string, Value> => ({
  ...{ zeeland, 'de-markiezaten': markiezaten, 'de-baronie': baronie, 'hart-van-brabant': hart },
})
const region = (action: string, quarters: string, note: string, evidence: string): Course => ({
  ...{ action, note, evidence, quarters: { '': quarters } },
})
const districts = (
  action: string,
  quarters: readonly [string, string, string, string],
  note: string,
  evidence: string,
): Course => ({
  ...{ action, note, evidence, quarters: byDistrict(...quarters) },
})

/** The course of every action of the demonstration; one has none: nobody recorded anything about it. */
export const courses: readonly Course[] = [
  districts(
    'actie-1-1',
    ['..sd..sd', '...s..n.', '..d...d.', '..sd...d'],
    'Campagne gehouden in de week tegen mensenhandel.',
    'Verslag van de campagne',
  ),
  region(
    'actie-1-2',
    '....sd..',
    'Elf partners volgen dezelfde training.',
    'Trainingsplan, vastgesteld door het Aanjaagteam',
  ),
  region(
    'actie-1-3',
    '....ssss',
    'De omgeving staat. Negen van elf partners leverden hun informatie.',
    'Overzicht van aangeleverde stukken',
  ),
  region('actie-1-4', 'ssssssss', 'Besproken in het Actieberaad.', 'Verslag van het Actieberaad'),
  region('actie-1-5', '....d...', 'Het overzicht van campagnes is klaar.', 'Overzicht campagnes, versie 1'),
  region('actie-1-6', '....sd..', 'Kader voor de toets van nieuw beleid is af.', 'Regionaal kader'),
  region('actie-1-7', '....s.ss', 'Zes gemeenten kregen hulp bij hun beleid.', 'Lijst van gesprekken met gemeenten'),
  region('actie-2-1', '....sssd', 'Het model is vastgesteld, later dan gepland.', 'Besluit van het Aanjaagteam'),
  region('actie-2-2', '....sss.', 'Acht gemeenten geholpen tot en met de zomer.', 'Lijst van gesprekken met gemeenten'),
  region('actie-2-3', '....ssss', 'Twee van drie groepen zijn opgeleid.', 'Presentielijsten van de opleiding'),
  region(
    'actie-2-4',
    '....n.nn',
    'Wacht op de datum van het landelijke programma.',
    'Bericht van de landelijke organisatie',
  ),
  region(
    'actie-2-5',
    '....sdss',
    'Eerste overzicht staat, aanvulling over vastgoed loopt.',
    'Overzicht van interventies',
  ),
  region(
    'actie-2-6',
    '....nsss',
    'Vier jongeren doen mee. De agenda met thema’s is er nog niet.',
    'Verslag van de eerste bijeenkomst',
  ),
  region('actie-2-7', '....nnss', 'Twee klankbordgroepen spraken met FairWork.', 'Verslag klankbordgroep'),
  region('actie-3-1', '...d.d..', 'Gesprek gehouden met alle vier zorgcoördinatoren.', 'Gespreksverslag'),
  region('actie-3-2', '....sd..', 'Lespakket gekozen met jongeren.', 'Keuze en planning van het lespakket'),
  region(
    'actie-3-3',
    '....ssss',
    'Materiaal in drie talen klaar, proef bij werkgevers loopt.',
    'Concept van het materiaal',
  ),
  region('actie-3-4', '...sd...', 'Overzicht van hulp en zorgpartners is gedeeld.', 'Overzicht hulpaanbod'),
  region('actie-3-5', '....d...', 'Bijeenkomst gehouden met negen partners.', 'Verslag van de brainstorm'),
  region('actie-4-1', '...sd...', 'Aantallen en locaties zijn bekend.', 'Notitie opvang en locaties, zonder namen'),
  region('actie-4-2', '....ss..', 'Criteria zijn klaar, schouw nog niet gepland.', 'Criteria van ervaringsdeskundigen'),
  region('actie-4-3', '....nsss', 'Onderzoekers zijn begonnen.', 'Plan van aanpak van de onderzoekers'),
  region('actie-4-4', '....sd..', 'Klankbord hield twee bijeenkomsten.', 'Verslag van het klankbord'),
  region('actie-4-5', 'ssssssss', 'Contactverbod gevraagd waar dat kon.', 'Terugkoppeling in het Aanjaagteam'),
  region(
    'actie-5-1',
    '.....sss',
    'Overzicht van lopende casussen wordt elke week bijgehouden.',
    'Verslag van de evaluatie van het halfjaar',
  ),
  region('actie-5-2', '...sssss', 'Twee dagen per week digitaal onderzoek.', 'Terugkoppeling in het Aanjaagteam'),
  region('actie-5-3', '..ssss.s', 'Afspraken over wie wanneer aanschuift staan op papier.', 'Werkafspraak'),
  districts(
    'actie-5-4',
    ['....dddd', '....ddsn', '....dddd', '....dddd'],
    'Voorstel besproken in de stuurgroep.',
    'Besluitenlijst stuurgroep, zonder namen',
  ),
  districts(
    'actie-5-5',
    ['....dddd', '....sdss', '....sdds', '....dddd'],
    'Controles uitgevoerd met de Arbeidsinspectie.',
    'Kwartaaloverzicht controles',
  ),
  districts(
    'actie-5-6',
    ['....ssss', '....n.nn', '....ssss', '.....nss'],
    'Branche gekozen, plan in de maak met ondernemers.',
    'Plan van aanpak per branche',
  ),
  region('actie-6-1', '....d...', 'Eén voorstel van zorg en veiligheid ligt er.', 'Voorstel informatie delen'),
  region('actie-6-2', '....nnss', 'Eerste gesprekken met wetenschappers.', 'Gespreksverslag'),
  region(
    'actie-6-3',
    '....n.sx',
    'De rechtbank ziet af van een eigen kamer en wijst vaste zittingsdagen aan.',
    'Brief van de rechtbank',
  ),
  region('actie-6-4', '....sd..', 'Advies ontvangen.', 'Advies over voorwaardelijke invrijheidstelling'),
  region('actie-6-5', '....sd..', 'Klankbord leverde vier ideeën.', 'Verslag van het klankbord'),
  region('actie-6-6', '...dssss', 'Panel denkt mee over profielen.', 'Agenda van het panel'),
  region('actie-6-7a', '...d....', 'Gesprek gevoerd bij het ministerie.', 'Brief aan het ministerie'),
  region('actie-6-7b', '...sssss', 'Contact bij elk eerste verhoor, steekproef klopte.', 'Steekproef van team AVIM'),
]

type Values = readonly (number | null)[]

/** The last eight values of norms that people register, by district, the oldest first; null where nobody did. */
export const normCourses: readonly {
  norm: string
  evidence: string
  values: Record<string, Values>
}[] = [
  {
    norm: 'casusvoorstellen',
    evidence: 'Besluitenlijst stuurgroep, zonder namen',
    values: byDistrict<Values>(
      [1, 2, 1, 1, 1, 1, 2, 1],
      [0, 1, 1, 0, 1, 1, 0, 0],
      [2, 1, 1, 3, 1, 2, 1, 2],
      [1, 1, 2, 1, 1, 1, 1, 1],
    ),
  },
  {
    norm: 'controles-arbeidsinspectie',
    evidence: 'Kwartaaloverzicht controles',
    values: byDistrict<Values>(
      [4, 3, 4, 5, 4, 4, 6, 4],
      [2, null, 1, 2, 4, 4, 2, 1],
      [4, 4, 5, 4, 3, 4, 4, 3],
      [5, 4, 4, 4, 4, 6, 4, 5],
    ),
  },
  {
    norm: 'campagne-per-district',
    evidence: 'Verslag van de campagne',
    values: byDistrict<Values>(
      [null, null, null, 1, null, null, null, 1],
      [null, null, null, 0, null, null, null, 0],
      [null, null, 1, null, null, null, 1, null],
      [null, null, null, 1, null, null, null, 2],
    ),
  },
  {
    norm: 'zorgcoordinator-per-district',
    evidence: 'Formatieoverzicht',
    values: byDistrict<Values>(
      [0.8, 0.8, 1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1, 0.6, 0.6],
      [1, 1, 1, 1, 1, 1, 1, 1],
      [0.9, 1, 1, 1, 1, 1, 1, 1.2],
    ),
  },
  {
    norm: 'beeld-per-district',
    evidence: 'Beeld van het district',
    values: byDistrict<Values>(
      [0, 0, 0, 0, 0, 1, 1, 1],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 1, 1, 1, 1],
    ),
  },
  {
    norm: 'zorgtafel-per-district',
    evidence: 'Jaarplanning Zorgtafel',
    values: byDistrict<Values>(
      [0, 0, 1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1, 1, 1],
      [0, 1, 1, 1, 1, 1, 1, 1],
    ),
  },
  {
    norm: 'evaluatie-zorgcoordinatoren',
    evidence: 'Gespreksverslag',
    values: { '': [null, 1, null, 1, null, 1, null, null] },
  },
  {
    norm: 'evaluatie-samenwerking',
    evidence: 'Verslag van de evaluatie',
    values: byDistrict<Values>(
      [null, 1, null, 1, null, 1, null, 1],
      [null, 0, null, 1, null, 1, null, null],
      [null, 1, null, 1, null, 1, 1, null],
      [null, 1, null, 1, null, 1, null, 0],
    ),
  },
  {
    norm: 'trekker-bij-aanjaagteam',
    evidence: 'Verslagen van het Aanjaagteam',
    values: { '': [null, null, null, 2, null, 1, null, null] },
  },
  {
    norm: 'tussenstand-2022',
    evidence: 'Rapportage aan het Actieberaad',
    values: { '': [1, null, null, null, null, null, null, null] },
  },
]
