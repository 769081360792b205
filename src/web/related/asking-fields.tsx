/** For what somebody looks, and past the usual number of times why so often. */
import type { Region } from '../../domains/access/index.ts'
import { lookUpReasons, usualLookUps } from '../../domains/signals/rules/related.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { ChoiceGroup } from '../components/choice.tsx'
import { Select } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import { purposeInWords } from '../signals/words.ts'
import { whyInWords } from './related-words.ts'

interface AskingProps {
  locale: Locale
  region: Region
  /** The purposes for which the desk of the reader may look. */
  purposes: readonly string[]
  typed: (name: string) => string
  fault: (name: string) => string | undefined
  /** Whether this person looked more often than usual. */
  often: boolean
}

/** The purpose first; why so often only when it was asked. */
export function AskingFields({ locale, region, purposes, typed, fault, often }: AskingProps) {
  const say = sayIn(locale)
  return (
    <>
      <Select
        locale={locale}
        name="doel"
        label={say(m.related_purpose)}
        error={fault('doel')}
        value={typed('doel')}
        options={[
          { value: '', label: say(m.related_purpose_choose) },
          ...purposes.map((id) => ({ value: id, label: purposeInWords(region, id, locale) })),
        ]}
      />
      {often && (
        <ChoiceGroup
          locale={locale}
          type="radio"
          name="waarom"
          legend={say(m.related_why)}
          hint={m.related_why_hint({ count: usualLookUps }, { locale })}
          error={fault('waarom')}
          chosen={[typed('waarom')]}
          options={lookUpReasons.map((why) => ({ value: why, label: whyInWords(why, locale) }))}
        />
      )}
    </>
  )
}
