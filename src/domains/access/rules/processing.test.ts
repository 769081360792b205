import { expect, it } from 'vitest'
import { permissions } from './permissions.ts'
import { workOf } from './processing.ts'

it.each(Object.keys(permissions))(
  'A-04 the action %s stands under an entry of the register, or processes no data of anybody',
  (action) => expect(workOf(action)).toBeDefined(),
)
