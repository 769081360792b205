import { describe, expect, it } from 'vitest'
import { renderPage } from './render.tsx'

const page = (
  <main>
    <a href="/melden">1</a>
    <a href="/postvak?a=1&b=2#c">2</a>
    <a href="https://voorbeeld.invalid/">3</a>
    <a href="tel:112">4</a>
    <a href="/weg">5</a>
    <a href="/?taal=nl">6</a>
    <form action="/melden" method="post">
      7
    </form>
    <form action="/postvak" method="get">
      8
    </form>
    <p>{'<a href="/typed">'}</p>
    <input defaultValue={'" href="/typed2"'} />
  </main>
)

describe('rendering a page', () => {
  it('is a whole document, and as written when no language was chosen', () => {
    const html = renderPage(page)
    expect(html.startsWith('<!doctype html><main>')).toBe(true)
    expect(html).toContain('<a href="/melden">')
    expect(html).not.toContain('taal=en')
  })

  it('U-01 carries a chosen language on in every link and form of this site, and nowhere else', () => {
    const html = renderPage(page, 'en')
    expect(html).toContain('href="/melden?taal=en"')
    expect(html).toContain('href="/postvak?a=1&amp;b=2&amp;taal=en#c"')
    expect(html).toContain('<form action="/melden?taal=en" method="post">')
    expect(html).toContain('method="get"><input type="hidden" name="taal" value="en"/>')
    for (const same of ['href="https://voorbeeld.invalid/"', 'href="tel:112"', 'href="/weg"', 'href="/?taal=nl"']) {
      expect(html).toContain(same)
    }
  })

  it('leaves typed text alone', () => {
    expect(renderPage(page, 'en')).toContain('/typed&quot;')
    expect(renderPage(page, 'en')).not.toMatch(/typed2?\?taal/)
  })
})
