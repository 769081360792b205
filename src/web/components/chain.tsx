import type { ReactNode } from 'react'

/** A light of the chain: lit = done, now = the present one, dark = later, lost = refused or unanswered. */
export type Light = 'lit' | 'now' | 'dark' | 'lost'

interface ChainProps {
  /** Side by side from a tablet on. */
  row?: boolean
  label?: string
  children: ReactNode
}

/** Lights on a line: the steps of a form, what happened, how far a report is. The one ornament of this house. */
export function Chain({ row, label, children }: ChainProps) {
  return (
    <ol className={row ? 'lk-chain lk-chain--row' : 'lk-chain'} aria-label={label}>
      {children}
    </ol>
  )
}

/** One light with its words; the words tell what the light shows. */
export function ChainStep({ light, children }: { light: Light; children: ReactNode }) {
  return (
    <li className={`is-${light}`} aria-current={light === 'now' ? 'step' : undefined}>
      {children}
    </li>
  )
}

/** A moment under a step of a timeline. */
export function Time({ children }: { children: ReactNode }) {
  return <span className="lk-time">{children}</span>
}
