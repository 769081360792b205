import { day, goes, oosterhout, roosendaal, tilburg } from './demo-cast.ts'
import type { Scene } from './demo-scene.ts'

/** What was just reported in other municipalities. */
export const scenesElsewhere: Scene[] = [
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
]
