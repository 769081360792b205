import type { Report } from '../../domains/programme/index.ts'
import type { ReportSection } from '../../domains/programme/rules/report.ts'
import type { Locale } from '../../lib/locales.ts'
import type { Block } from '../../lib/report-document.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { EditFaults, TypedEdit } from './edit-form.ts'

interface EditProps {
  frame: WorkbenchFrame
  report: Report
  typed: TypedEdit
  faults: EditFaults
  /** Whether somebody else saved the report since this form was opened: what stands there now is the report. */
  conflict: boolean
}

/** Where people finish a draft: words are theirs, figures are of the data. */
export function EditPage(props: EditProps) {
  const { frame, report, typed, faults, conflict } = props
  const { locale } = frame
  const say = sayIn(locale)
  const address = `/programma/rapporten/${report.id}`
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const crumbs = [
    { href: '/programma/rapporten', label: say(m.reports_title) },
    { href: address, label: report.title },
    { label: say(m.reports_edit) },
  ]
  const title = m.reports_edit_title({ title: report.title }, { locale })
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={say(m.reports_no_names)} />
      <p className="lk-hint">{say(m.reports_text_hint)}</p>
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {conflict && (
          <Alert kind="risk" title={say(m.reports_conflict)} narrow>
            <p>{say(m.reports_conflict_text)}</p>
          </Alert>
        )}
        <form action={`${address}/bewerken`} method="post" noValidate className="lk-stack-l">
          <input type="hidden" name="versie" value={typed.versie} />
          <HeadFields {...props} />
          {report.content.sections.map((section) => (
            <SectionFields key={section.id} section={section} {...props} />
          ))}
          <Actions>
            <Button>{say(m.reports_save)}</Button>
            <ButtonLink kind="link" href={address}>
              {say(m.reports_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

/** What stands in a field now, where another saved something else than what was typed. */
function theirs({ conflict, frame: { locale } }: EditProps, typed: string, now: string) {
  if (!conflict || typed === now) return undefined
  return <p className="lk-hint">{m.reports_theirs({ text: now === '' ? '–' : now }, { locale })}</p>
}

function HeadFields(props: EditProps) {
  const { frame, report, typed, faults } = props
  const { locale } = frame
  const say = sayIn(locale)
  const error = (name: string) => faults[name] && say(faults[name])
  return (
    <div className="lk-stack">
      <Field
        locale={locale}
        name="titel"
        label={say(m.reports_field_title)}
        value={typed.titel}
        error={error('titel')}
        after={theirs(props, typed.titel, report.content.title)}
      />
      {report.content.particulars.map(({ name, value }, at) => (
        <Field
          key={name}
          locale={locale}
          name={`gegeven-${at}`}
          label={<span lang="nl">{name}</span>}
          value={typed.particulars[at]}
          error={error(`gegeven-${at}`)}
          after={theirs(props, typed.particulars[at] ?? '', value)}
        />
      ))}
    </div>
  )
}

function SectionFields({ section, ...props }: EditProps & { section: ReportSection }) {
  const { frame, typed, faults } = props
  const { locale } = frame
  const say = sayIn(locale)
  const name = `tekst-${section.id}`
  const text = typed.texts[section.id] ?? ''
  return (
    <Section title={section.title} stack="m">
      <TextArea
        locale={locale}
        name={name}
        label={
          <>
            {say(m.reports_text)} <span className="lk-hidden">{section.title}</span>
          </>
        }
        value={text}
        error={faults[name] && say(faults[name])}
        rows={Math.min(14, Math.max(3, Math.ceil(text.length / 90) + text.split('\n').length))}
        after={theirs(props, text, section.text)}
      />
      {section.evidence.length > 0 && <Evidence {...{ section, typed, locale }} />}
    </Section>
  )
}

function Evidence({ section, typed, locale }: { section: ReportSection; typed: TypedEdit; locale: Locale }) {
  const say = sayIn(locale)
  return (
    <fieldset className="lk-field">
      <legend className="lk-legend">{say(m.reports_evidence)}</legend>
      <p className="lk-hint">{say(m.reports_evidence_hint)}</p>
      {section.evidence.map(({ id, block }) => {
        const value = `${section.id}/${id}`
        return (
          <Choice
            key={id}
            type="checkbox"
            name="weg"
            value={value}
            id={`weg-${section.id}-${id}`}
            label={m.reports_leave_out({ what: whatOf(block, locale) }, { locale })}
            checked={typed.out.includes(value)}
          />
        )
      })}
    </fieldset>
  )
}

function whatOf(block: Block, locale: Locale): string {
  if (block.kind === 'table') return m.reports_what_table({ text: block.title }, { locale })
  if (block.kind === 'figure') return m.reports_what_figure({ text: block.title }, { locale })
  if (block.kind === 'paragraph') return m.reports_what_paragraph({ text: block.text }, { locale })
  return sayIn(locale)(m.reports_what_list)
}
