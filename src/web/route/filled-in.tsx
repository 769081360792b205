import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import type { RuleFormProps } from './rule-form-props.ts'
import { IfSo, ThenSo } from './rule-questions.tsx'

/** What somebody filled in for a version that cannot be changed any more: to read and to copy, no longer to save. */
export function FilledIn(props: RuleFormProps) {
  return (
    <Section title={sayIn(props.speech.locale)(m.routing_filled_in)} id="regel">
      <fieldset className="lk-rule" disabled>
        <IfSo {...props} />
        <ThenSo {...props} />
      </fieldset>
    </Section>
  )
}
