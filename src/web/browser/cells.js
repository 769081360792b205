// In the table of a draft the arrow keys go from cell to cell, and Enter opens the rule of the cell. Without this script
// the link at the end of each rule does the same.
const table = document.querySelector('.lk-dmn--edit')

const rowsOf = () => [...table.querySelectorAll('tbody tr')].filter((row) => row.querySelector(':scope > th'))
const cellsOf = (row) => [...row.querySelectorAll(':scope > th, :scope > td')]

function cellAt(cell, key) {
  const rows = rowsOf()
  const row = rows.indexOf(cell.parentElement)
  const column = cellsOf(cell.parentElement).indexOf(cell)
  const rtl = document.dir === 'rtl' ? -1 : 1
  const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -rtl], ArrowRight: [0, rtl] }
  if (!Object.hasOwn(steps, key)) return undefined
  const [down, over] = steps[key]
  const next = rows[row + down]
  return next && cellsOf(next)[column + over]
}

function focus(cell) {
  for (const other of table.querySelectorAll('[tabindex="0"]')) other.tabIndex = -1
  cell.tabIndex = 0
  cell.focus()
}

table?.addEventListener('keydown', (event) => {
  const cell = event.target
  // In a control the keys do what they always do there.
  if (!cell.matches?.('th, td')) return
  const next = cellAt(cell, event.key)
  if (next) {
    event.preventDefault()
    focus(next)
  } else if (event.key === 'Enter') {
    const link = cell.parentElement.querySelector('a[href*="regel="]')
    if (link) link.click()
  }
})

if (table) {
  for (const cell of rowsOf().flatMap(cellsOf)) cell.tabIndex = -1
  const first = rowsOf()[0]
  if (first) cellsOf(first)[0].tabIndex = 0
}
