import type { RouteVersion } from '../../domains/signals/rules/route-version.ts'
import type { HitPolicy } from '../../lib/dmn.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Crumb } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'

const policyWords: Partial<Record<HitPolicy, Words>> = { UNIQUE: m.route_unique, FIRST: m.route_first }

/** How many rules may apply at once. */
export function policyInWords(policy: HitPolicy, locale: Locale): string {
  return sayIn(locale)(policyWords[policy] ?? m.route_all)
}

/** Where a version stands. */
export const versionAddress = (number: number) => `/meldroute/versies/${number}`

/** The path to a version, and to a page of it. */
export function versionCrumbs(number: number, locale: Locale, page?: string): Crumb[] {
  const version = m.routing_version({ number }, { locale })
  return [
    { label: m.signals_nav_start({}, { locale }), href: '/start' },
    { label: m.route_title({}, { locale }), href: '/meldroute' },
    { label: m.routing_history({}, { locale }), href: '/meldroute/versies' },
    ...(page ? [{ label: version, href: versionAddress(number) }, { label: page }] : [{ label: version }]),
  ]
}

/** Whether something is still to happen with a version before it holds. */
export function isOpenVersion({ standing }: RouteVersion): boolean {
  return standing === 'draft' || standing === 'proposed' || standing === 'planned'
}
