/**
 * Tokens as the build sees them: read from `tokens.css`, overridden by a municipality's theme file, and refused
 * when the result would be unreadable. Pure: the build script reads and writes the files.
 */
import { contrast, pairs } from './contrast.ts'

/** Token names without `--lk-`, and the value that stands in the file. */
export type Tokens = ReadonlyMap<string, string>

/** What a municipality may change, with the token behind it. States, focus, text and the danger line never. */
const overridable = new Map([
  ['ground', 'color-ground'],
  ['ground-raised', 'color-ground-raised'],
  ['action', 'color-action'],
  ['action-hover', 'color-action-hover'],
  ['link', 'color-link'],
  ['font-workbench', 'font-workbench'],
])

/** The same things by the names an NL Design System theme gives them, so that such a theme can be copied from. */
const nlDesignSystem = new Map([
  ['utrecht-page-header-background-color', 'ground'],
  ['nl-button-primary-background-color', 'action'],
  ['nl-button-primary-hover-background-color', 'action-hover'],
  ['nl-link-color', 'link'],
  ['utrecht-document-font-family', 'font-workbench'],
])

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i
const FONTS = /^[\w\s"',-]{1,200}$/

/** The tokens of the first `:root` block. */
export function readTokens(css: string): Tokens {
  const root = css.slice(css.indexOf(':root'), css.indexOf('\n}', css.indexOf(':root')))
  const lines = root.matchAll(/--lk-([\w-]+):\s*([^;]+);/g)
  return new Map([...lines].map(([, name = '', value = '']) => [name, value.trim()]))
}

/** The value of a token with every `var(--lk-…)` followed to its end; throws when one leads nowhere. */
export function resolve(tokens: Tokens, name: string): string {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`The token --lk-${name} does not exist.`)
  return value.replace(/var\(--lk-([\w-]+)\)/g, (_, inner: string) => resolve(tokens, inner))
}

/** Names of `var(--lk-…)` in the style sheets that no token and no rule sets. */
export function unresolved(sheets: readonly string[]): string[] {
  const all = sheets.join('\n')
  const set = new Set([...all.matchAll(/--lk-([\w-]+)\s*:/g)].map(([, name]) => name))
  const used = new Set([...all.matchAll(/var\(--lk-([\w-]+)/g)].map(([, name = '']) => name))
  return [...used].filter((name) => !set.has(name)).sort()
}

/** Sentences about every pair that cannot be read; empty when all is well. */
export function contrastFaults(tokens: Tokens): string[] {
  return pairs.flatMap(({ front, ground, least }) => {
    const [over, under] = [resolve(tokens, front), resolve(tokens, ground)]
    const ratio = contrast(over, under)
    return ratio >= least
      ? []
      : [`${front} ${over} on ${ground} ${under} is ${ratio.toFixed(2)}:1, it needs at least ${least}:1`]
  })
}

function overrideFault(key: string, value: unknown): string | undefined {
  const token = overridable.get(nlDesignSystem.get(key) ?? key)
  if (!token) return `“${key}” may not be changed; only ${[...overridable.keys()].join(', ')} may`
  const pattern = token.startsWith('color-') ? COLOUR : FONTS
  if (typeof value === 'string' && pattern.test(value)) return undefined
  return token.startsWith('color-')
    ? `“${key}” must be a colour such as "#284276"`
    : `“${key}” must be names of fonts with commas between them`
}

/** Applies a municipality's theme; gives the changed tokens, or the sentences that say why it is refused. */
export function override(
  tokens: Tokens,
  theme: Readonly<Record<string, unknown>>,
): { changed: Tokens; faults: string[] } {
  const faults = Object.entries(theme).flatMap(([key, value]) => overrideFault(key, value) ?? [])
  if (faults.length > 0) return { changed: new Map(), faults }
  const changed = new Map(
    Object.entries(theme).map(([key, value]) => [
      overridable.get(nlDesignSystem.get(key) ?? key) ?? key,
      String(value),
    ]),
  )
  return { changed, faults: contrastFaults(new Map([...tokens, ...changed])) }
}

/** The style sheet of a theme: only what changed. */
export function themeSheet(changed: Tokens): string {
  return `:root{${[...changed].map(([name, value]) => `--lk-${name}:${value}`).join(';')}}`
}
