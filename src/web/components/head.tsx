import type { ReactNode } from 'react'
import { whole } from './whole.tsx'

interface HeadProps {
  title: ReactNode
  /** What is true of this page: badge, form, place. */
  facts?: ReactNode
  /** The term and the one main action. */
  children?: ReactNode
}

/** The head of a workbench page. */
export function Head({ title, facts, children }: HeadProps) {
  return (
    <div className="lk-head">
      <div>
        <h1>{whole(title)}</h1>
        {facts && (
          <div className="lk-facts-line">{typeof facts === 'string' ? <span>{whole(facts)}</span> : facts}</div>
        )}
      </div>
      {children}
    </div>
  )
}

interface SectionProps {
  title: ReactNode
  id?: string
  /** `s` close together, `m` the usual, none for content with a rhythm of its own. */
  stack?: 's' | 'm'
  children: ReactNode
}

/** A strong rule, a heading, and what it is about. Rules, not boxes. */
export function Section({ title, id, stack, children }: SectionProps) {
  const rhythm = stack && { s: ' lk-stack-s', m: ' lk-stack' }[stack]
  return (
    <section className={`lk-section${rhythm ?? ''}`} id={id}>
      <h2>{whole(title)}</h2>
      {children}
    </section>
  )
}
