import type { Region } from '../../domains/access/index.ts'
import { type ReportKind, reportKinds, reportScopes } from '../../domains/programme/rules/report.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Field, Select } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { DraftFaults, TypedDraft } from './new-form.ts'
import { hintOfKind, kindInWords } from './report-words.ts'

/** Where somebody chooses what to make. */
export function ChooseKindPage({ frame }: { frame: WorkbenchFrame }) {
  const { locale } = frame
  const say = sayIn(locale)
  const crumbs = [{ href: '/programma/rapporten', label: say(m.reports_title) }, { label: say(m.reports_new) }]
  return (
    <WorkbenchPage frame={frame} title={say(m.reports_choose)} current="/programma" crumbs={crumbs}>
      <Head title={say(m.reports_choose)} />
      <List>
        {reportKinds.map((kind) => (
          <ListRow key={kind}>
            <a href={`/programma/rapporten/nieuw/${kind}`}>{kindInWords(kind, locale)}</a>
            <p className="lk-hint">{hintOfKind(kind, locale)}</p>
          </ListRow>
        ))}
      </List>
    </WorkbenchPage>
  )
}

interface NewProps {
  frame: WorkbenchFrame
  kind: ReportKind
  region: Region
  organisations: readonly { id: string; name: string }[]
  typed: TypedDraft
  faults: DraftFaults
}

/** Where somebody says for whom, about what and of which day a report is made. */
export function NewReportPage(props: NewProps) {
  const { frame, kind, faults } = props
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const title = kindInWords(kind, locale)
  const crumbs = [
    { href: '/programma/rapporten', label: say(m.reports_title) },
    { href: '/programma/rapporten/nieuw', label: say(m.reports_new) },
    { label: title },
  ]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={hintOfKind(kind, locale)} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <form action={`/programma/rapporten/nieuw/${kind}`} method="post" noValidate className="lk-stack">
          <NewFields {...props} />
          <p>{say(m.reports_make_text)}</p>
          <Actions>
            <Button>{say(m.reports_make)}</Button>
            <ButtonLink kind="link" href="/programma/rapporten/nieuw">
              {say(m.reports_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

function NewFields({ frame: { locale }, kind, region, organisations, typed, faults }: NewProps) {
  const say = sayIn(locale)
  const error = (name: keyof TypedDraft) => faults[name] && say(faults[name])
  const scope = reportScopes[kind]
  const places =
    scope === 'district' ? region.districts : region.municipalities.map(({ code, name }) => ({ id: code, name }))
  const asOptions = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select
        locale={locale}
        name="organisatie"
        label={say(m.reports_organisation)}
        options={asOptions(organisations)}
        value={typed.organisatie}
        error={error('organisatie')}
      />
      {scope !== 'region' && (
        <Select
          locale={locale}
          name="plaats"
          label={say(scope === 'district' ? m.reports_district : m.reports_municipality)}
          options={asOptions(places)}
          value={typed.plaats}
          error={error('plaats')}
        />
      )}
      <Field
        locale={locale}
        name="dag"
        label={say(m.reports_as_of)}
        hint={say(m.reports_as_of_hint)}
        value={typed.dag}
        error={error('dag')}
        inputMode="numeric"
        short
      />
    </>
  )
}
