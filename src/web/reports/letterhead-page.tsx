import type { KeptLetterhead } from '../../domains/programme/index.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import type { PaperFaults, TypedPaper } from './letterhead-form.ts'

const crumb = (frame: WorkbenchFrame) => ({ href: '/programma/rapporten', label: sayIn(frame.locale)(m.reports_title) })

/** The letterheads of the organisations that somebody keeps them for. */
export function LetterheadsPage({ frame, papers }: { frame: WorkbenchFrame; papers: readonly KeptLetterhead[] }) {
  const say = sayIn(frame.locale)
  const crumbs = [crumb(frame), { label: say(m.reports_paper) }]
  return (
    <WorkbenchPage frame={frame} title={say(m.reports_paper)} current="/programma" crumbs={crumbs}>
      <Head title={say(m.reports_paper)} facts={say(m.reports_paper_lead)} />
      <List>
        {papers.map(({ organisationId, name }) => (
          <ListRow key={organisationId}>
            <a href={`/programma/rapporten/briefpapier/${organisationId}`}>{name}</a>
          </ListRow>
        ))}
      </List>
    </WorkbenchPage>
  )
}

interface PaperProps {
  frame: WorkbenchFrame
  paper: KeptLetterhead
  organisation: string
  typed: TypedPaper
  faults: PaperFaults
  conflict: boolean
  saved: boolean
}

/** Where an organisation says how its letters and reports look. */
export function LetterheadPage(props: PaperProps) {
  const { frame, paper, organisation, typed, faults, conflict, saved } = props
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const title = m.reports_paper_title({ organisation }, { locale })
  const crumbs = [
    crumb(frame),
    { href: '/programma/rapporten/briefpapier', label: say(m.reports_paper) },
    { label: organisation },
  ]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={say(m.reports_paper_lead)} />
      <div className="lk-stack-l">
        {saved && <Alert kind="good" title={say(m.reports_paper_saved)} narrow />}
        {conflict && <Alert kind="risk" title={say(m.reports_paper_conflict)} narrow />}
        <ErrorSummary locale={locale} errors={errors} />
        <form
          action={`/programma/rapporten/briefpapier/${paper.organisationId}`}
          method="post"
          encType="multipart/form-data"
          noValidate
          className="lk-stack"
        >
          <input type="hidden" name="nummer" value={typed.nummer} />
          <PaperFields {...props} />
          <Actions>
            <Button>{say(m.reports_paper_save)}</Button>
            <ButtonLink kind="link" href="/programma/rapporten">
              {say(m.reports_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

function PaperFields({ frame: { locale }, paper, typed, faults }: PaperProps) {
  const say = sayIn(locale)
  const asked = (name: keyof PaperFaults, label: Words, hint?: Words) => ({
    ...{ locale, name, label: say(label), error: faults[name] && say(faults[name]) },
    ...(hint ? { hint: say(hint) } : {}),
  })
  return (
    <>
      <Field {...asked('naam', m.reports_paper_name)} value={typed.naam} />
      <TextArea {...asked('regels', m.reports_paper_lines, m.reports_paper_lines_hint)} value={typed.regels} rows={5} />
      <Field {...asked('kleur', m.reports_paper_colour, m.reports_paper_colour_hint)} value={typed.kleur} short />
      <Field
        {...asked('logo', m.reports_paper_logo, m.reports_paper_logo_hint)}
        type="file"
        after={paper.logo && <p className="lk-hint">{say(m.reports_paper_keep)}</p>}
      />
      {paper.logo && (
        <Choice type="checkbox" name="weg" value="1" id="weg" label={say(m.reports_paper_remove)} checked={typed.weg} />
      )}
      <Field {...asked('logotekst', m.reports_paper_alt, m.reports_paper_alt_hint)} value={typed.logotekst} />
    </>
  )
}
