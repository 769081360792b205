import type { Context } from 'hono'
import type { TypedForm } from './answers.ts'

/** Reads the body of a form. What is no form, or a broken one, counts as a form in which nothing was filled in. */
export async function readForm(c: Context): Promise<TypedForm> {
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(await c.req.text())
  if (!type.startsWith('multipart/form-data')) return new URLSearchParams()
  try {
    return await c.req.formData()
  } catch (error) {
    // A body that is too large or cut off is for others to answer; only one that cannot be read is ours.
    if (error instanceof TypeError) return new URLSearchParams()
    throw error
  }
}
