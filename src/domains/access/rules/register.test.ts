import { describe, expect, it } from 'vitest'
import { theRegion } from '../../../testing/region-files.ts'
import { groundsFor } from './grounds.ts'
import { getDesk } from './region.ts'
import { activityFor, groundOf, isSwitchedOn } from './register.ts'
import { optionalProcessings } from './register-file.ts'

const region = await theRegion()

describe('what needs a ground of its own', () => {
  it('A-10 is off in a region that says nothing of it', () => {
    const silent = { ...region, switchedOn: [] }
    expect(optionalProcessings.filter((one) => isSwitchedOn(silent, one))).toEqual([])
  })

  it('A-10 is off as long as its entry is not in the register', () => {
    const withoutEntry = {
      ...region,
      processingActivities: region.processingActivities.filter((a) => a.id !== 'elsewhere'),
    }
    expect(isSwitchedOn(withoutEntry, 'outsideReceiver')).toBe(false)
    expect(isSwitchedOn(region, 'outsideReceiver')).toBe(true)
  })

  it('A-10 says under which entry it is on, and who decided so', () =>
    expect(groundOf(region, 'comenshaFile')).toMatchObject({
      decidedOn: '2026-06-15',
      entry: { id: 'registration', purpose: 'landelijke-registratie', legalBasis: 'toestemming' },
    }))

  it('A-10 the look-up with PDOK is off in the region as it is delivered', () =>
    expect(isSwitchedOn(region, 'locatieserver')).toBe(false))

  it('A-10 no desk receives on any ground when the register does not name its type of organisation', () => {
    const desk = getDesk(region, 'riec')
    expect(groundsFor(region, desk)).not.toEqual([])
    expect(groundsFor({ ...region, unregistered: ['riec'] }, desk)).toEqual([])
  })

  it('A-10 work of the system itself stands under the entry of the same name', () => {
    expect(activityFor(region, 'intake')).toBe('intake')
    expect(activityFor(region, 'receiverLink')).toBe('handover')
  })
})
