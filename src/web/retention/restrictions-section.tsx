import { restrictionGrounds } from '../../domains/signals/rules/retention.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { SignalNumber, SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { fieldsOf } from '../typed-fields.ts'
import type { RetentionFacts } from './retention-facts.ts'
import { groundWords } from './retention-words.ts'

/** Which signals are restricted (AVG 18), and the form that restricts one. */
export function RestrictionsSection({ facts }: { facts: RetentionFacts }) {
  const { frame, view, now } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const inWords = (ground: string) => {
    const words = groundWords[ground]
    return words ? say(words) : ground
  }
  return (
    <Section title={say(m.retention_restrictions)} stack="m">
      <p>{say(m.retention_restrictions_hint)}</p>
      {view.restrictions.length === 0 ? (
        <p>{say(m.retention_no_restrictions)}</p>
      ) : (
        <Table
          caption={say(m.retention_restrictions_caption)}
          rows={view.restrictions}
          keyOf={({ id }) => id}
          columns={[
            { title: say(m.retention_number), cell: ({ number }) => <SignalNumber>{number}</SignalNumber> },
            { title: say(m.retention_ground), cell: ({ ground }) => inWords(ground) },
            {
              title: say(m.retention_restricted_since),
              cell: (line) => (
                <>
                  {dayInShort(line.set_on, locale, now)}
                  <SubLine>{line.setterName}</SubLine>
                </>
              ),
            },
            {
              title: say(m.retention_what),
              cell: ({ id, number }) => (
                <form action={`/bewaren/beperkingen/${id}/opheffen`} method="post">
                  <Button kind="second">
                    {say(m.retention_lift)}
                    <span className="lk-hidden"> {number}</span>
                  </Button>
                </form>
              ),
            },
          ]}
        />
      )}
      <RestrictionForm facts={facts} />
    </Section>
  )
}

function RestrictionForm({ facts }: { facts: RetentionFacts }) {
  const { locale } = facts.frame
  const say = sayIn(locale)
  const field = fieldsOf(locale, facts)
  const { value, ...ground } = field('grond')
  return (
    <form action="/bewaren/beperkingen" method="post" noValidate className="lk-stack">
      <Field
        {...field('signaal')}
        label={say(m.retention_restrict_number)}
        hint={say(m.retention_restrict_number_hint)}
        short
      />
      <ChoiceGroup
        {...ground}
        legend={say(m.retention_restrict_ground)}
        type="radio"
        options={restrictionGrounds.map((ground) => ({
          value: ground,
          label: say(groundWords[ground] ?? m.retention_restrict_ground),
        }))}
        chosen={[value ?? '']}
      />
      <div>
        <Button kind="second">{say(m.retention_restrict)}</Button>
      </div>
    </form>
  )
}
