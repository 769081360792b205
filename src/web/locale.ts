/**
 * The language of a page. It is chosen with `?taal=` or a form field, else the browser's own languages count.
 * Nothing is stored: on the phone of somebody who is watched, a cookie would be a trace.
 */
import { defaultLocale, isLocale, isPublicLocale, type Locale, type PublicLocale } from '../lib/locales.ts'

/** What a form field or query reader offers: FormData, URLSearchParams. */
interface Asking {
  get(name: string): unknown
}

/** The languages that the reader asked for by hand, with a link or a button. */
function asked(request: Request, form?: Asking): unknown[] {
  return [form?.get('taal'), new URL(request.url).searchParams.get('taal')]
}

/** The public language that the reader chose by hand. */
export function chosenPublicLocale(request: Request, form?: Asking): PublicLocale | undefined {
  return asked(request, form).find(isPublicLocale)
}

/** The language of the work places that was chosen by hand. */
export function chosenLocale(request: Request, form?: Asking): Locale | undefined {
  return asked(request, form).find(isLocale)
}

/** The best of some of our languages for an Accept-Language header; Dutch when it names none of them. */
function accepted<L extends PublicLocale>(header: string | null, isOurs: (word: unknown) => word is L): L | Locale {
  const wishes = (header ?? '').split(',').flatMap((wish) => {
    const [tag = '', ...settings] = wish.trim().split(';')
    const quality = settings.map((setting) => /^\s*q=([\d.]+)/.exec(setting)?.[1]).find((q) => q !== undefined)
    const language = tag.split('-')[0]?.toLowerCase()
    return isOurs(language) ? [{ language, quality: quality === undefined ? 1 : Number(quality) }] : []
  })
  const known = wishes.filter(({ quality }) => quality > 0)
  return known.sort((a, b) => b.quality - a.quality)[0]?.language ?? defaultLocale
}

/** The best of the public languages for an Accept-Language header. */
export const acceptedPublicLocale = (header: string | null): PublicLocale => accepted(header, isPublicLocale)

/** The best language of the work places for an Accept-Language header. */
export const acceptedLocale = (header: string | null): Locale => accepted(header, isLocale)

/** The language to answer a reader in: chosen, else the browser's. */
export function publicLocaleOf(request: Request, form?: Asking): PublicLocale {
  return chosenPublicLocale(request, form) ?? acceptedPublicLocale(request.headers.get('accept-language'))
}

/** The language to answer in at work: chosen, else the person's own, else the browser's. */
export function localeOf(request: Request, form?: Asking, own?: string): Locale {
  const preferred = isLocale(own) ? own : acceptedLocale(request.headers.get('accept-language'))
  return chosenLocale(request, form) ?? preferred
}

/** An address on this site that keeps the language: path, query and fragment stay as they are. */
export function withLocale(href: string, locale: PublicLocale): string {
  const [before = '', fragment] = href.split('#', 2)
  const [path, query = ''] = before.split('?', 2)
  const search = new URLSearchParams(query)
  search.set('taal', locale)
  return `${path}?${search}${fragment === undefined ? '' : `#${fragment}`}`
}
