import { expect, it } from 'vitest'
import { countLines } from './district-counts.ts'

const districts = [{ id: 'zeeland' }, { id: 'de-baronie' }]

it('U-03 counts add up per district and for all of them, and leave out districts without signals', () => {
  const counts = [
    { districtId: 'de-baronie', state: 'new', open: 2, late: 1, atDesk: 0 },
    { districtId: 'de-baronie', state: 'consulting', open: 1, late: 1, atDesk: 0 },
    { districtId: null, state: 'handedOver', open: 4, late: 0, atDesk: 0 },
  ]
  const nothing = { new: 0, inHand: 0, watched: 0, handedOver: 0 }
  expect(countLines(counts, districts)).toEqual([
    { ...nothing, districtId: 'de-baronie', total: false, new: 2, inHand: 1, open: 3, late: 2 },
    { ...nothing, districtId: null, total: false, handedOver: 4, open: 4, late: 0 },
    { ...nothing, districtId: null, total: true, new: 2, inHand: 1, handedOver: 4, open: 7, late: 2 },
  ])
})

it('one district needs no sum', () => {
  expect(
    countLines([{ districtId: 'zeeland', state: 'watching', open: 1, late: 0, atDesk: 0 }], districts),
  ).toHaveLength(1)
  expect(countLines([], districts)).toEqual([])
})
