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
  const { frame, view, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const years = [...view.line.years.keys()].sort()
  const thisYear = years.includes(today.slice(0, 4)) ? today.slice(0, 4) : (years.at(-1) ?? '')
  const of = (name: string, usual = '') => fieldOf(props, name, usual)
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
          error={of('soort').error}
          options={entryKinds.map((kind) => ({
            value: kind,
            label: say(entryWords[kind]),
            hint: say(kindHints[kind]),
          }))}
          chosen={[of('soort', 'commitment').value]}
        />
        <Select
          {...of('jaar', thisYear)}
          label={say(m.budget_year)}
          options={years.map((year) => ({ value: year, label: year }))}
          short
        />
        <Field {...of('bedrag')} label={say(m.budget_amount)} hint={say(m.budget_amount_hint)} short />
        <Field
          {...of('datum', writeDay(today))}
          label={say(m.budget_day)}
          hint={say(m.budget_day_hint)}
          inputMode="numeric"
          short
        />
        <Field {...of('kenmerk')} label={say(m.budget_reference)} hint={say(m.budget_reference_hint)} />
        <OpenCommitments {...props} />
        <TextArea {...of('toelichting')} label={say(m.budget_note)} hint={say(m.budget_no_names)} rows={2} />
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

/** What a field is given: what was typed in it, else what is usual, and what is wrong with that. */
function fieldOf({ frame: { locale }, unsent: { typed, faults } }: LinePageProps, name: string, usual = '') {
  const fault = faults[name]
  return { locale, name, value: typed[name] ?? usual, error: fault && sayIn(locale)(fault) }
}

function OpenCommitments(props: LinePageProps) {
  const { frame, view } = props
  const { locale } = frame
  const say = sayIn(locale)
  const open = view.entries.filter(({ openFor }) => openFor > 0n)
  if (open.length === 0) return null
  return (
    <Select
      {...fieldOf(props, 'vastlegging')}
      label={say(m.budget_settles)}
      hint={say(m.budget_settles_hint)}
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
