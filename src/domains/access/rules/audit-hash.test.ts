import { describe, expect, it } from 'vitest'
import { auditHash, auditText, type SealedEvent, sealedColumns, startOfChain } from './audit-hash.ts'

const event: SealedEvent = {
  id: '7',
  region: 'zeeland-west-brabant',
  at: '2026-11-21T20:45:00.000000Z',
  actor_kind: 'reporter',
  actor_id: null,
  function: null,
  desk_id: null,
  action: 'signal.submit',
  resource_kind: 'signal',
  resource_id: null,
  purpose: '',
  outcome: 'ok',
  detail: '{"naïef": 1}',
}

describe('the text of a seal', () => {
  it('A-04 is written down once and for all: what was sealed can be checked years later', () => {
    expect(auditText(3, event)).toBe(
      [
        'lichtketen-audit-1',
        'sequence:3',
        'id:1:7',
        'region:20:zeeland-west-brabant',
        'at:27:2026-11-21T20:45:00.000000Z',
        'actor_kind:8:reporter',
        'actor_id:null',
        'function:null',
        'desk_id:null',
        'action:13:signal.submit',
        'resource_kind:6:signal',
        'resource_id:null',
        'purpose:0:',
        'outcome:2:ok',
        'detail:13:{"naïef": 1}',
        '',
      ].join('\n'),
    )
    expect(auditHash(startOfChain, 3, event).toString('hex')).toBe(
      'd9e30671a1478bf2adb36a1da4ef372a179e2cdcbb4085a9d3e80b3036110f07',
    )
  })

  it('A-04 differs for every column, for no value and an empty one, for the place, and for what came before', () => {
    const hash = auditHash(startOfChain, 3, event)
    for (const column of sealedColumns) {
      expect(auditHash(startOfChain, 3, { ...event, [column]: `${event[column] ?? ''}x` })).not.toEqual(hash)
      expect(auditHash(startOfChain, 3, { ...event, [column]: event[column] === null ? '' : null })).not.toEqual(hash)
    }
    expect(auditHash(startOfChain, 4, event)).not.toEqual(hash)
    expect(auditHash(hash, 3, event)).not.toEqual(hash)
  })

  it('A-04 cannot be made by moving text from one column to the next', () => {
    const moved = { ...event, purpose: 'a\noutcome:2:ok', outcome: 'b' }
    const other = { ...event, purpose: 'a', outcome: 'ok\noutcome:2:ok' }
    expect(auditHash(startOfChain, 1, moved)).not.toEqual(auditHash(startOfChain, 1, other))
  })
})
