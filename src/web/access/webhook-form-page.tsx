import { eventTypes } from '../../domains/access/rules/webhook.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Button, ButtonLink } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select } from '../components/field.tsx'
import { Empty } from '../components/filters.tsx'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { PartnersOff } from './clients-page.tsx'
import { type WebhookField, type WebhookFormView, webhooksPath } from './webhook-view.ts'
import { typeWords } from './webhook-words.ts'

const order: readonly WebhookField[] = ['systeem', 'adres', 'soort', 'tot']

/** The form for a new webhook. */
export function WebhookFormPage({ view }: { view: WebhookFormView }) {
  const { frame, faults } = view
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.webhooks_add)
  const errors = order.flatMap((id) => (faults[id] ? [{ id, text: say(faults[id]) }] : []))
  const crumbs = [{ href: webhooksPath, label: say(m.webhooks_title) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current={webhooksPath} crumbs={crumbs} errors={errors.length}>
      <Head title={title} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <Form view={view} />
      </div>
    </WorkbenchPage>
  )
}

function Form({ view }: { view: WebhookFormView }) {
  const { frame, clients, on } = view
  const say = sayIn(frame.locale)
  if (!on) return <PartnersOff frame={frame} />
  if (clients.length > 0) return <Fields view={view} />
  return (
    <Empty title={say(m.webhooks_no_system)}>
      <p>{say(m.webhooks_no_system_lead)}</p>
      <ButtonLink kind="second" href="/beheer/koppelingen">
        {say(m.webhooks_to_clients)}
      </ButtonLink>
    </Empty>
  )
}

function Fields({ view: { frame, clients, typed, faults } }: { view: WebhookFormView }) {
  const { locale } = frame
  const say = sayIn(locale)
  const wrong = (name: WebhookField) => faults[name] && say(faults[name])
  return (
    <form action={`${webhooksPath}/nieuw`} method="post" noValidate className="lk-stack">
      <Select
        {...{ locale, name: 'systeem', value: typed.systeem, error: wrong('systeem'), short: true }}
        label={say(m.webhooks_system)}
        hint={say(m.webhooks_system_hint)}
        options={[
          { value: '', label: say(m.access_choose) },
          ...clients.map(({ id, deskId, name, desk }) => ({ value: `${id} ${deskId}`, label: `${name} · ${desk}` })),
        ]}
      />
      <Field
        {...{ locale, name: 'adres', value: typed.adres, error: wrong('adres') }}
        label={say(m.webhooks_url)}
        hint={say(m.webhooks_url_hint)}
      />
      <ChoiceGroup
        {...{ locale, name: 'soort', chosen: typed.soorten ?? [], error: wrong('soort') }}
        type="checkbox"
        legend={say(m.webhooks_types)}
        options={eventTypes.map((type) => ({ value: type, label: say(typeWords[type]) }))}
      />
      <Field
        {...{ locale, name: 'tot', value: typed.tot, error: wrong('tot'), short: true }}
        label={say(m.webhooks_expires)}
        hint={say(m.webhooks_expires_hint)}
      />
      <div>
        <Button>{say(m.webhooks_add_button)}</Button>
      </div>
    </form>
  )
}
