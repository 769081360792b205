import type { Municipality, Region } from '../../domains/access/rules/region.ts'
import type { PublicWords } from '../../domains/signals/rules/code-list.ts'
import type { ExploitationForm } from '../../domains/signals/rules/code-lists.ts'
import type { Frame } from '../components/frame.ts'
import type { Attached } from '../files/attached.ts'
import { withLocale } from '../locale.ts'
import type { Answers } from './answers.ts'
import type { Fault, Offered } from './faults.ts'

/** What every step of the form needs to be drawn. */
export interface FormView {
  frame: Frame
  region: Region
  /** The codes that can be chosen today. */
  forms: readonly ExploitationForm[]
  reliabilities: readonly { id: string; names: PublicWords }[]
  answers: Answers
  /** What is wrong with the answers of this step; none before somebody wanted to go on. */
  faults: readonly Fault[]
  /** Files that were sent along so far. */
  attached: Attached
  /** A sum that the browser may do instead of waiting; only where much is sent. */
  puzzle?: string | undefined
}

/** What answers are compared with. */
export function offeredIn({
  region,
  forms,
  reliabilities,
}: Pick<FormView, 'region' | 'forms' | 'reliabilities'>): Offered {
  const municipalities: readonly Municipality[] = region.municipalities
  return { municipalities, forms: forms.map(({ id }) => id), reliabilities: reliabilities.map(({ id }) => id) }
}

/** An address for a button of its own, in the language that the reader chose: links and forms get theirs by themselves. */
export function buttonAddress({ chosen }: Frame, address: string): string {
  return chosen ? withLocale(address, chosen) : address
}
