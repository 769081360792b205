import { Hono } from 'hono'
import { floodGuard } from '../web/http/flood.ts'
import { mailboxPages } from '../web/mailbox/mailbox-pages.tsx'
import { reportPages } from '../web/report/report-pages.tsx'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** The pages of a reporter on a world; nobody has to wait. */
export function reporterSite({ system }: World): Hono {
  const options = {
    siteOf: () => ({ region: system.loaded().region.name, demonstration: false }),
    flood: floodGuard({ trustedProxies: [], wait: async () => {} }),
  }
  return new Hono().route('/', reportPages(system, options)).route('/', mailboxPages(system, options))
}

/** The code that a page shows; empty when it shows none. */
export function codeOn({ html }: Pick<Visitor, 'html'>): string {
  return (/lk-code__value"[^>]*>(.*?)<\/p>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').trim()
}

/** Fills in the first step of the form in Dutch, as most people would, and goes on. */
export async function tellWhatAndWhere(visitor: Visitor, told: { story: string; municipality: string }): Promise<void> {
  await visitor.open('/melden?taal=nl')
  visitor.choose('gevaar', 'nee')
  visitor.choose('vorm', 'labour')
  visitor.type('verhaal', told.story)
  visitor.type('gemeente', told.municipality)
  await visitor.press('Verder naar stap 2')
}
