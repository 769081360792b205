import type { BodyView } from '../../domains/programme/index.ts'
import { mostInSeries } from '../../domains/programme/rules/meeting-dates.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { sayIn } from '../say.ts'
import { bodyAddress } from './bodies-page.tsx'
import { errorAt, type Faults, type TypedFields } from './form-faults.ts'
import { DayField, FormActions, FormPage, fieldsOf } from './form-page.tsx'
import { gatheringName, oftenInWords } from './meeting-words.ts'
import { PlaceFields } from './place-fields.tsx'

interface PlanProps {
  frame: WorkbenchFrame
  view: BodyView
  districts: readonly { id: string; name: string }[]
  typed: TypedFields
  faults: Faults
  /** The days that are proposed; empty before somebody asked for them. */
  days: readonly string[]
  /** Those that were ticked. */
  chosen: readonly string[]
}

/** Where one meeting is planned, or a series: first when and how often, then the days that follow from it. */
export function PlanPage(props: PlanProps) {
  const { frame, view, districts, faults, days } = props
  const { locale } = frame
  const say = sayIn(locale)
  const name = gatheringName(view.gathering, districts, locale)
  const address = bodyAddress(view.key)
  const crumbs = [
    { href: '/programma/overleggen', label: say(m.meetings_title) },
    { href: address, label: name },
    { label: say(m.meetings_plan) },
  ]
  const title = m.meetings_plan_title({ body: name }, { locale })
  return (
    <FormPage {...{ frame, title, crumbs, faults }}>
      <form action={`${address}/plannen`} method="post" noValidate className="lk-stack">
        <SeriesFields {...props} />
        <PlaceFields {...props} locale={locale} />
        {days.length > 0 && <ProposedDays {...props} />}
        <FormActions frame={frame} back={address}>
          {days.length > 0 && (
            <Button name="stap" value="plan">
              {say(m.meetings_plan_save)}
            </Button>
          )}
          <Button name="stap" value="stel" kind={days.length > 0 ? 'second' : 'main'}>
            {say(m.meetings_plan_propose)}
          </Button>
        </FormActions>
      </form>
    </FormPage>
  )
}

function SeriesFields(props: PlanProps) {
  const { frame, view } = props
  const { locale } = frame
  const say = sayIn(locale)
  const of = fieldsOf(props)
  const series = (view.gathering.body.meets ?? []).map((one) => ({ value: one, label: oftenInWords([one], locale) }))
  return (
    <>
      <DayField {...of('dag')} label={say(m.meetings_plan_first)} />
      {series.length > 0 && (
        <>
          <Select
            {...of('reeks')}
            label={say(m.meetings_plan_series)}
            options={[{ value: '', label: say(m.meetings_plan_once) }, ...series]}
            short
          />
          <Field
            {...of('aantal')}
            label={say(m.meetings_plan_count)}
            hint={m.meetings_plan_count_hint({ most: mostInSeries }, { locale })}
            short
            inputMode="numeric"
          />
        </>
      )}
    </>
  )
}

function ProposedDays({ frame: { locale }, days, chosen, faults }: PlanProps) {
  const say = sayIn(locale)
  return (
    <ChoiceGroup
      locale={locale}
      type="checkbox"
      name="data"
      legend={say(m.meetings_plan_proposed)}
      hint={say(m.meetings_plan_proposed_hint)}
      error={errorAt(faults, 'data', locale)}
      options={days.map((day) => ({ value: day, label: dayInFull(day, locale) }))}
      chosen={chosen}
    />
  )
}
