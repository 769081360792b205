import type { ProgrammeFile } from './programme-file.ts'

/** How many items a covering letter only mentions: what the plan itself says of them is not known. */
export function fromCoveringLetters(programme: ProgrammeFile): number {
  const letters = new Set(programme.documents?.filter(({ kind }) => kind === 'coveringLetter').map(({ id }) => id))
  const { budget } = programme
  const lists = [
    programme.plans,
    programme.pillars,
    programme.strategicGoals,
    programme.operationalGoals,
    programme.actions,
    programme.norms,
    programme.bodies,
    programme.decisions,
    budget?.lines,
    budget?.cover,
  ]
  const sources = lists.flatMap((list) => list?.map((item) => item.source?.document) ?? [])
  return sources.filter((document) => document !== undefined && letters.has(document)).length
}
