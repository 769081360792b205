import { describe, expect, it } from 'vitest'
import { editPart } from './edit-fields.ts'
import { fillForm, readForm } from './item-form.ts'

const fields = editPart('acties')?.fields ?? []
const action = { id: 'bellen', title: 'Bel elkaar', partners: ['politie', 'school', 'opvang'] }
const form = { ...fillForm(fields, action, 'nl') }

describe('the order of what an item points at', () => {
  it('P-05 is the one of the file, until somebody gives it other numbers', () => {
    expect(readForm(fields, form, action).partners).toEqual(['politie', 'school', 'opvang'])
    const moved = { ...form, 'w-partners-volgorde': ['3', '1', '2'] }
    expect(readForm(fields, moved, action).partners).toEqual(['school', 'opvang', 'politie'])
  })

  it('P-05 of what has no number, or one that is none, is where it stood; what goes is gone', () => {
    const odd = { ...form, 'w-partners-volgorde': ['', 'x', '1'] }
    expect(readForm(fields, odd, action).partners).toEqual(['politie', 'opvang', 'school'])
    const fewer = { ...form, 'w-partners': ['opvang', 'politie'], 'w-partners-volgorde': ['2', '1', '1'] }
    expect(readForm(fields, fewer, action).partners).toEqual(['opvang', 'politie'])
  })

  it('P-05 is that of ticking for what is new, behind what was there', () => {
    const more = { ...form, 'w-partners': ['politie', 'school', 'opvang', 'buurt'] }
    expect(readForm(fields, more, action).partners).toEqual(['politie', 'school', 'opvang', 'buurt'])
  })
})
