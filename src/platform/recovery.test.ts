import { describe, expect, it } from 'vitest'
import { newKeyFile, withNewVersion, withoutOldVersions } from './key-file.ts'
import { exportRecovery, holdsAllKeysOf, openRecovery } from './recovery.ts'

const file = newKeyFile('baronie')
const day = '2026-11-21'

describe('the recovery key', () => {
  it('A-11 gives the keys back when all holders bring their share', () => {
    const { sealed, shares } = exportRecovery(file, 2, day)
    expect(shares.length).toBe(2)
    expect(openRecovery(sealed, shares)).toEqual({ file, exportedOn: day, holders: 2 })
  })

  it('A-11 gives nothing to one holder, nor to the holders of another export', () => {
    const { sealed, shares } = exportRecovery(file, 2, day)
    const other = exportRecovery(file, 2, day)
    expect(() => openRecovery(sealed, shares.slice(0, 1))).toThrow('the share of holder 2 is missing')
    expect(() => openRecovery(sealed, other.shares)).toThrow('These shares do not open this sealed file')
  })

  it('A-11 leaves no key in what is written down', () => {
    const { sealed, shares } = exportRecovery(file, 2, day)
    const secrets = [file.pepper, file.signing, file.regions.baronie?.[0]?.key ?? '']
    for (const secret of secrets) expect(`${sealed}${shares.join()}`).not.toContain(secret)
  })

  it('A-11 does not open when the sealed file was changed in any of its lines', () => {
    const { sealed, shares } = exportRecovery(file, 2, day)
    const changes = [
      sealed.replace(day, '2026-11-22'),
      sealed.replace('"holders": 2', '"holders": 3'),
      sealed.replace(/"fingerprint": "./, (found) => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`),
      sealed.replace(/"sealed": "(.{40})./, (found) => `${found.slice(0, -1)}${found.endsWith('A') ? 'B' : 'A'}`),
    ]
    for (const changed of changes) {
      expect(changed).not.toBe(sealed)
      expect(() => openRecovery(changed, shares)).toThrow('These shares do not open this sealed file')
    }
    for (const damaged of ['', '{}', sealed.slice(9)])
      expect(() => openRecovery(damaged, shares)).toThrow('The sealed file is damaged, or is none of ours.')
  })
})

describe('comparing recovered keys with those in use', () => {
  it('A-11 they hold when nothing was added since, and when an old key was dropped since', () => {
    const rotated = withNewVersion(file, 'baronie')
    expect(holdsAllKeysOf(rotated, rotated)).toBe(true)
    expect(holdsAllKeysOf(rotated, withoutOldVersions(rotated, 'baronie'))).toBe(true)
  })

  it('A-11 they do not hold after a rotation, or when an older key that is still in use is missing', () => {
    const rotated = withNewVersion(file, 'baronie')
    expect(holdsAllKeysOf(file, rotated)).toBe(false)
    expect(holdsAllKeysOf(withoutOldVersions(rotated, 'baronie'), rotated)).toBe(false)
    expect(holdsAllKeysOf(newKeyFile('baronie'), file)).toBe(false)
  })
})
