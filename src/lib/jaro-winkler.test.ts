import { expect, it } from 'vitest'
import { jaroWinkler } from './jaro-winkler.ts'

// The values that Winkler's papers give.
it.each([
  ['martha', 'marhta', 0.961],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.813],
  ['abc', 'xyz', 0],
  ['', 'a', 0],
])('S-08 %j and %j are alike for %f', (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3)
  expect(jaroWinkler(b, a)).toBeCloseTo(likeness, 3)
})
