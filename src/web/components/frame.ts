import type { Locale, PublicLocale } from '../../lib/locales.ts'

/** What every page needs to know about the request it answers. */
export interface Frame {
  locale: PublicLocale
  /** The language that the reader chose by hand, which links then carry on. */
  chosen?: PublicLocale
  /** Path and query of this page, for the links to other languages. */
  address: string
  /** Name of the region, as it stands in the region file; empty when we cannot know it. */
  region: string
  /** Whether this is the demonstration, with invented people. */
  demonstration: boolean
  /** Theme of the region (`<region>`) or of a municipality (`<region>/<municipality>`), when the build has it. */
  theme?: string
  /** The nonce of the Content-Security-Policy, for pages with a script. */
  nonce?: string
}

/** The same for a page in a language of the work places: behind the log-in, and the way in. */
export interface WorkFrame extends Frame {
  locale: Locale
  chosen?: Locale
}

/** A line in the side navigation. */
export interface NavigationItem {
  label: string
  href: string
  count?: number
}

/** A group of lines in the side navigation; the first one has no title. */
export interface NavigationGroup {
  title?: string
  items: readonly NavigationItem[]
}

/** A group of pages of the programme; the first is where the group leads. */
export interface ProgrammeGroup {
  label: string
  pages: readonly NavigationItem[]
}

/** What a page behind the log-in needs besides. */
export interface WorkbenchFrame extends WorkFrame {
  /** Who is at work, as what, whether their work has signals to find by number, and whether they take out lists as files. */
  user: { name: string; role: string; finds: boolean; lists: boolean }
  navigation: readonly NavigationGroup[]
  /** The pages of the programme that this person may open. */
  programme: readonly ProgrammeGroup[]
}
