import type { Outlet, System } from '../../domains/access/index.ts'
import type { Locale } from '../../lib/locales.ts'
import type { Auth } from '../../platform/auth.ts'
import type { Oidc } from '../../platform/oidc.ts'
import type { FloodGuard } from '../http/flood.ts'
import type { Site } from '../http/page.ts'
import type { PeopleGroup } from './demonstration-people.tsx'

/** How the log-in page presents an invented person, who is found by e-mail address. */
export type DemonstrationRole = { email: string; group: PeopleGroup; role: Readonly<Record<Locale, string>> }

/** What the pages about access need of this installation. */
export type Entry = {
  system: System
  auth: Auth
  /** Asked at every request, so a region that is loaded anew shows at once. */
  siteOf: () => Site
  /** The address that people use, without a slash at the end. */
  url: string
  flood: FloodGuard
  /** The log-in at organisations themselves. */
  oidc: Oidc
  /** Where test events of webhooks go out. */
  outlet: Outlet
  /** The people to click on, in order; null in an installation for real, where that way in does not exist. */
  demonstration: readonly DemonstrationRole[] | null
}
