import type { Region } from '../../domains/access/index.ts'
import { ownerFunctions } from '../../domains/programme/rules/bottleneck.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import type { Unsent } from '../http/unsent.ts'
import { sayIn } from '../say.ts'
import { functionOf } from './bottleneck-words.ts'

interface LogPageProps {
  frame: WorkbenchFrame
  programme: ProgrammeFile | null
  region: Region
  unsent: Unsent
}

const home = '/programma/knelpunten'

/** The page on which any party logs a bottleneck. */
export function LogPage(props: LogPageProps) {
  const { frame, unsent } = props
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(unsent.faults).map(([id, words]) => ({ id, text: say(words) }))
  const title = say(m.bottlenecks_log)
  const crumbs = [{ href: home, label: say(m.bottlenecks_title) }, { label: title }]
  const text = (name: string) => {
    const fault = unsent.faults[name]
    return { locale, name, value: unsent.typed[name], error: fault && say(fault) }
  }
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} />
      <form action={`${home}/nieuw`} method="post" noValidate className="lk-stack">
        <ErrorSummary locale={locale} errors={errors} />
        <Field {...text('titel')} label={say(m.bottlenecks_field_title)} hint={say(m.bottlenecks_field_title_hint)} />
        <TextArea {...text('wat')} label={say(m.bottlenecks_field_what)} hint={say(m.bottlenecks_no_names)} rows={6} />
        <Places {...props} />
        <Select
          {...text('eigenaar')}
          label={say(m.bottlenecks_field_owner)}
          hint={say(m.bottlenecks_field_owner_hint)}
          options={ownerFunctions.map((name) => ({ value: name, label: functionOf(name, locale) }))}
        />
        <Field
          {...text('datum')}
          label={say(m.bottlenecks_field_due)}
          hint={say(m.bottlenecks_day_hint)}
          inputMode="numeric"
          short
        />
        <div>
          <Button>{say(m.bottlenecks_log)}</Button>
        </div>
      </form>
    </WorkbenchPage>
  )
}

function Places({ frame: { locale }, programme, region, unsent }: LogPageProps) {
  const say = sayIn(locale)
  const none = { value: '', label: say(m.bottlenecks_choose_none) }
  const goals = [...(programme?.strategicGoals ?? []), ...(programme?.operationalGoals ?? [])]
  const items = [...goals, ...(programme?.actions ?? [])].map(({ id, title }) => ({ value: id, label: title }))
  const of = (name: string) => {
    const fault = unsent.faults[name]
    return { locale, name, value: unsent.typed[name] ?? '', error: fault && say(fault) }
  }
  return (
    <>
      {items.length > 0 && <Select {...of('doel')} label={say(m.bottlenecks_field_item)} options={[none, ...items]} />}
      <Select
        {...of('gemeente')}
        label={say(m.bottlenecks_field_municipality)}
        options={[none, ...region.municipalities.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      {region.districts.length > 0 && (
        <Select
          {...of('district')}
          label={say(m.bottlenecks_field_district)}
          options={[none, ...region.districts.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
    </>
  )
}
