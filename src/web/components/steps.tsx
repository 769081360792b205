import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What can be done now. */
export function Steps({ children }: { children: ReactNode }) {
  return <ul className="lk-steps">{children}</ul>
}

/** One thing that can be done, with its reason under it. The children are a `Button`, `ButtonLink` or `Blocked`. */
export function Step({ reason, children }: { reason: ReactNode; children: ReactNode }) {
  return (
    <li>
      {children}
      <p className="lk-small">{reason}</p>
    </li>
  )
}

/** What cannot be done; beside it stands why. */
export function Blocked({ children }: { children: ReactNode }) {
  return (
    <span className="lk-blocked">
      <Icon name="lock" />
      {children}
    </span>
  )
}
