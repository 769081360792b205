import { entryKinds } from '../../domains/programme/rules/budget-progress.ts'
import { writeDay } from '../../lib/day-input.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn, type Words } from '../say.ts'
import { entryWords, inEuros } from './budget-words.ts'
import type { LinePageProps } from './line-view.ts'

/** Books what was agreed, paid or is still expected on a line. */
export function BookForm(props: LinePageProps) {
  const { frame, view, unsent, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const error = (name: string) => unsent.faults[name] && say(unsent.faults[name])
  const years = [...view.line.years.keys()].sort()
  const thisYear = years.includes(today.slice(0, 4)) ? today.slice(0, 4) : (years.at(-1) ?? '')
  const value = (name: string, usual = '') => unsent.typed[name] ?? usual
  return (
    <Section title={say(m.budget_book)} stack="m">
      <form
        action={`/programma/begroting/posten/${view.line.id}`}
        method="post"
        noValidate
        className="lk-stack lk-noprint"
      >
        <ChoiceGroup
          locale={locale}
          type="radio"
          name="soort"
          legend={say(m.budget_kind)}
          error={error('soort')}
          options={entryKinds.map((kind) => ({
            value: kind,
            label: say(entryWords[kind]),
            hint: say(kindHints[kind]),
          }))}
          chosen={[value('soort', 'commitment')]}
        />
        <Select
          locale={locale}
          name="jaar"
          label={say(m.budget_year)}
          options={years.map((year) => ({ value: year, label: year }))}
          value={value('jaar', thisYear)}
          error={error('jaar')}
          short
        />
        <Field
          locale={locale}
          name="bedrag"
          label={say(m.budget_amount)}
          hint={say(m.budget_amount_hint)}
          value={value('bedrag')}
          error={error('bedrag')}
          short
        />
        <Field
          locale={locale}
          name="datum"
          label={say(m.budget_day)}
          hint={say(m.budget_day_hint)}
          value={value('datum', writeDay(today))}
          error={error('datum')}
          inputMode="numeric"
          short
        />
        <Field
          locale={locale}
          name="kenmerk"
          label={say(m.budget_reference)}
          hint={say(m.budget_reference_hint)}
          value={value('kenmerk')}
          error={error('kenmerk')}
        />
        <OpenCommitments {...props} />
        <TextArea
          locale={locale}
          name="toelichting"
          label={say(m.budget_note)}
          hint={say(m.budget_no_names)}
          value={value('toelichting')}
          error={error('toelichting')}
          rows={2}
        />
        <div>
          <Button>{say(m.budget_book)}</Button>
        </div>
      </form>
    </Section>
  )
}

const kindHints: Record<(typeof entryKinds)[number], Words> = {
  commitment: m.budget_hint_commitment,
  actual: m.budget_hint_actual,
  forecast: m.budget_hint_forecast,
}

function OpenCommitments({ frame: { locale }, view: { entries }, unsent }: LinePageProps) {
  const say = sayIn(locale)
  const open = entries.filter(({ openFor }) => openFor > 0n)
  if (open.length === 0) return null
  const error = unsent.faults.vastlegging
  return (
    <Select
      locale={locale}
      name="vastlegging"
      label={say(m.budget_settles)}
      hint={say(m.budget_settles_hint)}
      value={unsent.typed.vastlegging ?? ''}
      error={error && say(error)}
      options={[
        { value: '', label: say(m.budget_settles_none) },
        ...open.map(({ id, reference, year, openFor }) => ({
          value: id,
          label: m.budget_settles_one({ reference, year, amount: inEuros(openFor, locale) }, { locale }),
        })),
      ]}
    />
  )
}
