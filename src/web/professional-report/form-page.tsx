import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button } from '../components/button.tsx'
import { Head, Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { FilesField, filesSummary } from '../files/files-field.tsx'
import { sayIn } from '../say.ts'
import { DraftsSection } from './drafts-section.tsx'
import { summaryOf } from './fault-words.ts'
import type { FormView } from './form-view.ts'
import { NewsAbove } from './news-above.tsx'
import { RowsSection } from './rows-section.tsx'
import { SignsSection } from './signs-section.tsx'
import { WhatSection } from './what-section.tsx'
import { WhereSection } from './where-section.tsx'
import { YouSection } from './you-section.tsx'

/** The report of a professional: everything on one screen (S-04). */
export function FormPage({ view }: { view: FormView }) {
  const { frame, draft, faults, attached } = view
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(draft ? m.professional_draft_title : m.professional_title)
  const errors = [...summaryOf(faults, locale), ...filesSummary(attached, locale)]
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/melding"
      errors={errors.length}
      scripts={['files.js']}
      crumbs={[{ label: m.signals_nav_start({}, { locale }), href: '/start' }, { label: title }]}
    >
      <Head title={title} facts={<p>{say(m.professional_lead)}</p>} />
      <Split aside={<Aside view={view} />} asideLabel={say(m.professional_after_title)}>
        {(view.news || errors.length > 0 || view.drafts.length > 0) && (
          <div className="lk-stack">
            <NewsAbove view={view} />
            <ErrorSummary locale={locale} errors={errors} />
            <DraftsSection view={view} />
          </div>
        )}
        <ReportForm view={view} />
      </Split>
    </WorkbenchPage>
  )
}

function ReportForm({ view }: { view: FormView }) {
  const say = sayIn(view.frame.locale)
  const { draft, formKey } = view
  return (
    <form action="/melding" method="post" encType="multipart/form-data">
      {/* Enter in a field presses the first button of a form: this one, and not “one more row”. */}
      <button className="lk-hidden" type="submit" tabIndex={-1} aria-hidden="true">
        {say(m.professional_send)}
      </button>
      <input type="hidden" name="sleutel" value={formKey} />
      {draft && <input type="hidden" name="concept" value={draft.id} />}
      {draft && <input type="hidden" name="versie" value={draft.version} />}
      <div className="lk-stack-l">
        <WhatSection view={view} />
        <WhereSection view={view} />
        <SignsSection view={view} />
        <RowsSection view={view} />
        <Section title={say(m.attached_title)} stack="m">
          <FilesField locale={view.frame.locale} attached={view.attached} sendTo="/bestanden/klaarzetten" />
        </Section>
        <YouSection view={view} />
        <Actions>
          <Button>{say(m.professional_send)}</Button>
          <Button kind="second" name="doe" value="concept">
            {say(m.professional_keep)}
          </Button>
        </Actions>
      </div>
    </form>
  )
}

function Aside({ view }: { view: FormView }) {
  const say = sayIn(view.frame.locale)
  return (
    <>
      <Alert kind="risk" title={say(m.professional_call_title)}>
        <p>
          <a href="tel:112">{say(m.professional_call_text)}</a>
        </p>
      </Alert>
      <Panel title={say(m.professional_after_title)}>
        <p>{say(m.professional_after_read)}</p>
        <p>{say(m.professional_after_name)}</p>
        <p>{say(m.professional_after_start)}</p>
        <p>{say(m.professional_meld_code)}</p>
      </Panel>
    </>
  )
}
