import { createElement } from 'react'
import { renderPage } from '../../src/web/render.tsx'
import { quantile } from '../setup/figures.ts'

const row = (at: number) =>
  createElement(
    'tr',
    { key: at },
    createElement('th', { scope: 'row' }, createElement('a', { href: '/programma/acties/actie' }, `Actie ${at}`)),
    ...['Groen', 'Ketenregisseur', 'elk kwartaal', 'nog 5 weken'].map((text) =>
      createElement('td', { key: text, className: 'lk-table' }, createElement('div', null, text)),
    ),
  )

/** How long it takes to render a page of so many bytes in which nothing is worked out: the floor, in milliseconds. */
export function renderStatic(bytes: number, times: number): number {
  const lengthOfRow = renderPage(createElement('table', null, createElement('tbody', null, row(1000)))).length
  const rows = Array.from({ length: Math.ceil(bytes / lengthOfRow) }, (_, at) => at)
  const took = Array.from({ length: times }, () => {
    const begun = performance.now()
    renderPage(createElement('table', null, createElement('tbody', null, rows.map(row))))
    return performance.now() - begun
  })
  return quantile(took, 0.95)
}
