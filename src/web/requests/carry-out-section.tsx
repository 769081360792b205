import type { MeasureLine } from '../../domains/signals/index.ts'
import { restrictionGrounds } from '../../domains/signals/rules/retention.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Select } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { SignalNumber, SubLine, Table } from '../components/table.tsx'
import { groundWords } from '../retention/retention-words.ts'
import { sayIn } from '../say.ts'
import { deskName } from '../signals/words.ts'
import type { RequestFacts } from './request-facts.ts'
import { typedIn } from './request-form.ts'
import { inWords, measureWords } from './request-words.ts'

/** Which signals were found, what was done with each, and the form that does what is the privacy officer's. */
export function CarryOutSection({ facts }: { facts: RequestFacts }) {
  const { frame, region, view, now } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const found = view.questions.flatMap(({ deskId, numbers }) => numbers.map((number) => ({ deskId, number })))
  if (found.length === 0) return null
  return (
    <Section title={say(m.requests_carry_out)} stack="m">
      <p>{say(m.requests_carry_out_text)}</p>
      <Table
        caption={say(m.requests_carry_out_caption)}
        rows={found}
        keyOf={({ number }) => number}
        columns={[
          { title: say(m.requests_signal), cell: ({ number }) => <SignalNumber>{number}</SignalNumber> },
          { title: say(m.requests_desk), cell: ({ deskId }) => deskName(region, deskId) },
          {
            title: say(m.requests_measures),
            cell: ({ number }) => (
              <Measures of={view.measures.filter((one) => one.number === number)} locale={locale} now={now} />
            ),
          },
        ]}
      />
      {view.answeredOn === null && view.kind !== 'access' && (
        <MeasureForm facts={facts} numbers={found.map(({ number }) => number)} />
      )}
    </Section>
  )
}

/** What was done with a signal, by whom and when. */
export function Measures({ of, locale, now }: { of: readonly MeasureLine[]; locale: Locale; now: Date }) {
  if (of.length === 0) return sayIn(locale)(m.requests_nothing_done)
  return of.map(({ kind, byName: name, on }) => (
    <SubLine key={kind}>
      {m.requests_measure_line(
        { what: inWords(measureWords, kind, locale), name, day: dayInShort(on, locale, now) },
        { locale },
      )}
    </SubLine>
  ))
}

function MeasureForm({ facts: { frame, view, unsent }, numbers }: { facts: RequestFacts; numbers: readonly string[] }) {
  const { locale } = frame
  const say = sayIn(locale)
  const { faults = {} } = unsent ?? {}
  return (
    <form action={`/verzoeken/${view.id}/uitvoeren`} method="post" noValidate className="lk-stack">
      <Select
        locale={locale}
        name="nummer"
        label={say(m.requests_choose_signal)}
        value={typedIn(unsent, 'nummer')}
        error={faults.nummer && say(faults.nummer)}
        options={numbers.map((value) => ({ value, label: value }))}
        short
      />
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="doen"
        legend={say(m.requests_choose_measure)}
        error={faults.doen && say(faults.doen)}
        options={[
          { value: 'restricted', label: say(m.requests_do_restrict), hint: say(m.requests_do_restrict_hint) },
          { value: 'toErase', label: say(m.requests_do_erase), hint: say(m.requests_do_erase_hint) },
        ]}
        chosen={[typedIn(unsent, 'doen')]}
      />
      <Select
        locale={locale}
        name="beperking"
        label={say(m.requests_restrict_ground)}
        value={typedIn(unsent, 'beperking')}
        error={faults.beperking && say(faults.beperking)}
        options={[
          { value: '', label: say(m.requests_restrict_ground_none) },
          ...restrictionGrounds.map((value) => ({ value, label: inWords(groundWords, value, locale) })),
        ]}
      />
      <div>
        <Button kind="second">{say(m.requests_do)}</Button>
      </div>
    </form>
  )
}
