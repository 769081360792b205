/** What is wrong with what was filled in, beside the fields of the forms. */
import { inputColumns } from '../../domains/signals/rules/reporting-route.ts'
import type { Issue } from '../../lib/errors.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'
import { columnWords } from './route-words.ts'
import type { RuleFaults } from './rule-form-props.ts'
import type { StepField } from './steps-section.tsx'

const fieldOf: Record<string, string> = {
  desks: 'loket',
  shares: 'deel',
  acknowledge: 'oppakken',
  answer: 'antwoord',
  advice: 'advies',
  why: 'waarom',
}

const longest = 500

/** Faults of the form of a rule. */
export function ruleFaults(issues: readonly Issue[], locale: Locale): RuleFaults {
  const say = sayIn(locale)
  return Object.fromEntries(
    issues.map(({ path, code }) => {
      const [part = '', name] = path.split('.')
      const column = inputColumns.find((one) => one === name)
      if (part === 'conditions' && column) {
        const words = { column: say(columnWords[column]).replaceAll('\u00ad', '') }
        return [column, m.routing_e_nothing(words, { locale })]
      }
      if (code === 'tooLong') return [fieldOf[part] ?? part, m.routing_e_long({ most: longest }, { locale })]
      return [fieldOf[part] ?? part, say(ruleWords[part] ?? m.routing_e_missing)]
    }),
  )
}

const ruleWords: Record<string, Words> = {
  desks: m.routing_e_desk,
  shares: m.routing_e_many,
  acknowledge: m.routing_e_term,
  answer: m.routing_e_term,
  rules: m.routing_e_many,
}

const stepOf: Record<string, StepField> = { note: 'reden', from: 'vanaf', remark: 'vraag' }
const stepWords: Record<string, Words> = {
  day: m.routing_e_day,
  past: m.routing_e_past,
  open: m.routing_e_open,
  missing: m.routing_e_missing,
}

/** Faults of a step; what is not about a field stands at the first one of its form. */
export function stepFaults(
  issues: readonly Issue[],
  fields: readonly StepField[],
  locale: Locale,
): Partial<Record<StepField, string>> {
  return Object.fromEntries(
    issues.map(({ path, code }) => {
      const own = path === 'note' && fields.includes('woord') ? 'woord' : stepOf[path]
      const field = own && fields.includes(own) ? own : fields[0]
      if (code === 'tooLong') return [field, m.routing_e_long({ most: 1000 }, { locale })]
      return [field, sayIn(locale)(stepWords[code] ?? m.routing_e_missing)]
    }),
  )
}
