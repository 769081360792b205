/** How the values of a region file are written. */
import { z } from 'zod'
import { publicLocales } from '../../../lib/locales.ts'

/** A short text on one line. */
export const line = z.string().trim().min(1).max(300)
/** A longer text. */
export const text = z.string().trim().min(1).max(2000)
/** The id of something, as it stands in addresses. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens')
/** The name of an entry, or the kind of a desk. */
export const name = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'must start with a lower case letter')
/** May hold {slug}, {name} and {code} of the municipality or district that it is written out for. */
export const pattern = z.string().min(1).max(300)
/** A municipality. */
export const code = z.string().regex(/^GM\d{4}$/, 'must be a code of CBS such as GM0758')
/** A day. */
export const day = z.iso.date('must be a date such as 2026-11-21')
/** A number to call. */
export const phone = z.string().regex(/^\+?[0-9][0-9 -]{1,19}$/, 'must be a phone number')
/** What people who are logged in read. */
export const inBothLanguages = z.strictObject({ nl: text, en: text })
/** What stands on public pages. */
export const inEveryLanguage = z.record(z.enum(publicLocales), text)
