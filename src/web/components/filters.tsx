import type { ReactNode } from 'react'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Tally } from './badge.tsx'
import { Button, ButtonLink } from './button.tsx'
import type { Option } from './field.tsx'

/** One thing to filter on. */
export interface Filter {
  name: string
  label: string
  options: readonly Option[]
  value?: string
}

interface FiltersProps {
  locale: Locale
  action: string
  filters: readonly Filter[]
  /** The address without filters, when one is on. */
  clear?: string
  /** What the list is besides its filters, such as the tab it stands under. */
  hidden?: Readonly<Record<string, string>>
}

function FilterSelect({ name, label, options, value }: Filter) {
  return (
    <div>
      <label className="lk-label" htmlFor={`f-${name}`}>
        {label}
      </label>
      <select className="lk-input" id={`f-${name}`} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Filters above a list; they go by GET, so a filtered list has an address. Never filter on content. */
export function Filters({ locale, action, filters, clear, hidden = {} }: FiltersProps) {
  return (
    <form className="lk-filters" action={action} method="get">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filters.map((filter) => (
        <FilterSelect key={filter.name} {...filter} />
      ))}
      <div className="lk-actions">
        <Button kind="second">{m.common_filter({}, { locale })}</Button>
        {clear && (
          <ButtonLink kind="link" href={clear}>
            {m.common_clear_filters({}, { locale })}
          </ButtonLink>
        )}
      </div>
    </form>
  )
}

/** A tab is a link to another list. */
export interface Tab {
  label: string
  href: string
  count?: number
  current?: boolean
}

/** Lists beside each other, each with how much is in it. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="lk-tabs">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label} {tab.count !== undefined && <Tally>{tab.count}</Tally>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PagesProps {
  locale: Locale
  from: number
  to: number
  total: number
  previous?: string
  next?: string
}

/** Paging in words; draws nothing when all of it is on this page. */
export function Pages({ locale, from, to, total, previous, next }: PagesProps) {
  if (!previous && !next) return null
  return (
    <nav className="lk-pages" aria-label={m.common_pages({}, { locale })}>
      <span>{m.common_pages_range({ from, to, total }, { locale })}</span>
      {previous && <a href={previous}>{m.common_pages_previous({}, { locale })}</a>}
      {next && <a href={next}>{m.common_pages_next({}, { locale })}</a>}
    </nav>
  )
}

/** An empty place: what is true, and what one could do. */
export function Empty({ title, level = 2, children }: { title: string; level?: 2 | 3; children: ReactNode }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="lk-empty">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
