/** What is typed to make a registration file, and how it is read. */
import { type RegistrationInput, registrationInput } from '../../domains/signals/rules/registration.ts'
import { readDay } from '../../lib/day-input.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { TypedForm } from '../report/answers.ts'
import { chosen, typed } from './asked.ts'
import type { FieldNames } from './faults.ts'

/** Where each part is typed. */
export const registrationFieldNames: FieldNames = {
  ...{ victim: 'slachtoffer', kind: 'soort', legalDuty: 'plicht', gender: 'geslacht', language: 'taal-slachtoffer' },
  ...{ consent: 'toestemming', 'consent.by': 'toestemming', 'consent.name': 'wie', 'consent.on': 'datum' },
  ...{ 'consent.purposes': 'waarvoor', remark: 'toelichting' },
}

/** Reads the form. Throws InvalidInput with every issue. */
export function readRegistration(number: string, form: TypedForm): RegistrationInput {
  const by = typed(form, 'toestemming')
  const consent = {
    ...{ by, name: typed(form, 'wie'), on: readDay(typed(form, 'datum')) ?? '' },
    purposes: chosen(form, 'waarvoor'),
  }
  return parseInput(registrationInput, {
    ...{ number, victim: typed(form, 'slachtoffer'), kind: typed(form, 'soort') },
    ...{ legalDuty: typed(form, 'plicht') === 'ja', consent: by === '' || by === 'niemand' ? null : consent },
    ...{ gender: typed(form, 'geslacht'), language: typed(form, 'taal-slachtoffer') },
    remark: typed(form, 'toelichting'),
  })
}
