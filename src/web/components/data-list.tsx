import type { ReactNode } from 'react'
import { whole } from './whole.tsx'

/** A fact with its name, and where it comes from under it. */
export interface Fact {
  name: string
  value: ReactNode
  source?: ReactNode
}

/** Facts under each other: name, value, source. */
export function DataList({ facts, narrow }: { facts: readonly Fact[]; narrow?: boolean }) {
  return (
    <dl className={narrow ? 'lk-data lk-data--narrow' : 'lk-data'}>
      {facts.map(({ name, value, source }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {whole(value)}
            {source && <span className="lk-source">{whole(source)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
