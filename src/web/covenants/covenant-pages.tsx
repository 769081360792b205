import type { Covenant, Region } from '../../domains/access/index.ts'
import type { CovenantState } from '../../domains/access/rules/covenant.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { DataList } from '../components/data-list.tsx'
import { Field } from '../components/field.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { errorAt, errorsOf, type Faults, type TypedFields } from '../meetings/form-faults.ts'
import { sayIn } from '../say.ts'
import { stateLooks, termInWords } from './covenant-words.ts'

/** What a covenant does and what it does not: stands on each of its pages. */
function Narrows({ locale }: { locale: Locale }) {
  const say = sayIn(locale)
  return (
    <Alert title={say(m.covenants_narrows)} narrow>
      <p>{say(m.covenants_narrows_text)}</p>
    </Alert>
  )
}

function StateBadge({ state, locale }: { state: CovenantState; locale: Locale }) {
  const { tone, icon, words } = stateLooks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {sayIn(locale)(words)}
    </Badge>
  )
}

interface ListProps {
  frame: WorkbenchFrame
  covenants: readonly Covenant[]
  now: Date
}

/** The page `/convenanten`: what partners agreed, what ends first on top. */
export function CovenantsPage({ frame, covenants, now }: ListProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.covenants_title)
  return (
    <WorkbenchPage frame={frame} title={title} current="/convenanten">
      <Head title={title} facts={<p>{say(m.covenants_lead)}</p>}>
        <ButtonLink icon="plus" href="/convenanten/nieuw">
          {say(m.covenants_new)}
        </ButtonLink>
      </Head>
      <div className="lk-stack-l">
        <Narrows locale={locale} />
        {covenants.length === 0 ? (
          <Empty title={say(m.covenants_none)}>
            <p>{say(m.covenants_none_text)}</p>
          </Empty>
        ) : (
          <Table
            caption={say(m.covenants_caption)}
            rows={covenants}
            keyOf={({ id }) => id}
            columns={[
              {
                title: say(m.covenants_name),
                cell: ({ id, title: name }) => (
                  <a href={`/convenanten/${id}`} dir="auto">
                    {name}
                  </a>
                ),
              },
              {
                title: say(m.covenants_parties),
                cell: ({ parties }) => m.covenants_parties_count({ count: parties.length }, { locale }),
              },
              { title: say(m.covenants_term), cell: (one) => termInWords(one, locale, now) },
              { title: say(m.covenants_state), cell: ({ state }) => <StateBadge {...{ state, locale }} /> },
            ]}
          />
        )}
      </div>
    </WorkbenchPage>
  )
}

interface CovenantProps {
  frame: WorkbenchFrame
  covenant: Covenant
  region: Region
  saved: boolean
  now: Date
}

/** The page of a covenant. */
export function CovenantPage({ frame, covenant, region, saved, now }: CovenantProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const { id, title, parties, purposes, legalBases, document, remindOn, state } = covenant
  const crumbs = [{ href: '/convenanten', label: say(m.covenants_title) }, { label: title }]
  const facts = [
    { name: say(m.covenants_term), value: termInWords(covenant, locale, now) },
    { name: say(m.covenants_parties), value: <NameList ids={parties} of={region.organisations.map(plain)} /> },
    { name: say(m.covenants_purposes), value: <NameList ids={purposes} of={region.purposes.map(said(locale))} /> },
    { name: say(m.covenants_grounds), value: <NameList ids={legalBases} of={region.legalBases.map(said(locale))} /> },
    { name: say(m.covenants_document), value: <span dir="auto">{document}</span> },
    ...(remindOn ? [{ name: say(m.covenants_remind), value: dayInText(remindOn, locale, now) }] : []),
  ]
  return (
    <WorkbenchPage frame={frame} title={title} current="/convenanten" crumbs={crumbs}>
      <Head title={title} facts={<StateBadge {...{ state, locale }} />}>
        <ButtonLink kind="second" icon="edit" href={`/convenanten/${id}/wijzigen`}>
          {say(m.covenants_change)}
        </ButtonLink>
      </Head>
      <div className="lk-stack-l">
        {saved && <Alert kind="good" title={say(m.covenants_saved)} narrow />}
        <Narrows locale={locale} />
        <DataList facts={facts} />
      </div>
    </WorkbenchPage>
  )
}

type Named = { id: string; name: string }
const plain = ({ id, name }: Named): Named => ({ id, name })
const said =
  (locale: Locale) =>
  ({ id, name }: { id: string; name: { nl: string; en: string } }): Named => ({ id, name: name[locale] })

function NameList({ ids, of }: { ids: readonly string[]; of: readonly Named[] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>{of.find((one) => one.id === id)?.name ?? id}</li>
      ))}
    </ul>
  )
}

/** Which choices of a form were ticked. */
export type Ticked = { partijen: string[]; doelen: string[]; grondslagen: string[] }

interface FormProps {
  frame: WorkbenchFrame
  /** The one that is changed; null for a new one. */
  id: string | null
  region: Region
  typed: TypedFields
  ticked: Ticked
  faults: Faults
  conflict: boolean
}

/** Where a covenant is written down. */
export function CovenantFormPage(props: FormProps) {
  const { frame, id, faults, conflict, typed } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(id === null ? m.covenants_new : m.covenants_change)
  const errors = errorsOf(faults, locale)
  const crumbs = [{ href: '/convenanten', label: say(m.covenants_title) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/convenanten" crumbs={crumbs} errors={errors.length}>
      <Head title={title} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {conflict && (
          <Alert kind="risk" title={say(m.meetings_conflict)}>
            <p>{say(m.meetings_conflict_text)}</p>
          </Alert>
        )}
        <Narrows locale={locale} />
        <form
          action={id === null ? '/convenanten/nieuw' : `/convenanten/${id}/wijzigen`}
          method="post"
          noValidate
          className="lk-stack"
        >
          <input type="hidden" name="versie" value={typed.versie ?? '0'} />
          <Fields {...props} />
          <Actions>
            <Button>{say(m.covenants_save)}</Button>
            <ButtonLink kind="link" href={id === null ? '/convenanten' : `/convenanten/${id}`}>
              {say(m.covenants_back)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

function Fields({ frame: { locale }, region, typed, ticked, faults }: FormProps) {
  const say = sayIn(locale)
  const of = (name: string) => ({ locale, name, value: typed[name], error: errorAt(faults, name, locale) })
  const boxes = (name: keyof Ticked, options: readonly Named[]) => ({
    ...{ locale, type: 'checkbox' as const, name, chosen: ticked[name], error: errorAt(faults, name, locale) },
    options: options.map((one) => ({ value: one.id, label: one.name })),
  })
  const grounds = region.legalBases.filter(({ narrowedByCovenant }) => narrowedByCovenant)
  const day = { short: true, inputMode: 'numeric' } as const
  return (
    <>
      <Field {...of('titel')} label={say(m.covenants_heading)} />
      <Field {...of('vanaf')} {...day} label={say(m.covenants_from)} hint={say(m.covenants_day_hint)} />
      <Field {...of('tot')} {...day} label={say(m.covenants_until)} hint={say(m.covenants_until_hint)} />
      <Field {...of('herinner')} {...day} label={say(m.covenants_remind)} hint={say(m.covenants_remind_hint)} />
      <Field {...of('kenmerk')} label={say(m.covenants_document)} hint={say(m.covenants_document_hint)} />
      <ChoiceGroup {...boxes('doelen', region.purposes.map(said(locale)))} legend={say(m.covenants_purposes)} />
      <ChoiceGroup
        {...boxes('grondslagen', grounds.map(said(locale)))}
        legend={say(m.covenants_grounds)}
        hint={say(m.covenants_grounds_hint)}
      />
      <ChoiceGroup
        {...boxes('partijen', region.organisations.map(plain))}
        legend={say(m.covenants_parties)}
        hint={say(m.covenants_parties_hint)}
      />
    </>
  )
}
