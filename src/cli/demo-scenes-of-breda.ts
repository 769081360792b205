import { bram, breda, day, joris, noor, toPolice } from './demo-cast.ts'
import type { Scene } from './demo-scene.ts'

/** What waits at the desk of Breda, or is in hand there. */
export const scenesOfBreda: Scene[] = [
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
]
