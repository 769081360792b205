/**
 * The language of a page. It is chosen with `?taal=` or a form field, else the browser's own languages count.
 * Nothing is stored: on the phone of somebody who is watched, a cookie would be a trace.
 */
import { defaultLocale, isLocale, type Locale } from '../lib/locales.ts'

/** The language that the reader chose by hand, with a link or a button. */
export function chosenLocale(request: Request, form?: { get(name: string): unknown }): Locale | undefined {
  const asked = [form?.get('taal'), new URL(request.url).searchParams.get('taal')]
  return asked.find(isLocale)
}

/** The best of our languages for an Accept-Language header; Dutch when it names none of them. */
export function acceptedLocale(header: string | null): Locale {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', ...settings] = wish.trim().split(';')
    const quality = settings.map((setting) => /^\s*q=([\d.]+)/.exec(setting)?.[1]).find((q) => q !== undefined)
    return { language: tag.split('-')[0]?.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
  })
  const known = wishes.filter((wish) => isLocale(wish.language) && wish.quality > 0)
  const best = known.sort((a, b) => b.quality - a.quality)[0]?.language
  return isLocale(best) ? best : defaultLocale
}

/** The language to answer in: chosen, else the person's own, else the browser's. */
export function localeOf(request: Request, form?: { get(name: string): unknown }, own?: string): Locale {
  const preferred = isLocale(own) ? own : acceptedLocale(request.headers.get('accept-language'))
  return chosenLocale(request, form) ?? preferred
}

/** An address on this site that keeps the language: path, query and fragment stay as they are. */
export function withLocale(href: string, locale: Locale): string {
  const [before = '', fragment] = href.split('#', 2)
  const [path, query = ''] = before.split('?', 2)
  const search = new URLSearchParams(query)
  search.set('taal', locale)
  return `${path}?${search}${fragment === undefined ? '' : `#${fragment}`}`
}
