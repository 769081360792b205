import { expect, it } from 'vitest'
import { programmeSchema } from './programme-schema.ts'

it('P-05 the published JSON Schema is that of today (write it anew with vitest -u)', async () => {
  await expect(programmeSchema()).toMatchFileSnapshot('../../../../docs/programme.schema.json')
})
