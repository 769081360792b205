import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound, Unavailable } from '../lib/errors.ts'
import { errorResponse } from './errors.tsx'

const site = { region: 'Voorbeeldregio', demonstration: false }

function answerTo(error: Error, path = '/a'): Response | Promise<Response> {
  const app = new Hono().get('*', () => {
    throw error
  })
  app.onError((thrown, c) => errorResponse(c, site, thrown))
  return app.request(path)
}

describe('an error as a page', () => {
  it.each([
    [new NotFound(), 404, 'Deze pagina is er niet'],
    [new InvalidInput([{ path: 'a', code: 'empty' }]), 422, 'Dit konden we niet lezen'],
    [new Conflict('changed', { story: 'geheim verhaal' }), 409, 'Iemand was je net voor'],
    [new Unavailable(), 503, 'Het lukt nu even niet'],
    [new Error('column "geheim" does not exist'), 500, 'Er ging iets mis bij ons'],
  ])('%s is calm and says nothing of what went wrong', async (error, status, heading) => {
    const answer = await answerTo(error)
    const page = await answer.text()
    expect(answer.status).toBe(status)
    expect(page).toContain(`<h1>${heading}</h1>`)
    expect(page).toContain('tel:112')
    expect(page).not.toContain('geheim')
  })

  it('A-02 what one may not see is not there: the same bytes', async () => {
    const [missing, secret] = await Promise.all([answerTo(new NotFound()), answerTo(new NotAllowed('signal.read'))])
    expect(secret.status).toBe(missing.status)
    expect(await secret.text()).toBe(await missing.text())
  })

  it('A-02 behind the log-in it leads back to the own work, and what one may not see is still not there', async () => {
    const atWork = (error: Error, locale = 'nl') => {
      const app = new Hono<{ Variables: { actor: unknown } }>().get('*', (c) => {
        c.set('actor', { kind: 'person', locale })
        throw error
      })
      app.onError((thrown, c) => errorResponse(c, site, thrown))
      return app.request('/signalen/2026-0001')
    }
    const [missing, secret] = await Promise.all([atWork(new NotFound()), atWork(new NotAllowed('signal.read'))])
    const page = await missing.text()
    expect(missing.status).toBe(404)
    expect(page).toContain('<h1>Deze pagina is er niet</h1>')
    expect(page).toContain('href="/start"')
    expect(page).not.toContain('href="/melden"')
    expect(await secret.text()).toBe(page)
    expect(await (await atWork(new Error('geheim'), 'en')).text()).toContain('Go to your start page')
    const off = await atWork(new Conflict('switchedOff', { processing: 'partnerSystems' }))
    expect(await off.text()).toMatch(/Dit staat uit[\s\S]*href="\/start"/)
  })

  it('asks for a page once more, but does not lead from what was typed to an empty form', async () => {
    const app = new Hono().all('*', () => {
      throw new Unavailable()
    })
    app.onError((thrown, c) => errorResponse(c, site, thrown))
    const asked = await (await app.request('/melden')).text()
    const sent = await (await app.request('/melden', { method: 'POST' })).text()
    expect(asked).toContain('Probeer opnieuw</a>')
    expect(sent).not.toContain('Probeer opnieuw</a>')
    expect(sent).toContain('Ga één pagina terug')
  })

  it('does not say that nothing arrived: a database that goes silent at the end may have kept it', async () => {
    const page = await (await answerTo(new Unavailable())).text()
    expect(page).toContain('Dan weten we niet of het is aangekomen.')
    expect(page).toContain('twee keer is niet erg')
  })

  it('speaks the language of the reader, and asks to come back when the database is gone', async () => {
    const answer = await answerTo(new Unavailable(), '/melden?taal=en')
    expect(answer.headers.get('retry-after')).toBe('60')
    expect(answer.headers.get('content-language')).toBe('en')
    expect(await answer.text()).toContain('href="/melden?taal=en"')
  })
})
