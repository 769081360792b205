import type { ReactNode } from 'react'
import { languages, locales } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { withLocale } from '../locale.ts'
import { Brand } from './brand.tsx'
import { Document } from './document.tsx'
import type { NavigationGroup, WorkbenchFrame } from './frame.ts'
import { Icon } from './icon.tsx'
import { DemoBanner, SkipLink } from './page-parts.tsx'

/** A step of the path to this page; the last one has no address. */
export interface Crumb {
  label: string
  href?: string
}

interface WorkbenchPageProps {
  frame: WorkbenchFrame
  title: string
  /** The address of the navigation item that is lit, as it stands in the frame's navigation. */
  current?: string
  crumbs?: readonly Crumb[]
  errors?: number
  scripts?: readonly string[]
  /** Style sheets besides those of every page. */
  sheets?: readonly string[]
  children: ReactNode
}

function Masthead({ frame }: { frame: WorkbenchFrame }) {
  const { locale, region, user } = frame
  return (
    <header className="lk-masthead">
      <div className="lk-masthead__row">
        <Brand href="/start" />
        <span className="lk-masthead__where">{region}</span>
        <p className="lk-masthead__user">
          {user.name}
          <span>{user.role}</span>
        </p>
        {user.finds ? <FindByNumber frame={frame} /> : null}
        <form action="/uitloggen" method="post">
          <button className="lk-masthead__out" type="submit">
            <Icon name="exit" />
            {m.common_log_out({}, { locale })}
          </button>
        </form>
      </div>
    </header>
  )
}

/** Posted, so that no number lands in a history or a log. */
function FindByNumber({ frame: { locale } }: { frame: WorkbenchFrame }) {
  return (
    <search>
      <form className="lk-find" action="/signalen/zoek" method="post">
        <label className="lk-hidden" htmlFor="zoek">
          {m.common_find_label({}, { locale })}
        </label>
        <input
          className="lk-input"
          id="zoek"
          name="nummer"
          placeholder={m.common_find_placeholder({}, { locale })}
          autoComplete="off"
        />
        <button type="submit">
          <Icon name="search" />
          <span className="lk-hidden">{m.common_find({}, { locale })}</span>
        </button>
      </form>
    </search>
  )
}

function NavigationList({ group, current }: { group: NavigationGroup; current: string | undefined }) {
  return (
    <>
      {group.title && <p className="lk-side__title">{group.title}</p>}
      <ul>
        {group.items.map(({ label, href, count }) => (
          <li key={href}>
            <a href={href} {...(href === current ? { 'aria-current': 'page' as const } : {})}>
              {label}
              {count !== undefined && <span className="lk-count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function OtherLanguages({ frame: { locale, address } }: { frame: WorkbenchFrame }) {
  return (
    <>
      <p className="lk-side__title">{m.frame_languages({}, { locale })}</p>
      <ul>
        {locales.map((of) => (
          <li key={of}>
            <a
              href={withLocale(address, of)}
              lang={of}
              hrefLang={of}
              dir={languages[of].dir}
              {...(of === locale ? { 'aria-current': 'true' as const } : {})}
            >
              {languages[of].name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function SideNavigation({ frame, current }: { frame: WorkbenchFrame; current: string | undefined }) {
  const { locale, navigation } = frame
  return (
    <nav className="lk-side" aria-label={m.common_main_menu({}, { locale })}>
      <details>
        <summary>
          <Icon name="menu" />
          {m.common_menu({}, { locale })}
        </summary>
        {navigation.map((group) => (
          <NavigationList key={group.title ?? ''} group={group} current={current} />
        ))}
        <OtherLanguages frame={frame} />
      </details>
    </nav>
  )
}

function Crumbs({ frame: { locale }, crumbs }: { frame: WorkbenchFrame; crumbs: readonly Crumb[] }) {
  return (
    <nav className="lk-crumbs" aria-label={m.common_crumbs({}, { locale })}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}

/** A page behind the log-in: masthead, navigation, path, and the work. */
export function WorkbenchPage({
  frame,
  title,
  current,
  crumbs,
  errors = 0,
  scripts = [],
  sheets = [],
  children,
}: WorkbenchPageProps) {
  const { locale } = frame
  return (
    <Document
      frame={frame}
      title={errors > 0 ? m.frame_error_title({ title }, { locale }) : title}
      sheets={['public.css', 'workbench.css', ...sheets]}
      scripts={scripts}
      bodyClass="lk-workbench"
    >
      <SkipLink locale={locale} />
      {frame.demonstration && <DemoBanner locale={locale} canSwitch />}
      <Masthead frame={frame} />
      <SideNavigation frame={frame} current={current} />
      <main className="lk-main" id="inhoud">
        {crumbs && <Crumbs frame={frame} crumbs={crumbs} />}
        {children}
      </main>
    </Document>
  )
}
