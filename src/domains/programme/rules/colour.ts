import type { CellState } from './norm-state.ts'
import { isWaiting, type Situation } from './situation.ts'

/** Colours of the monitor; what begins later counts nowhere. */
export const colours = ['green', 'orange', 'red', 'later'] as const
export type Colour = (typeof colours)[number]

/** What of a norm at one place its colour is taken from: the period that runs, and the one before it. */
export type NormFacts = { now: CellState; before: CellState | null; running: boolean }
/** How many of what hangs under a goal have each colour. */
export type ColourCounts = Record<Colour, number>

type Rule<Of> = { id: string; colour: Colour; when: (of: Of) => boolean }

/**
 * The one table of colours (P-02). In each part the first rule that holds decides, and the last always does, so that
 * everything has a colour and what nobody recorded anything about is never green. The page shows the table as it
 * stands here, with a sentence for each rule.
 */
export const colourRules = {
  action: [
    { id: 'stopped', colour: 'red', when: ({ state }) => state === 'stopped' },
    { id: 'done', colour: 'green', when: ({ finished }) => finished },
    { id: 'later', colour: 'later', when: ({ later }) => later },
    { id: 'late', colour: 'red', when: ({ overdue }) => overdue },
    { id: 'missed', colour: 'red', when: ({ missed }) => missed },
    { id: 'dueSoon', colour: 'orange', when: ({ soon, state }) => soon && isWaiting(state) },
    {
      id: 'notBegun',
      colour: 'orange',
      when: ({ due, state, known }) => known && due === null && state === 'notStarted',
    },
    { id: 'timeLeft', colour: 'green', when: ({ known, state }) => known && isWaiting(state) },
    { id: 'underWay', colour: 'green', when: ({ known }) => known },
    { id: 'noData', colour: 'orange', when: () => true },
  ],
  norm: [
    { id: 'normNotYet', colour: 'later', when: ({ now }) => now === 'notYet' },
    { id: 'normMet', colour: 'green', when: ({ now }) => now === 'met' },
    {
      id: 'normMissed',
      colour: 'red',
      when: ({ now, before, running }) => now === 'missed' || (running && before === 'missed'),
    },
    { id: 'normAtRisk', colour: 'orange', when: ({ now }) => now === 'atRisk' },
    { id: 'normNoData', colour: 'orange', when: () => true },
  ],
  goal: [
    { id: 'goalRed', colour: 'red', when: (counts) => counts.red > 0 && counts.red * 2 >= counted(counts) },
    {
      id: 'goalGreen',
      colour: 'green',
      when: (counts) => counts.red === 0 && counts.green > 0 && counts.green * 2 >= counted(counts),
    },
    { id: 'goalOrange', colour: 'orange', when: (counts) => counted(counts) > 0 },
    { id: 'goalLater', colour: 'later', when: () => true },
  ],
} as const satisfies { action: Rule<Situation>[]; norm: Rule<NormFacts>[]; goal: Rule<ColourCounts>[] }

const counted = ({ green, orange, red }: ColourCounts) => green + orange + red

/** A rule of one of the parts of the table. */
export type ActionRule = (typeof colourRules.action)[number]['id']
export type NormRule = (typeof colourRules.norm)[number]['id']
export type GoalRule = (typeof colourRules.goal)[number]['id']
export type ColourRule = ActionRule | NormRule | GoalRule

/** A colour and the rule that gave it. */
export type Judgement<Id extends ColourRule = ColourRule> = { colour: Colour; rule: Id }

/** The colour of an action at one place. */
export const judgeAction = (situation: Situation): Judgement<ActionRule> => firstOf(colourRules.action, situation)

/** The colour of a norm at one place. */
export const judgeNorm = (facts: NormFacts): Judgement<NormRule> => firstOf(colourRules.norm, facts)

/** The colour of a goal, from how many of what hangs under it have each colour. */
export const judgeGoal = (counts: ColourCounts): Judgement<GoalRule> => firstOf(colourRules.goal, counts)

function firstOf<Of, Id extends ColourRule>(
  rules: readonly { id: Id; colour: Colour; when: (of: Of) => boolean }[],
  of: Of,
): Judgement<Id> {
  for (const { id, colour, when } of rules) if (when(of)) return { colour, rule: id }
  throw new Error('the last rule always holds')
}

/** No colour counted yet. */
export const noColours = (): ColourCounts => ({ green: 0, orange: 0, red: 0, later: 0 })

/** How many there are of each colour. */
export function countColours(all: Iterable<{ colour: Colour }>): ColourCounts {
  const counts = noColours()
  for (const { colour } of all) counts[colour] += 1
  return counts
}

const pressing: readonly Colour[] = ['red', 'orange', 'green', 'later']

/** The colour that asks for attention first: what counts at several places takes that of its worst place. */
export const worstOf = <One extends { colour: Colour }>(all: readonly One[]): One | undefined =>
  all.toSorted((one, other) => pressing.indexOf(one.colour) - pressing.indexOf(other.colour))[0]
