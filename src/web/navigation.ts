/** Where somebody can go from any page behind the log-in: only where their function has work, and how much waits there. */
import { type Action, appointmentsOn, type Context, findDesk, mayDo, type Region } from '../domains/access/index.ts'
import { countWork, type WorkCounts } from '../domains/signals/index.ts'
import type { Locale } from '../lib/locales.ts'
import { m } from '../messages/messages.js'
import type { NavigationGroup, NavigationItem, WorkbenchFrame } from './components/frame.ts'
import { functionInWords } from './function-names.ts'
import { sayIn, type Words } from './say.ts'

/** A page of the navigation, and what its readers must be allowed to do. */
type Place = {
  words: Words
  href: string
  action: Action
  count?: (work: WorkCounts) => number
  /** Nothing there is no news: then no number stands beside it. */
  onlySome?: true
  /** Stands elsewhere for who may do this. */
  unless?: Action
  /** Exists in the demonstration alone. */
  demonstration?: true
}
type PlaceGroup = { title?: Words; places: readonly Place[] }

const start: Place = { words: m.signals_nav_start, href: '/start', action: 'start.view' }

/** Every page of the navigation but the inboxes, which stand right under the start page. */
const groups: readonly PlaceGroup[] = [
  {
    places: [
      {
        words: m.signals_nav_handovers,
        href: '/overdrachten',
        action: 'handover.view',
        count: ({ openHandovers }) => openHandovers,
      },
      {
        ...{ words: m.unanswered_title, href: '/overdrachten/zonder-antwoord', action: 'handover.unanswered' },
        ...{ count: ({ unanswered }) => unanswered, onlySome: true },
      },
      { words: m.related_search, href: '/zoeken', action: 'link.search' },
      { words: m.related_overview, href: '/verbanden', action: 'link.overview' },
      { words: m.signals_nav_report, href: '/melding', action: 'signal.report' },
      { words: m.advice_title, href: '/advies', action: 'consultation.ask' },
      { words: m.emergency_title, href: '/noodtoegang', action: 'emergency.open' },
    ],
  },
  {
    title: m.signals_nav_know,
    places: [
      { words: m.monitor_nav, href: '/programma', action: 'programme.view' },
      { words: m.meetings_sessions, href: '/programma/sessies', action: 'session.view', unless: 'meeting.view' },
      { words: m.signals_nav_route, href: '/meldroute', action: 'route.view' },
      { words: m.frameworks_title, href: '/handelingskaders', action: 'framework.view' },
      { words: m.start_manual_title, href: '/handleiding', action: 'manual.view' },
      { words: m.start_mail_title, href: '/berichten', action: 'caughtMail.view', demonstration: true },
    ],
  },
  {
    title: m.access_nav_manage,
    places: [
      { words: m.access_nav_people, href: '/beheer', action: 'people.manage' },
      { words: m.access_nav_desks, href: '/beheer/loketten', action: 'people.manage' },
      { words: m.access_nav_clients, href: '/beheer/koppelingen', action: 'clients.manage' },
      { words: m.webhooks_title, href: '/beheer/webhooks', action: 'webhooks.view' },
      { words: m.login_nav_providers, href: '/beheer/inloggen', action: 'providers.view' },
    ],
  },
  {
    title: m.access_nav_watch,
    places: [
      { words: m.access_nav_audit, href: '/logboek', action: 'audit.view' },
      { words: m.register_title, href: '/verwerkingen', action: 'register.view' },
      { words: m.covenants_title, href: '/convenanten', action: 'covenant.view' },
      { words: m.requests_title, href: '/verzoeken', action: 'request.view' },
      { words: m.retention_title, href: '/bewaren', action: 'retention.view' },
      { words: m.emergency_review_title, href: '/noodtoegang/beoordelen', action: 'emergency.review' },
    ],
  },
  { title: m.access_nav_yours, places: [{ words: m.access_account, href: '/account', action: 'account.manage' }] },
]

/** The address of the inbox of a desk. */
export function inboxAddress(deskId: string): string {
  return `/postvak/${deskId}`
}

/** What the inbox of a desk is called: a municipality's by the municipality, another by the desk. */
export function inboxName(region: Region, deskId: string, locale: Locale): string {
  return m.signals_nav_inbox({ desk: shortName(region, deskId) }, { locale })
}

/** The side navigation of whoever acts, with how much waits at each of their desks. */
export async function navigationOf(ctx: Context, locale: Locale, demonstration = false): Promise<NavigationGroup[]> {
  const work = await countWork(ctx)
  const drawn = (places: readonly Place[]) =>
    places
      .filter((place) => mayDo(ctx.actor, place.action, ctx.today) && (demonstration || !place.demonstration))
      .filter(({ unless }) => unless === undefined || !mayDo(ctx.actor, unless, ctx.today))
      .map((place) => item(place, work, locale))
  const inboxes = work.inboxes.map(({ deskId, open }) => ({
    label: inboxName(ctx.loaded.region, deskId, locale),
    href: inboxAddress(deskId),
    count: open,
  }))
  const [first, ...others] = groups.map(({ title, places }) => ({
    ...(title ? { title: sayIn(locale)(title) } : {}),
    items: drawn(places),
  }))
  const all = [{ items: [...drawn([start]), ...inboxes, ...(first?.items ?? [])] }, ...others]
  return all.filter(({ items }) => items.length > 0)
}

/** Who is at work, as the masthead says it: the name, and under it function and place. */
export function userOf({ actor, today, loaded }: Context, locale: Locale): WorkbenchFrame['user'] {
  if (actor.kind !== 'person') return { name: '', role: '', finds: false, lists: false }
  const roles = appointmentsOn(actor, today).map((appointment) => {
    const name = functionInWords(appointment.function, locale)
    return appointment.deskId === null ? name : `${name}, ${shortName(loaded.region, appointment.deskId)}`
  })
  return {
    ...{ name: actor.name, role: [...new Set(roles)].join(' · ') },
    ...{ finds: mayDo(actor, 'signal.find', today), lists: mayDo(actor, 'list.export', today) },
  }
}

function item({ words, href, count, onlySome }: Place, work: WorkCounts, locale: Locale): NavigationItem {
  const waits = count?.(work)
  const shown = waits !== undefined && !(onlySome && waits === 0)
  return { label: sayIn(locale)(words), href, ...(shown ? { count: waits } : {}) }
}

function shortName(region: Region, deskId: string): string {
  const desk = findDesk(region, deskId)
  if (desk?.kind !== 'attentionOfficers' || desk.territory.kind !== 'municipality') return desk?.name ?? deskId
  const { municipalityCode } = desk.territory
  return region.municipalities.find(({ code }) => code === municipalityCode)?.name ?? desk.name
}
