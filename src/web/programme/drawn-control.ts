import type { Control } from '../../domains/programme/rules/edit-fields.ts'
import type { Typed } from '../../domains/programme/rules/item-form.ts'
import type { Choosing } from './field-options.ts'

/** What a form draws: what was typed, what is wrong by the name of the control, and what there is to choose. */
export type Drawn = { typed: Typed; faults: Readonly<Record<string, string>>; choosing: Choosing }
/** One control of it: the word of the file, what it is drawn as, and its name. */
export type ControlProps = Drawn & { word: string; control: Control; name: string }
