import { expect, it } from 'vitest'
import { switchHistory } from './register-history.ts'

const line = {
  processing: 'receiverLink',
  activity: 'handover',
  decidedBy: 'Stuurgroep',
  decidedOn: '2026-11-02',
} as const
const loaded = (version: string, loadedOn: string, switchedOn: object[]) => ({
  version,
  loadedOn,
  register: { switchedOn },
})

it('A-10 tells since when something is on, under which version, and when it went off', () => {
  const history = switchHistory([
    loaded('1', '2026-11-01', []),
    loaded('2', '2026-11-03', [line]),
    loaded('3', '2026-11-09', [line]),
    loaded('4', '2026-11-20', []),
  ])
  expect(history).toEqual([
    { ...line, on: '2026-11-03', version: '2' },
    { processing: 'receiverLink', on: '2026-11-20', version: '4', activity: null, decidedBy: null, decidedOn: null },
  ])
})

it('A-10 a new decision or another entry begins anew', () => {
  const other = { ...line, activity: 'elsewhere', decidedOn: '2026-11-08' }
  const history = switchHistory([loaded('1', '2026-11-03', [line]), loaded('2', '2026-11-09', [other])])
  expect(history.map(({ on, activity }) => [on, activity])).toEqual([
    ['2026-11-03', 'handover'],
    ['2026-11-09', 'elsewhere'],
  ])
})
