import { createElement } from 'react'

/** The receipt of a report: six groups of four, read from left to right in every language. */
export function Code({ title, code }: { title: string; code: string }) {
  const groups = code.replace(/[^0-9A-Z]/gi, '').match(/.{1,4}/g) ?? []
  const spans = groups.flatMap((group) => [<span key={group}>{group}</span>, ' '])
  return (
    <div className="lk-code lk-stack-s">
      <h2>{title}</h2>
      {createElement('p', { className: 'lk-code__value', dir: 'ltr' }, ...spans)}
    </div>
  )
}
