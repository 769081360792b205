/** The public pages that need nothing but the region file. */
import { type Context, Hono } from 'hono'
import type { ReactElement } from 'react'
import type { PublicContact } from '../../domains/access/rules/region.ts'
import type { Frame } from '../components/frame.ts'
import { frameOf, type PageEnv, type Site, sendPage } from '../http/page.ts'
import { ExplanationPage } from '../manual/explanation-page.tsx'
import { AccessibilityPage } from './accessibility-page.tsx'
import { exit } from './exit.ts'
import { HomePage } from './home-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'
import { TracesPage } from './traces-page.tsx'
import { securityText, VulnerabilityPage } from './vulnerability-page.tsx'

/** What these pages say of this installation. */
export interface PublicSite extends Site {
  /** The address people use, without a slash at the end. */
  url: string
  /** E-mail address for what does not work and for weaknesses; a demonstration has none. */
  contact: string | undefined
  contacts: readonly PublicContact[]
}

/** Mount at `/`. `siteOf` is asked at every request, so a region that is loaded anew shows at once. */
export function publicPages(siteOf: () => PublicSite): Hono<PageEnv> {
  const page = (draw: (frame: Frame, site: PublicSite) => ReactElement) => (c: Context) => {
    const site = siteOf()
    const frame = frameOf(c, site)
    return sendPage(c, frame, draw(frame, site))
  }
  return new Hono<PageEnv>()
    .get(
      '/',
      page((frame, { contacts }) => <HomePage frame={frame} contacts={contacts} />),
    )
    .get(
      '/wat-we-weten',
      page((frame) => <PrivacyPage frame={frame} />),
    )
    .get(
      '/toegankelijkheid',
      page((frame, site) => <AccessibilityPage frame={frame} contact={site.contact} contacts={site.contacts} />),
    )
    .get(
      '/kwetsbaarheid-melden',
      page((frame, { contact }) => <VulnerabilityPage frame={frame} contact={contact} />),
    )
    .get(
      '/uitleg',
      page((frame) => <ExplanationPage frame={frame} />),
    )
    .get(
      '/sporen-wissen',
      page((frame) => <TracesPage frame={frame} />),
    )
    .get('/.well-known/security.txt', (c) => c.text(securityText({ ...siteOf(), now: new Date() })))
    .get('/weg', exit)
}
