import type { ReactNode } from 'react'

interface PanelProps {
  title: ReactNode
  id?: string
  /** Dashed: what somebody else holds. */
  seal?: boolean
  noPrint?: boolean
  children: ReactNode
}

/** Something set apart on quiet ground. Panels are never nested. */
export function Panel({ title, id, seal, noPrint, children }: PanelProps) {
  const classes = ['lk-panel', seal && 'lk-panel--seal', noPrint && 'lk-noprint'].filter(Boolean).join(' ')
  return (
    <section className={classes} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

interface SplitProps {
  aside: ReactNode
  asideLabel: string
  /** Where what to do matters more than what is known: it then comes first, and above it on a small screen. */
  asideFirst?: boolean
  children: ReactNode
}

/** Two columns, facts and what to do now; the second one goes under the first on a small screen. */
export function Split({ aside, asideLabel, asideFirst = false, children }: SplitProps) {
  const facts = <div className="lk-stack-l">{children}</div>
  return (
    <div className={asideFirst ? 'lk-split lk-split--first' : 'lk-split'}>
      {!asideFirst && facts}
      <aside className="lk-stack" aria-label={asideLabel}>
        {aside}
      </aside>
      {asideFirst && facts}
    </div>
  )
}

/** Large numbers with words under them. */
export function Sums({ sums }: { sums: readonly { words: string; count: number }[] }) {
  return (
    <dl className="lk-sums">
      {sums.map(({ words, count }) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A list with hairlines between its rows. */
export function List({ children }: { children: ReactNode }) {
  return <ul className="lk-list">{children}</ul>
}

/** What it is, and beside it the term or the action. */
export function ListRow({ children, beside }: { children: ReactNode; beside?: ReactNode }) {
  return (
    <li>
      <div>{children}</div>
      {beside && <div>{beside}</div>}
    </li>
  )
}

/** On paper only: who printed this, when and why. */
export function PrintLine({ children }: { children: ReactNode }) {
  return <p className="lk-printline">{children}</p>
}
