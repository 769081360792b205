import {
  bram,
  breda,
  day,
  dewi,
  joris,
  noor,
  selma,
  toCare,
  toInspectorate,
  toPolice,
  toProsecution,
  toRotterdam,
} from './demo-cast.ts'
import type { Scene } from './demo-scene.ts'

/** What the desk of Breda passed on to police, inspectorate and care. */
export const scenesPassedOn: Scene[] = [
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
]

/** What goes to the police of another region, who have no account. */
export const scenesBeyondTheRegion: Scene[] = [
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
