/** People, addresses, companies: what is known, from whom, how reliable, and what stood there before. */
import { codeLists, type FactView, type TextTranslation } from '../../domains/signals/index.ts'
import type { RowKind } from '../../domains/signals/rules/fact.ts'
import { summaryOf } from '../../domains/signals/rules/fact-summary.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Icon, type IconName } from '../components/icon.tsx'
import { type Column, SubLine, Table } from '../components/table.tsx'
import { languageInWords } from '../language-words.ts'
import { FactHistory } from './fact-history.tsx'
import { FactText } from './fact-text.tsx'
import { type RowFact, rowsOf } from './fact-values.ts'
import { gradesInWords } from './grade-words.ts'
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

interface FactsTableProps {
  facts: readonly FactView[]
  /** What interpreters made of them. */
  translations?: readonly TextTranslation[]
  locale: Locale
  now: Date
  /** The page on which a fact is corrected, for who may. */
  correctAt?: (fact: string) => string
  /** Why an earlier value was corrected, for who handles the signal. */
  whyCorrected?: (earlier: string) => string | undefined
}

/** The table of rows; draws nothing when there are none. */
export function FactsTable(props: FactsTableProps) {
  const rows = rowsOf(props.facts)
  if (rows.length === 0) return null
  return (
    <Table
      caption={m.signals_facts_caption({}, { locale: props.locale })}
      columns={columnsOf(props)}
      rows={rows}
      keyOf={({ fact }) => fact.id}
    />
  )
}

function columnsOf(props: FactsTableProps): Column<RowFact>[] {
  const { locale } = props
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
    { title: m.signals_fact_value({}, { locale }), cell: (row) => <Value row={row} {...props} /> },
    {
      title: m.signals_fact_role({}, { locale }),
      cell: ({ fact }) => fact.role && factRoles.nameOf(fact.role, locale),
    },
    { title: m.signals_fact_source({}, { locale }), cell: ({ fact }) => <Source fact={fact} {...props} /> },
  ]
}

function Value({ row, translations = [], locale, now, correctAt, whyCorrected }: FactsTableProps & { row: RowFact }) {
  const { fact } = row
  return (
    <>
      <FactText value={fact.value} locale={locale} />
      <TranslationLine translation={translations.find(({ of }) => of === fact.id)} locale={locale} />
      <FactHistory {...{ row, locale, now, whyCorrected }} />
      {correctAt && (
        <div className="lk-noprint">
          <a className="lk-small" href={correctAt(fact.id)}>
            {m.signals_fact_correct({}, { locale })}
            <span className="lk-hidden"> {summaryOf(fact.value)}</span>
          </a>
        </div>
      )}
    </>
  )
}

/** What an interpreter made of a row, under it. */
function TranslationLine({ translation, locale }: { translation: TextTranslation | undefined; locale: Locale }) {
  if (!translation?.entered) return null
  const language = languageInWords(translation.language, locale)
  return (
    <SubLine>
      {m.interpreter_translation({ language }, { locale })}: {translation.entered.text} (
      {translation.entered.translator})
    </SubLine>
  )
}

function Source({ fact, locale, now }: FactsTableProps & { fact: FactView }) {
  const { addedByName: name, addedOn, source, sourceOn } = fact
  const day = dayInShort(addedOn, locale, now)
  return (
    <>
      {sourceInWords(source, locale)}, <span className="lk-number">{dayInShort(sourceOn, locale, now)}</span>
      <SubLine>{gradesInWords(fact, locale)}</SubLine>
      {name && <SubLine>{m.enrichment_added_by({ name, day }, { locale })}</SubLine>}
    </>
  )
}
