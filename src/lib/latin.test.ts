import { expect, it } from 'vitest'
import { toLatin } from './latin.ts'

it.each([
  ['Łukasz Wiśniewski-Nowak', 'lukasz wisniewski nowak'],
  ['Đặng Thị Hương', 'dang thi huong'],
  ["D'Angelo  O’Neil", 'dangelo oneil'],
  ['Христо Ботев', 'khristo botev'],
  ['ĲSBRAND de Vries', 'ijsbrand de vries'],
  ['Ștefan Țurcanu', 'stefan turcanu'],
  ['  --  ', ''],
])('S-08 %j is compared as %j', (typed, latin) => {
  expect(toLatin(typed)).toBe(latin)
  expect(toLatin(latin)).toBe(latin)
})
