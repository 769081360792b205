import { breda, day, noor, oosterhout, pim, tilburg, toBreda, yara } from './demo-cast.ts'
import type { Scene } from './demo-scene.ts'

/**
 * The same man and the same van in three municipalities: what Oosterhout passed on to Breda can be seen there, what Tilburg
 * knows cannot.
 */
export const scenesRelated: Scene[] = [
  {
    ago: 122 * day,
    by: 'public',
    report: {
      forms: ['labour'],
      place: oosterhout,
      minor: 'no',
      story:
        'Een man slaapt in een bestelbus achter de loods waar hij werkt. Hij zegt dat zijn baas zijn loon bewaart tot de schuld op is. In het weekend wordt hij naar een huis in Breda gebracht.',
      reliability: 'heardFromPerson',
      rows: [
        {
          kind: 'person',
          role: 'person.possibleVictim',
          reliability: 'heardFromPerson',
          parts: { name: 'Mykhailo Kovalenko', nationality: 'Oekraïense' },
        },
        {
          kind: 'address',
          role: 'address.home',
          reliability: 'heardFromPerson',
          parts: { address: 'Lantaarnopstekerspad 3', postcode: '4899 SD', town: 'Breda' },
        },
        {
          kind: 'vehicle',
          role: 'vehicle.transport',
          reliability: 'seenOneself',
          parts: { plate: 'VX-482-D', description: 'Witte bestelbus' },
        },
      ],
    },
    steps: [
      { ago: 121 * day + 20, who: pim, do: 'take' },
      {
        ago: 121 * day,
        who: pim,
        do: 'offer',
        ...toBreda,
        question: 'Hij woont bij jullie. Kennen jullie dit adres?',
        days: 10,
      },
      { ago: 120 * day, who: noor, do: 'accept' },
      {
        ago: 112 * day,
        who: noor,
        do: 'answer',
        words: 'Er deed niemand open. We houden het adres in de gaten.',
      },
      {
        ago: 110 * day,
        who: pim,
        do: 'close',
        result: 'handedOverAndAnswered',
        words: 'Breda houdt het adres in de gaten.',
      },
    ],
  },
  {
    ago: 68 * day,
    by: 'public',
    report: {
      forms: ['labour'],
      place: breda,
      minor: 'no',
      story:
        'Elke ochtend om vijf uur haalt een witte bus mannen op bij de rotonde. Ze zien er moe uit en praten niet.',
      reliability: 'seenOneself',
      rows: [
        {
          kind: 'vehicle',
          role: 'vehicle.transport',
          reliability: 'seenOneself',
          parts: { plate: 'VX-482-D', description: 'Witte bus' },
        },
      ],
    },
    steps: [
      { ago: 67 * day + 20, who: noor, do: 'take' },
      { ago: 67 * day, who: noor, do: 'link', words: 'Hetzelfde kenteken. De bus haalt de mannen in Breda op.' },
      { ago: 66 * day, who: noor, do: 'watch', words: 'Wachten tot we weten waar de bus heen rijdt.', days: 90 },
    ],
  },
  {
    ago: 40 * day,
    by: 'public',
    report: {
      forms: ['labour'],
      place: tilburg,
      minor: 'no',
      story: 'Wie op dit nummer belt, krijgt werk zonder contract. Mijn collega betaalde er eerst 800 euro voor.',
      reliability: 'heardFromPerson',
      rows: [
        {
          kind: 'phone',
          role: 'phone.ofSuspect',
          reliability: 'seenOneself',
          parts: { number: '06 12 34 56 71' },
        },
      ],
    },
    steps: [
      { ago: 39 * day, who: yara, do: 'take' },
      { ago: 38 * day, who: yara, do: 'watch', words: 'Het nummer is bekend. Nog geen plek.', days: 60 },
    ],
  },
  {
    ago: 1 * day + 3,
    by: 'public',
    report: {
      forms: ['labour'],
      place: breda,
      minor: 'no',
      story:
        'Een man vroeg bij de voedselbank om brood. Hij heet Michajlo en werkt voor iemand die hem elke dag met een witte bus ophaalt. Zijn papieren heeft hij niet bij zich. Hij gaf het nummer van zijn baas.',
      reliability: 'heardFromPerson',
      rows: [
        {
          kind: 'person',
          role: 'person.possibleVictim',
          reliability: 'heardFromPerson',
          parts: { name: 'Michajlo Kowalenko' },
        },
        {
          kind: 'phone',
          role: 'phone.ofSuspect',
          reliability: 'heardFromPerson',
          parts: { number: '06 12 34 56 71', description: 'Van de baas' },
        },
        {
          kind: 'vehicle',
          role: 'vehicle.transport',
          reliability: 'seenOneself',
          parts: { description: 'Witte bestelbus, kenteken niet gezien' },
        },
        {
          kind: 'address',
          role: 'address.home',
          reliability: 'heardFromPerson',
          parts: { address: 'Vuurbaakhof 16', postcode: '4899 SA', town: 'Breda' },
        },
      ],
    },
    steps: [
      { ago: 22, who: noor, do: 'take' },
      { ago: 21, who: noor, do: 'askDesks', purpose: 'signaal-wegen' },
    ],
  },
]
