import { bram, breda, day, noor } from './demo-cast.ts'
import type { Scene } from './demo-scene.ts'

/** What was looked at again later, closed, or kept past its term. */
export const scenesEnded: Scene[] = [
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
]
