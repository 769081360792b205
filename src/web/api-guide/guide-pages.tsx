/** `/koppelvlak`: the API for who builds the system of a partner, made of its own description. */
import { Hono } from 'hono'
import { frameOf, type PageEnv, type Site, sendPage } from '../http/page.ts'
import { guideFrom } from './described.ts'
import { GuidePage } from './guide-page.tsx'

/** Mount at `/`. `describe` gives the description of the API as it is now. */
export function guidePages(siteOf: () => Site, describe: () => Promise<unknown>): Hono<PageEnv> {
  return new Hono<PageEnv>().get('/koppelvlak', async (c) => {
    const frame = frameOf(c, siteOf())
    const guide = guideFrom(await describe())
    const inLanguage = { ...frame, locale: frame.locale === 'nl' ? ('nl' as const) : ('en' as const) }
    return sendPage(c, inLanguage, <GuidePage frame={inLanguage} guide={guide} />)
  })
}
