import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { keyboardAt } from '../../testing/keyboard.ts'
import { signedIn, testSite } from '../../testing/signed-in.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { professionalReportPages } from './professional-report-pages.tsx'

let world: World
let counter: PersonActor
beforeAll(async () => {
  world = await openWorld()
  const actor = await world.person('Ilse Roelofs', 'reporter', null)
  counter = { ...actor, appointments: actor.appointments.map((one) => ({ ...one, organisationId: 'gemeente-breda' })) }
})
afterAll(() => world.close())

type Document = ReturnType<typeof parseHTML>['document']

/** What the form would send now. */
function sentBy(document: Document): URLSearchParams {
  const sent = new URLSearchParams()
  for (const control of document.querySelectorAll('form[action^="/melding"] :is(input, textarea, select)')) {
    const isBox = ['radio', 'checkbox'].includes(control.getAttribute('type') ?? '')
    if (isBox && !control.hasAttribute('checked')) continue
    const selected = control.querySelector('option[selected]')?.getAttribute('value')
    const value = control.getAttribute('value') ?? selected ?? control.textContent ?? ''
    sent.append(
      control.getAttribute('name') ?? '',
      control.localName === 'textarea' ? (control.textContent ?? '') : value,
    )
  }
  return sent
}

describe('U-02 the report of a professional with the keyboard alone', () => {
  it('S-04 a normal case takes at most 60 actions: ten answers, from the top of the page to sending', async () => {
    const app = signedIn(professionalReportPages(world.system, { siteOf: () => testSite }), counter)
    const { document } = parseHTML(await (await app.request('/melding?taal=nl')).text())
    const keyboard = keyboardAt(document)
    keyboard.skipToContent()
    keyboard.choose('gevaar', 2)
    keyboard.tick('vorm', 'labour')
    keyboard.type('verhaal', 'Achter de loods slapen mensen in de kelder.')
    keyboard.choose('minderjarig', 3)
    keyboard.pick('bron', 'wi')
    keyboard.pick('zeker', 'z')
    keyboard.unfold('Tekens van arbeidsuitbuiting')
    keyboard.tick('teken', 'noWorkNoBed')
    keyboard.unfold('Adressen')
    keyboard.type('address.0.address', 'Kade 12')
    keyboard.type('address.0.town', 'Breda')
    keyboard.enter()
    expect(keyboard.actions).toBeLessThanOrEqual(60)

    const answer = await app.request('/melding', { method: 'POST', body: sentBy(document) })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/melding\/ontvangen\//)
  })
})
