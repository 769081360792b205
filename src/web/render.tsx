import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PublicLocale } from '../lib/locales.ts'
import { withLocale } from './locale.ts'

const INTERNAL = /\b(href|action|formaction)="(\/(?!\/|assets\/|weg\b)[^"]*)"/gi
const GET_FORM = /<form\b[^>]*\bmethod="get"[^>]*>/g

const decoded = (attribute: string) => attribute.replaceAll('&amp;', '&')
const encoded = (attribute: string) => attribute.replaceAll('&', '&amp;')

/**
 * Puts the language that somebody chose into every link and form of a page, because nothing else remembers it.
 * Done once here, so no page can forget it; typed text cannot match, React escapes its quotes.
 */
function carryOn(html: string, locale: PublicLocale): string {
  return html
    .replace(INTERNAL, (whole, attribute: string, address: string) =>
      /[?;&]taal=/.test(address) ? whole : `${attribute}="${encoded(withLocale(decoded(address), locale))}"`,
    )
    .replace(GET_FORM, (form) => `${form}<input type="hidden" name="taal" value="${locale}"/>`)
}

/** The HTML of a page, static; `chosen` is the language that the reader chose by hand, if any. */
export function renderPage(page: ReactElement, chosen?: PublicLocale): string {
  const html = `<!doctype html>${renderToStaticMarkup(page)}`
  return chosen ? carryOn(html, chosen) : html
}
