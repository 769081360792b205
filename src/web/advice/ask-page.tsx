import type { Region } from '../../domains/access/index.ts'
import { type ConsultationLine, codeLists } from '../../domains/signals/index.ts'
import type { NamesSomebody } from '../../domains/signals/rules/consultation.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Select, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { formsInWords, municipalityInWords } from '../signals/words.ts'
import { namesWords, stateWords } from './advice-words.ts'

/** What was typed in a question. */
export type TypedQuestion = { vraag: string; vorm: string[]; gemeente: string }

interface AskProps {
  frame: WorkbenchFrame
  region: Region
  lines: readonly ConsultationLine[]
  typed: TypedQuestion
  fault?: Words | undefined
  /** What the text may tell of somebody; asked about once before it is sent. */
  names: readonly NamesSomebody[]
  today: string
  now: Date
}

/** Where somebody asks for advice without naming anyone, and finds the questions of before. */
export function AskPage(props: AskProps) {
  const { frame, fault, names, lines } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.advice_title)} current="/advies" errors={fault ? 1 : 0}>
      <Head title={say(m.advice_title)} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={fault ? [{ id: 'vraag', text: say(fault) }] : []} />
        {names.length > 0 && <NamesAlert locale={locale} names={names} />}
        <div className="lk-stack">
          <p>{say(m.advice_lead)}</p>
          <p>{say(m.advice_no_names)}</p>
          <p>
            <strong>{say(m.advice_danger)}</strong>
          </p>
        </div>
        <QuestionForm {...props} />
        <Section title={say(m.advice_list)} stack="m">
          {lines.length === 0 && <p className="lk-hint">{say(m.advice_none)}</p>}
          <Lines {...props} title={m.advice_list_desk} of={lines.filter(({ mine }) => !mine)} />
          <Lines {...props} title={m.advice_list_mine} of={lines.filter(({ mine }) => mine)} />
        </Section>
      </div>
    </WorkbenchPage>
  )
}

function NamesAlert({ locale, names }: { locale: Locale; names: readonly NamesSomebody[] }) {
  const say = sayIn(locale)
  const kinds = new Intl.ListFormat(locale).format(names.map((kind) => say(namesWords[kind])))
  return (
    <Alert kind="risk" title={say(m.advice_warn)}>
      <p>{m.advice_warn_text({ kinds }, { locale })}</p>
    </Alert>
  )
}

function QuestionForm({ frame: { locale }, region, typed, fault, names, today }: AskProps) {
  const say = sayIn(locale)
  return (
    <form action="/advies" method="post" noValidate className="lk-stack">
      <TextArea
        locale={locale}
        name="vraag"
        label={say(m.advice_question)}
        hint={say(m.advice_question_hint)}
        value={typed.vraag}
        error={fault && say(fault)}
        rows={6}
      />
      <ChoiceGroup
        locale={locale}
        type="checkbox"
        name="vorm"
        legend={say(m.advice_forms)}
        hint={say(m.advice_forms_hint)}
        chosen={typed.vorm}
        options={codeLists()
          .forms.at(today)
          .map(({ id, names: named }) => ({ value: id, label: named[locale] }))}
      />
      <Select
        locale={locale}
        name="gemeente"
        label={say(m.advice_municipality)}
        value={typed.gemeente}
        short
        options={[
          { value: '', label: say(m.advice_municipality_unknown) },
          ...region.municipalities.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      {names.length > 0 && <input type="hidden" name="gezien" value="ja" />}
      <div>
        <Button>{say(names.length > 0 ? m.advice_warn_send : m.advice_send)}</Button>
      </div>
    </form>
  )
}

function Lines({ frame: { locale }, region, now, title, of }: AskProps & { title: Words; of: ConsultationLine[] }) {
  const say = sayIn(locale)
  if (of.length === 0) return null
  return (
    <Table
      caption={say(title)}
      rows={of}
      keyOf={({ id }) => id}
      columns={[
        {
          title: say(m.advice_when),
          cell: ({ id, askedOn }) => <a href={`/advies/${id}`}>{dayInShort(askedOn, locale, now)}</a>,
        },
        { title: say(m.advice_who), cell: ({ askedByName }) => askedByName },
        {
          title: say(m.advice_about),
          cell: ({ forms, municipalityCode }) =>
            [formsInWords(forms, locale), municipalityInWords(region, municipalityCode, locale)].join(' · '),
        },
        { title: say(m.advice_state), cell: ({ state }) => <StateBadge locale={locale} state={state} /> },
      ]}
    />
  )
}

/** Where a question stands, in a word and an icon. */
export function StateBadge({ locale, state }: { locale: Locale; state: ConsultationLine['state'] }) {
  const { words, tone, icon } = stateWords[state]
  return (
    <Badge tone={tone} icon={icon}>
      {sayIn(locale)(words)}
    </Badge>
  )
}
