/** People, addresses, companies: what is known, from whom, and how sure. */
import { codeLists, type FactView } from '../../domains/signals/index.ts'
import { type RowKind, summaryOf } from '../../domains/signals/rules/fact.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { ButtonLink } from '../components/button.tsx'
import { Section } from '../components/head.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { type Column, SubLine, Table } from '../components/table.tsx'
import { type RowFact, rowsOf } from './fact-values.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { sourceInWords } from './words.ts'

const icons: Record<RowKind, IconName> = {
  person: 'person',
  address: 'house',
  company: 'company',
  vehicle: 'car',
  phone: 'phone',
  account: 'globe',
  facilitator: 'users',
  measure: 'file',
  note: 'edit',
}

/** The table of rows. Who may enrich gets a way to add one and to correct each. */
export function FactsSection({ facts, canEnrich }: { facts: SignalFacts; canEnrich: boolean }) {
  const { locale } = facts.frame
  const rows = rowsOf(facts.view.facts)
  return (
    <Section title={m.signals_facts({}, { locale })}>
      {rows.length > 0 ? (
        <Table
          caption={m.signals_facts_caption({}, { locale })}
          columns={columnsOf(facts, canEnrich)}
          rows={rows}
          keyOf={({ fact }) => fact.id}
        />
      ) : (
        <p className="lk-soft">{m.signals_facts_none({}, { locale })}</p>
      )}
      {canEnrich && (
        <p className="lk-noprint">
          <ButtonLink kind="second" icon="plus" href={signalAddress(facts.view.number, 'gegevens')}>
            {m.signals_fact_add({}, { locale })}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

function columnsOf(facts: SignalFacts, canEnrich: boolean): Column<RowFact>[] {
  const { locale } = facts.frame
  const { factKinds, factRoles } = codeLists()
  return [
    {
      title: m.signals_fact_kind({}, { locale }),
      cell: ({ kind }) => (
        <span className="lk-with-icon">
          <Icon name={icons[kind]} />
          {factKinds.nameOf(kind, locale)}
        </span>
      ),
    },
    {
      title: m.signals_fact_value({}, { locale }),
      cell: (row) => <Value row={row} facts={facts} canEnrich={canEnrich} />,
    },
    {
      title: m.signals_fact_role({}, { locale }),
      cell: ({ fact }) => fact.role && factRoles.nameOf(fact.role, locale),
    },
    { title: m.signals_fact_source({}, { locale }), cell: ({ fact }) => <Source fact={fact} facts={facts} /> },
  ]
}

function Value({ row, facts, canEnrich }: { row: RowFact; facts: SignalFacts; canEnrich: boolean }) {
  const { locale } = facts.frame
  const { fact, earlier } = row
  const text = summaryOf(fact.value)
  return (
    <>
      <span className="lk-typed" dir="auto">
        {text}
      </span>
      {earlier.map((one) => (
        <SubLine key={one.id}>
          {m.signals_fact_earlier({ value: summaryOf(one.value), source: sourceAndDay(one, facts) }, { locale })}
        </SubLine>
      ))}
      {canEnrich && (
        <SubLine>
          <a className="lk-noprint" href={signalAddress(facts.view.number, `gegevens/${fact.id}`)}>
            {m.signals_fact_correct({}, { locale })}
            <span className="lk-hidden"> {text}</span>
          </a>
        </SubLine>
      )}
    </>
  )
}

function Source({ fact, facts }: { fact: FactView; facts: SignalFacts }) {
  const { locale } = facts.frame
  const added = fact.addedByName && m.signals_fact_added_by({ name: fact.addedByName }, { locale })
  return (
    <>
      {sourceAndDay(fact, facts)}
      <SubLine>{codeLists().reliability.nameOf(fact.reliability, locale)}</SubLine>
      {added && <SubLine>{added}</SubLine>}
    </>
  )
}

function sourceAndDay({ source, sourceOn }: FactView, { frame: { locale }, now }: SignalFacts): string {
  return `${sourceInWords(source, locale)}, ${dayInShort(sourceOn, locale, now)}`
}
