import { expect, it } from 'vitest'
import { toStandard } from './processing-line.ts'

const kept = {
  ...{ trace: '0af7651916cd43dd8448eb211c80319c', span: 'b7ad6b7169203331', parent: null, status: 'Ok' },
  ...{ name: 'signal.view', activity: 'intake', subject: 'someone', at: new Date('2026-11-24T08:37:12.345Z') },
}
const mapping = {
  ...{ registerUrl: 'https://hier.invalid/verwerkingen', version: '1.0.0' },
  pseudonymOf: (subject: string) => `hidden ${subject}`,
}

it('A-04 an export names the fields as the standard does', () =>
  expect(toStandard(kept, mapping)).toEqual({
    trace_id: '0af7651916cd43dd8448eb211c80319c',
    span_id: 'b7ad6b7169203331',
    status: 'Ok',
    name: 'signal.view',
    start_time: '2026-11-24T08:37:12.345Z',
    end_time: '2026-11-24T08:37:12.345Z',
    resource: { attributes: { 'service.name': 'Lichtketen', 'service.version': '1.0.0' } },
    attributes: {
      'dpl.core.processing_activity_id': 'https://hier.invalid/verwerkingen#intake',
      'dpl.core.data_subject_id': 'hidden someone',
      'dpl.core.data_subject_id_type': 'pseudonym',
    },
  }))

it('A-04 a line without a person names none, and one under another names that one', () => {
  const line = toStandard({ ...kept, subject: null, parent: 'aaaaaaaaaaaaaaaa' }, mapping)
  expect(Object.keys(line.attributes)).toEqual(['dpl.core.processing_activity_id'])
  expect(line.parent_span_id).toBe('aaaaaaaaaaaaaaaa')
})
