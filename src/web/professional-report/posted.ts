import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { NotFound } from '../../lib/errors.ts'
import type { FormWithFiles } from '../files/read-form.ts'
import type { TypedForm } from '../report/answers.ts'
import { type Fields, type ReportedKind, readFields, reportedKinds } from './fields.ts'
import type { OpenDraft } from './form-view.ts'

/** What the form sent: what was filled in, which button was pressed, and the draft it goes on with. */
export interface Posted {
  form: FormWithFiles['form']
  /** Files that go along. */
  attached: FormWithFiles['attached']
  fields: Fields
  formKey: string
  draft: OpenDraft | null
  /** The list that should get one more row; null for the other buttons. */
  oneMore: ReportedKind | null
  keep: boolean
}

/** Reads what the form sent. What nobody could have meant counts as not there. */
export function readPosted({ form, attached }: FormWithFiles): Posted {
  const pressed = form.get('doe')
  return {
    form,
    attached,
    fields: readFields(form),
    formKey: z.uuid().safeParse(form.get('sleutel')).data ?? randomUUID(),
    draft: draftIn(form),
    oneMore: reportedKinds.find((kind) => pressed === `rij.${kind}`) ?? null,
    keep: pressed === 'concept',
  }
}

function draftIn(form: TypedForm): OpenDraft | null {
  const id = z.uuid().safeParse(form.get('concept')).data
  const version = z.coerce.number().int().min(1).max(1_000_000).safeParse(form.get('versie')).data
  return id === undefined ? null : { id, version: version ?? 1 }
}

/** The id of a draft in an address; throws NotFound for what cannot be one. */
export function draftIdIn(text: string): string {
  const id = z.uuid().safeParse(text)
  if (!id.success) throw new NotFound()
  return id.data
}
