import { Hono } from 'hono'
import { readForm } from '../report/typed-form.ts'
import { goTo, pageOfThisSite, type SessionEnv } from '../session.ts'

/** `/bevestigen`: a page that asked for a fresh second factor is asked for again. Mounted behind what takes the proof. */
export function proofRoutes(): Hono<SessionEnv> {
  return new Hono<SessionEnv>().post('/bevestigen', async (c) => {
    const form = await readForm(c)
    return goTo(c, pageOfThisSite(form.get('naar')), form)
  })
}
