import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { whole } from './whole.tsx'

const html = (text: string) => renderToStaticMarkup(<p>{whole(text)}</p>)
const inOne = (text: string) =>
  [...html(text).matchAll(/<span class="lk-number">([^<]*)<\/span>/g)].map(([, one]) => one)

it.each([
  ['Gold van maandag 24 augustus tot woensdag 7 oktober 2026.', ['24 augustus', '7 oktober 2026']],
  ['Moest vr 13 nov, 20.45 uur.', ['vr 13 nov', '20.45 uur']],
  ['Monday 24 August to Wed 7 Oct', ['24 August', 'Wed 7 Oct']],
  ['Signaal 2026-0412, overdracht 2026-0412/2, verzoek V-2026-001', ['2026-0412', '2026-0412/2', 'V-2026-001']],
  ['Telefoon 000-000 00 00.', ['000-000 00 00']],
])('U-01 “%s” may break between its words and not inside a day, a time or a number', (text, expected) => {
  expect(inOne(text)).toEqual(expected)
  expect(html(text).replaceAll(/<[^>]+>/g, '')).toBe(text)
})

it('leaves alone what has none of these, and what is no text', () => {
  expect(html('Drie mensen in één kamer, <b>')).toBe('<p>Drie mensen in één kamer, &lt;b&gt;</p>')
  expect(whole(null)).toBe(null)
})
