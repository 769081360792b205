import { protectsMembers } from '../../domains/programme/rules/body.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { ButtonLink } from '../components/button.tsx'
import { Head, Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { bodyAddress } from './bodies-page.tsx'
import { DecisionList } from './decisions-page.tsx'
import { FollowUps } from './follow-ups.tsx'
import { errorsOf } from './form-faults.ts'
import { FrequencySection } from './frequency-section.tsx'
import { MeetingTable } from './meeting-table.tsx'
import { gatheringName, nameIn, oftenInWords } from './meeting-words.ts'
import { OutsideMembers, SeatTable } from './members-section.tsx'
import type { BodyPageProps } from './page-props.ts'

/** The page of a body: its meetings, whether it meets as often as agreed, what is open, and who is in it. */
export function BodyPage(props: BodyPageProps) {
  const { frame, view, districts, planned, faults, today, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const name = gatheringName(view.gathering, districts, locale)
  const { body } = view.gathering
  const errors = errorsOf(faults, locale)
  const crumbs = [{ href: '/programma/overleggen', label: say(m.meetings_title) }, { label: name }]
  const facts = body.meets ? oftenInWords(body.meets, locale) : say(m.meetings_no_frequency)
  return (
    <WorkbenchPage frame={frame} title={name} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={name} facts={<p>{facts}</p>}>
        {view.keeps && (
          <ButtonLink icon="plus" href={`${bodyAddress(view.key)}/plannen`}>
            {say(m.meetings_plan)}
          </ButtonLink>
        )}
      </Head>
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {planned !== null && (
          <Alert kind="good" title={m.meetings_planned_count({ count: planned }, { locale })} narrow>
            <p>{say(m.meetings_planned_text)}</p>
          </Alert>
        )}
        {body.text && <Paragraphs text={body.text} />}
        <Section title={say(m.meetings_coming)} stack="m">
          <MeetingTable {...{ locale, today, now }} meetings={view.coming} none={say(m.meetings_coming_none)} />
        </Section>
        {view.record && <FrequencySection {...{ locale, now }} meets={body.meets ?? []} record={view.record} />}
        <Section title={say(m.meetings_follow_ups)} stack="m">
          <FollowUps
            {...{ locale, now, today }}
            followUps={view.followUps}
            programme={view.programme}
            settles={view.keeps}
            back={bodyAddress(view.key)}
          />
        </Section>
        <Section title={say(m.meetings_past)} stack="m">
          <MeetingTable {...{ locale, today, now }} meetings={view.past} none={say(m.meetings_past_none)} />
        </Section>
        {view.decisions.length > 0 && (
          <Section title={say(m.meetings_decisions)} stack="m">
            <DecisionList {...{ locale, now }} decisions={view.decisions} />
          </Section>
        )}
        <Members {...props} />
      </div>
    </WorkbenchPage>
  )
}

function Members(props: BodyPageProps) {
  const { frame, view, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { body } = view.gathering
  const reports = body.reportsTo ?? []
  return (
    <>
      <Section title={say(m.meetings_seats)} stack="m">
        {protectsMembers(body) ? <p>{say(m.meetings_seats_protected)}</p> : <p>{say(m.meetings_seats_lead)}</p>}
        <SeatTable {...{ locale, now }} seats={view.seats} programme={view.programme} />
        {reports.length > 0 && (
          <p>
            <strong>{say(m.meetings_reports_to)}</strong>
            {': '}
            {reports.map((id) => nameIn(view.programme, id)).join(', ')}
          </p>
        )}
      </Section>
      {(view.keeps || view.outside.length > 0) && (
        <Section title={say(m.meetings_outside)} stack="m">
          <OutsideMembers {...props} />
        </Section>
      )}
    </>
  )
}
