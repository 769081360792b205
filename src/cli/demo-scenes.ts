import type { ReportInput } from '../domains/signals/rules/signal.ts'

/** An invented person of the demonstration, by name. */
export type Who = string

/** One thing that somebody did with a signal, so many hours ago. */
export type SceneStep = { ago: number; who: Who } & (
  | { do: 'take' }
  | { do: 'consult' | 'message'; words: string }
  | { do: 'watch'; words: string; days: number }
  | {
      do: 'fact'
      kind: 'address' | 'vehicle' | 'company' | 'person' | 'phone' | 'measure'
      parts: Record<string, string>
      role?: string
      source: string
      sourceReliability: string
      informationReliability: string
    }
  | { do: 'offer'; desk: string; purpose: string; legalBasis: string; question: string; days: number }
  | { do: 'accept' }
  /** The sender called, and got no answer. */
  | { do: 'attempt' }
  /** A registration file for CoMensha of the person who was added last, with the written consent of that person. */
  | { do: 'register'; consentName: string; language: string; words: string }
  /** Somebody without an account reads what was offered last with a link and a code, and accepts it there. */
  | { do: 'letRead' }
  | { do: 'refuse' | 'answer'; words: string }
  | { do: 'close'; result: 'helped' | 'noAction' | 'handedOverAndAnswered' | 'unfounded'; words: string }
)

/** A signal of the demonstration: who reported what, so many hours ago, and what happened since. */
export type Scene = {
  ago: number
  by: Who | 'public'
  report: Partial<ReportInput> & { story: string }
  steps?: SceneStep[]
}

const day = 24
const breda = { kind: 'municipality', code: 'GM0758' } as const
const tilburg = { kind: 'municipality', code: 'GM0855' } as const
const goes = { kind: 'municipality', code: 'GM0664' } as const
const oosterhout = { kind: 'municipality', code: 'GM0826' } as const
const roosendaal = { kind: 'municipality', code: 'GM1674' } as const
const noor = 'Noor Verlinden'
const bram = 'Bram Okafor'
const selma = 'Selma Tahiri'
const joris = 'Joris Kamp'
const dewi = 'Dewi Hartog'

const toCare = {
  desk: 'zorgcoordinatie-de-baronie',
  purpose: 'zorg-slachtoffer',
  legalBasis: 'taak-zorgcoordinatie',
} as const
const toPolice = { desk: 'team-avim', purpose: 'opsporing', legalBasis: 'politietaak' } as const
const toRotterdam = { desk: 'politie-rotterdam', purpose: 'opsporing', legalBasis: 'politietaak' } as const
const toProsecution = { desk: 'parket-mensenhandel', purpose: 'opsporing', legalBasis: 'politietaak' } as const
const toInspectorate = {
  desk: 'arbeidsinspectie-zuid',
  purpose: 'arbeidsuitbuiting',
  legalBasis: 'toezicht-arbeid',
} as const

/** The signals with which a demonstration begins. Everything in them is invented. */
export const scenes: Scene[] = [
  {
    ago: 3 * day + 2,
    by: 'public',
    report: {
      forms: ['labour'],
      place: breda,
      story:
        'In het witte huis naast de wasserette wonen zeker acht mannen. Ze gaan weg als het nog donker is en komen om een uur of negen terug, steeds met hetzelfde busje. Een van hen zei dat zijn baas zijn paspoort heeft.\n\nToen ik vroeg of hij geholpen wilde worden, schudde hij nee en liep hij weg.',
      reliability: 'seenOneself',
      minor: 'no',
      rows: [
        {
          kind: 'address',
          role: 'address.home',
          reliability: 'seenOneself',
          parts: { address: 'Vuurbaakhof 14', town: 'Breda' },
        },
        {
          kind: 'vehicle',
          role: 'vehicle.transport',
          reliability: 'suspicion',
          parts: { description: 'Wit busje, kenteken deels: VK-…-7' },
        },
        {
          kind: 'person',
          role: 'person.possibleVictim',
          reliability: 'heardFromOthers',
          parts: { description: 'Man, ongeveer 30 jaar, naam onbekend' },
        },
      ],
    },
    steps: [
      { ago: 2 * day, who: noor, do: 'take' },
      { ago: 2 * day - 1, who: noor, do: 'offer', ...toPolice, question: 'Is dit voor jullie?', days: 7 },
      { ago: 2 * day - 4, who: joris, do: 'refuse', words: 'Geen acuut gevaar. Eerst Arbeidsinspectie.' },
      { ago: 1 * day, who: noor, do: 'take' },
      {
        ago: 1 * day - 1,
        who: noor,
        do: 'fact',
        kind: 'address',
        role: 'address.home',
        parts: { address: 'Vuurbaakhof 14', description: 'Op dit adres staan 2 mensen ingeschreven' },
        source: 'brp',
        sourceReliability: 'provenReliable',
        informationReliability: 'certain',
      },
      {
        ago: 1 * day - 2,
        who: noor,
        do: 'fact',
        kind: 'company',
        role: 'company.employer',
        parts: { name: 'Uitzendbureau Noorderveld (verzonnen)' },
        source: 'ownObservation',
        sourceReliability: 'mostlyReliable',
        informationReliability: 'uncorroborated',
      },
      {
        ago: 22,
        who: noor,
        do: 'fact',
        kind: 'measure',
        role: 'measure.inspection',
        parts: {
          body: 'Gemeente Breda, toezicht',
          measureDay: '12-03-2025',
          reference: 'TZ-2025-0117 (verzonnen)',
          outcome: 'Te veel bedden op één kamer. Verhuurder gewaarschuwd.',
        },
        source: 'inspections',
        sourceReliability: 'provenReliable',
        informationReliability: 'certain',
      },
      {
        ago: 21,
        who: noor,
        do: 'fact',
        kind: 'phone',
        role: 'phone.ofSuspect',
        parts: { number: '06 12 34 09 87', description: 'Staat op het raam van het busje' },
        source: 'ownObservation',
        sourceReliability: 'mostlyReliable',
        informationReliability: 'knownToSource',
      },
      {
        ago: 20,
        who: noor,
        do: 'message',
        words:
          'Dank je wel dat je dit vertelt. We hebben één vraag. Weet je hoe laat het busje meestal komt? Alleen als je het al weet. Ga er niet speciaal voor kijken.',
      },
    ],
  },
  {
    ago: 5,
    by: 'public',
    report: {
      forms: [],
      place: breda,
      minor: 'unknown',
      acute: 'unknown',
      story:
        'Elke avond zie ik dezelfde jonge vrouw bij de achterdeur van een pand aan de Kade. Ze wordt gebracht en gehaald door telkens een andere man. Ze kijkt niemand aan.',
      reliability: 'seenOneself',
    },
  },
  {
    ago: 26,
    by: 'public',
    report: {
      forms: ['criminal'],
      place: breda,
      minor: 'yes',
      story:
        'De zoon van mijn buurvrouw is 15. Hij heeft ineens dure schoenen en twee telefoons. Hij durft niet meer naar buiten zonder dat iemand belt.',
      reliability: 'suspicion',
    },
  },
  {
    ago: 8 * day,
    by: 'Fenna Zijlstra',
    report: {
      forms: ['sexual'],
      place: breda,
      minor: 'yes',
      sourceKind: 'municipalityCounter',
      anonymity: 'named',
      story:
        'Aan de balie kwam een meisje van ongeveer 17 met een oudere man. Hij gaf alle antwoorden en hield haar pas in zijn hand.',
      reliability: 'seenOneself',
      indicators: [],
    },
    steps: [
      { ago: 8 * day - 2, who: bram, do: 'take' },
      { ago: 7 * day, who: bram, do: 'consult', words: 'Eerst overleg met Veilig Thuis over wat veilig is.' },
    ],
  },
  {
    ago: 12 * day,
    by: 'public',
    report: {
      forms: ['criminal'],
      place: breda,
      minor: 'no',
      story:
        'Een man in mijn straat moet pakketjes rondbrengen om een schuld af te betalen. De schuld wordt steeds hoger, zegt hij.',
      reliability: 'heardFromPerson',
    },
    steps: [
      { ago: 11 * day, who: bram, do: 'take' },
      {
        ago: 10 * day,
        who: bram,
        do: 'offer',
        ...toPolice,
        question: 'Kennen jullie dit adres, en pakken jullie het op?',
        days: 6,
      },
      { ago: 9 * day, who: joris, do: 'accept' },
      {
        ago: 6 * day,
        who: bram,
        do: 'offer',
        ...toProsecution,
        question: 'Kunnen jullie meedenken: is dit genoeg om een onderzoek te beginnen?',
        days: 12,
      },
      { ago: 5 * day, who: bram, do: 'letRead' },
    ],
  },
  {
    ago: 15 * day,
    by: 'public',
    report: {
      forms: ['labour'],
      place: breda,
      minor: 'no',
      story: 'In het restaurant aan het Plein slapen de koks op matrassen boven de keuken. Ze werken zeven dagen.',
      reliability: 'heardFromOthers',
    },
    steps: [
      { ago: 14 * day, who: noor, do: 'take' },
      {
        ago: 13 * day,
        who: noor,
        do: 'offer',
        ...toInspectorate,
        question: 'Willen jullie nagaan of hier sprake is van arbeidsuitbuiting?',
        days: 10,
      },
      { ago: 12 * day, who: dewi, do: 'accept' },
      {
        ago: 2 * day,
        who: dewi,
        do: 'answer',
        words: 'Controle gehouden. Twee mensen zijn naar de opvang gebracht. Er loopt een onderzoek.',
      },
    ],
  },
  {
    ago: 9 * day,
    by: 'public',
    report: {
      forms: ['sexual'],
      place: breda,
      minor: 'no',
      story: 'Mijn vriendin wordt gedwongen om via een website met mannen af te spreken. Hij heeft filmpjes van haar.',
      reliability: 'heardFromPerson',
    },
    steps: [
      { ago: 8 * day + 3, who: noor, do: 'take' },
      {
        ago: 8 * day + 1,
        who: noor,
        do: 'offer',
        ...toCare,
        question: 'Willen jullie contact leggen en kijken welke hulp past?',
        days: 9,
      },
      { ago: 8 * day, who: selma, do: 'accept' },
      {
        ago: 6 * day,
        who: noor,
        do: 'fact',
        kind: 'person',
        role: 'person.possibleVictim',
        parts: { name: 'Lioba Varga (verzonnen)', birthDate: '04-05-1999', nationality: 'Hongaarse' },
        source: 'partner',
        sourceReliability: 'provenReliable',
        informationReliability: 'knownToSource',
      },
      {
        ago: 5 * day,
        who: noor,
        do: 'register',
        consentName: 'Lioba Varga (verzonnen)',
        language: 'Hongaars, en een beetje Engels',
        words: 'Zoekt een plek buiten de regio. Kan niet terug naar haar kamer.',
      },
      { ago: 1 * day, who: noor, do: 'attempt' },
    ],
  },
  {
    ago: 20 * day,
    by: 'public',
    report: {
      forms: ['labour'],
      place: breda,
      minor: 'no',
      story: 'Op een bouwplaats werken mensen zonder pauze. De voorman telt hun geld.',
      reliability: 'seenOneself',
    },
    steps: [
      { ago: 19 * day, who: noor, do: 'take' },
      {
        ago: 18 * day,
        who: noor,
        do: 'watch',
        words: 'Nog te weinig om iets te doen. Over vier weken opnieuw kijken.',
        days: 28,
      },
    ],
  },
  {
    ago: 25 * day,
    by: 'public',
    report: {
      forms: ['labour'],
      place: breda,
      minor: 'no',
      story: 'Ik denk dat de kapper mensen zonder papieren laat werken.',
      reliability: 'suspicion',
    },
    steps: [
      { ago: 24 * day, who: bram, do: 'take' },
      {
        ago: 23 * day,
        who: bram,
        do: 'close',
        result: 'noAction',
        words: 'Vergunningen en contracten kloppen. Er is met iedereen gesproken.',
      },
    ],
  },
  // Its term is over: the privacy officer finds it on the page of what expired.
  {
    ago: 50 * day,
    by: 'public',
    report: {
      forms: ['labour'],
      place: breda,
      minor: 'no',
      story: 'Bij de garage op de hoek werkt vast iemand onder dwang. Dat hoorde ik in de winkel.',
      reliability: 'suspicion',
    },
    steps: [
      { ago: 49 * day, who: bram, do: 'take' },
      { ago: 45 * day, who: bram, do: 'close', result: 'unfounded', words: 'De garage bestaat niet meer.' },
    ],
  },
  {
    ago: 30,
    by: 'public',
    report: {
      forms: ['labour'],
      place: oosterhout,
      minor: 'no',
      story: 'Plukkers wonen met zes man in een stacaravan en krijgen geen loonstrook.',
      reliability: 'heardFromPerson',
    },
  },
  {
    ago: 50,
    by: 'public',
    report: {
      forms: ['sexual'],
      place: tilburg,
      minor: 'no',
      story: 'In het appartement boven ons komen dag en nacht mannen. Er wonen drie vrouwen die nooit samen weggaan.',
      reliability: 'seenOneself',
    },
  },
  {
    ago: 28,
    by: 'public',
    report: {
      forms: ['labour'],
      place: goes,
      minor: 'no',
      story: 'Op een kwekerij mogen de mensen hun telefoon niet bij zich houden.',
      reliability: 'heardFromPerson',
    },
  },
  {
    ago: 7 * day,
    by: 'public',
    report: {
      forms: ['criminal'],
      place: roosendaal,
      minor: 'yes',
      story: 'Twee jongens moeten stelen in winkels en geven alles af bij een auto.',
      reliability: 'seenOneself',
    },
  },
  {
    ago: 4 * day,
    by: 'public',
    report: {
      forms: ['organRemoval'],
      place: { kind: 'unknown' },
      minor: 'no',
      story: 'Op internet wordt een reis aangeboden waarbij je een nier moet afstaan.',
      reliability: 'seenOneself',
    },
  },
  // Police of another region, without an account: their term is over, and somebody called in vain.
  {
    ago: 14 * day,
    by: 'public',
    report: {
      forms: ['labour'],
      place: breda,
      minor: 'no',
      story: 'Elke maandag haalt een man uit Rotterdam drie jongens op. Ze slapen in zijn loods en krijgen geen loon.',
      reliability: 'heardFromPerson',
    },
    steps: [
      { ago: 13 * day, who: bram, do: 'take' },
      { ago: 12 * day, who: bram, do: 'offer', ...toRotterdam, question: 'Kennen jullie deze loods?', days: 7 },
      { ago: 1 * day, who: bram, do: 'attempt' },
    ],
  },
]
