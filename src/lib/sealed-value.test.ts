import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DoesNotOpen, openValue, type Place, sealValue } from './sealed-value.ts'

const key = randomBytes(32)
const place: Place = { region: 'r', table: 'signals.fact', row: 'a', column: 'sealed', keyVersion: 1 }

describe('a sealed value', () => {
  it('A-05 opens with its key at its place', () => {
    expect(openValue(key, place, sealValue(key, place, 'het witte huis'))).toBe('het witte huis')
  })
  it('A-05 does not open in another row, table, column, region or under another key version', () => {
    const sealed = sealValue(key, place, 'x')
    for (const moved of [{ row: 'b' }, { table: 't' }, { column: 'c' }, { region: 's' }, { keyVersion: 2 }])
      expect(() => openValue(key, { ...place, ...moved }, sealed)).toThrow(DoesNotOpen)
  })
  it('A-05 does not open with another key, nor when one bit was changed', () => {
    const sealed = sealValue(key, place, 'x')
    expect(() => openValue(randomBytes(32), place, sealed)).toThrow(DoesNotOpen)
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => openValue(key, place, changed)).toThrow(DoesNotOpen)
    }
  })
  it('A-05 is different each time', () => {
    expect(sealValue(key, place, 'x').equals(sealValue(key, place, 'x'))).toBe(false)
  })
})
