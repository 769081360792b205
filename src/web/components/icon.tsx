import { drawings } from './icon-drawings.tsx'

/** The name of an icon. */
export type IconName = keyof typeof drawings

/** Icons that point somewhere, and so turn around in right-to-left writing. */
const directional: ReadonlySet<IconName> = new Set(['exit', 'next', 'back', 'handover'])

/** An icon; it always stands beside a word, so screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  const className = directional.has(name) ? 'lk-icon lk-icon--turns' : 'lk-icon'
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]}
    </svg>
  )
}
