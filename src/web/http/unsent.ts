/** A form that was not accepted: what was typed stays, and what is wrong stands beside the field. */
import type { Context } from 'hono'
import { Conflict, InvalidInput } from '../../lib/errors.ts'
import { readForm } from '../report/typed-form.ts'
import type { Words } from '../say.ts'

/** What was typed, by the name of the field, and what is wrong with it. */
export type Unsent = {
  typed: Readonly<Record<string, string>>
  faults: Readonly<Record<string, Words>>
  /** Somebody else was first. */
  conflict?: boolean
}

/** A form that nobody filled in yet. */
export const untouched: Unsent = { typed: {}, faults: {} }

/** Everything that was typed in a form, by the name of its field. */
export async function typedIn(c: Context): Promise<Record<string, string>> {
  const form = await readForm(c)
  const typed: Record<string, string> = {}
  form.forEach((value, name) => {
    typed[name] ??= typeof value === 'string' ? value : ''
  })
  return typed
}

/** How the fields of a schema are called in a form, and how its faults are said. */
export type FieldNames = {
  names?: Readonly<Record<string, string>>
  words: Readonly<Record<string, Words>>
  usual: Words
}

/**
 * Does what a form asks. Gives the form back when it was refused for what was typed or because somebody else was first;
 * undefined when it was done.
 */
export async function attempt(
  typed: Unsent['typed'],
  { names = {}, words, usual }: FieldNames,
  work: () => Promise<unknown>,
): Promise<Unsent | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Conflict && error.code !== 'switchedOff') return { typed, faults: {}, conflict: true }
    if (!(error instanceof InvalidInput)) throw error
    const faults: Record<string, Words> = {}
    for (const { path, code } of error.issues) faults[names[path] ?? path] ??= words[code] ?? usual
    return { typed, faults }
  }
}

/** The status of a page that shows a form again. */
export const statusOfUnsent = ({ faults, conflict }: Unsent): 200 | 409 | 422 =>
  conflict ? 409 : Object.keys(faults).length > 0 ? 422 : 200
