import type { InputColumn } from './reporting-route.ts'
import type { Situation } from './route-situations.ts'
import type { Term } from './terms.ts'

/** A column of a route in which a rule writes a term. */
export type TermColumn = 'oppakken' | 'antwoord'

/**
 * One thing that is wrong, or remarkable, about a route: which rules it is about, and a situation in which it shows. The
 * facts only, so that the command line and the pages can each make their own sentence of them.
 */
export type Finding =
  | { kind: 'columnMisses' | 'columnStrange'; rules: []; column: InputColumn; value: string; where: string }
  | { kind: 'overlap'; rules: number[]; refusal: string; example: Situation }
  | { kind: 'idle'; rules: [number]; behind: number[]; example?: Situation }
  | { kind: 'noDesk'; rules: [number] }
  | { kind: 'unknownDesk'; rules: [number]; does: Does; reference: string }
  | { kind: 'deskNotThere'; rules: [number]; does: Does; reference: string; place: PlaceName | null }
  | { kind: 'noAccount'; rules: [number]; does: 'owns' | 'shares'; desk: string }
  | { kind: 'noGround'; rules: [number]; desk: string }
  | { kind: 'notRegistered'; rules: [number]; desk: string }
  | { kind: 'noTerm'; rules: [number]; column: TermColumn; text: string; problem: string }
  | { kind: 'acuteInDays'; rules: [number]; column: TermColumn; term: Term }
  | { kind: 'noCoordinator'; rules: number[]; district: string; coordinator: string; example: Situation }
  | { kind: 'gap'; rules: []; count: number; example: Situation }
  | { kind: 'asleep'; rules: [number]; desk: string; example: Situation }

/** Whether a rule sends a signal to a desk, or gives that desk a part of it. */
export type Does = 'sends' | 'shares'
/** A municipality as sentences name it. */
export type PlaceName = { code: string; name: string }

/** What keeps a file of the region from being loaded; the others are warnings. */
export function refusesFile({ kind }: Finding): boolean {
  return kind !== 'gap' && kind !== 'asleep'
}

/**
 * What keeps a draft from being proposed. An official who means a gap says so with a rule that leads to the fallback
 * desk, so a gap is refused here; only that a desk sleeps is theirs to judge.
 */
export function refusesDraft({ kind }: Finding): boolean {
  return kind !== 'asleep'
}
