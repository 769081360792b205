import { codeLists } from '../../domains/signals/index.ts'
import { m } from '../../messages/messages.js'
import { Select } from '../components/field.tsx'
import { gradeNotes, gradeOptions } from './grade-words.ts'
import type { FieldFacts } from './step-fields.tsx'

/** How reliable the source is, and how sure what it says: the 4×4 scale in words, with what each word means. */
export function GradeFields({ facts: { locale, typed, faults, signal } }: { facts: FieldFacts }) {
  const lists = codeLists()
  const [sources, information] = [
    lists.sourceReliability.at(signal.today),
    lists.informationReliability.at(signal.today),
  ]
  return (
    <>
      <Select
        {...{ locale, name: 'betrouwbaar', label: m.enrichment_grade_source({}, { locale }) }}
        options={gradeOptions(sources, locale)}
        {...{ value: typed('betrouwbaar'), error: faults.of('betrouwbaar') }}
        short
      />
      <Select
        {...{ locale, name: 'zeker', label: m.enrichment_grade_information({}, { locale }) }}
        options={gradeOptions(information, locale)}
        {...{ value: typed('zeker'), error: faults.of('zeker') }}
        short
      />
      <details>
        <summary>{m.enrichment_grade_words({}, { locale })}</summary>
        <ul className="lk-small">
          {[...gradeNotes(sources, locale), ...gradeNotes(information, locale)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
