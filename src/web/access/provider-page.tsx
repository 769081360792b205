import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { Field, Select } from '../components/field.tsx'
import { Head, Section } from '../components/head.tsx'
import { Step, Steps } from '../components/steps.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { fieldsOf } from '../typed-fields.ts'
import { Secret } from './factor-pages.tsx'
import type { ProviderField, ProviderView } from './provider-view.ts'

const order: readonly ProviderField[] = ['organisatie', 'issuer', 'client', 'geheim', 'acr', 'claim']

/** The log-in of one organisation, or of a new one. */
export function ProviderPage({ view }: { view: ProviderView }) {
  const { frame, provider, faults, redirect } = view
  const { locale } = frame
  const say = sayIn(locale)
  const title = provider
    ? m.login_provider_change_title({ name: provider.organisation }, { locale })
    : say(m.login_provider_add)
  const errors = order.flatMap((id) => (faults[id] ? [{ id, text: say(faults[id]) }] : []))
  const crumbs = [{ href: '/beheer/inloggen', label: say(m.login_providers) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/beheer/inloggen" crumbs={crumbs} errors={errors.length}>
      <Head title={title} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {redirect && (
          <p>
            {say(m.login_provider_redirect)} <Secret>{redirect}</Secret>
          </p>
        )}
        <ProviderFields view={view} />
        {provider && (
          <Section title={say(m.login_provider_stop)} stack="m">
            <Steps>
              <Step reason={say(m.login_provider_stop_why)}>
                <form action={`/beheer/inloggen/${provider.id}/uit`} method="post">
                  <Button kind="second">{say(m.login_provider_stop)}</Button>
                </form>
              </Step>
            </Steps>
          </Section>
        )}
      </div>
    </WorkbenchPage>
  )
}

function ProviderFields({ view }: { view: ProviderView }) {
  const { frame, provider, typed, faults } = view
  const { locale } = frame
  const say = sayIn(locale)
  const typedField = fieldsOf(locale, { typed, faults })
  const field = (name: ProviderField) => ({ ...typedField(name), short: true })
  return (
    <form
      action={provider ? `/beheer/inloggen/${provider.id}` : '/beheer/inloggen/nieuw'}
      method="post"
      noValidate
      className="lk-stack"
    >
      {!provider && <Organisation view={view} />}
      <Field
        {...field('issuer')}
        short={false}
        label={say(m.login_provider_issuer)}
        hint={say(m.login_provider_issuer_hint)}
      />
      <Field {...field('client')} label={say(m.login_provider_client)} />
      <Field
        {...field('geheim')}
        type="password"
        autoComplete="new-password"
        label={say(m.login_provider_secret)}
        hint={say(provider ? m.login_provider_secret_keep : m.login_provider_secret_hint)}
      />
      <Field {...field('acr')} label={say(m.login_provider_acr)} hint={say(m.login_provider_acr_hint)} />
      <Field {...field('claim')} label={say(m.login_provider_claim)} hint={say(m.login_provider_claim_hint)} />
      <div>
        <Button>{say(m.login_provider_save)}</Button>
      </div>
    </form>
  )
}

function Organisation({ view: { frame, places, typed, faults } }: { view: ProviderView }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Select
      locale={locale}
      name="organisatie"
      label={say(m.login_provider_organisation)}
      value={typed.organisatie}
      error={faults.organisatie && say(faults.organisatie)}
      short
      options={[
        { value: '', label: say(m.access_choose) },
        ...places.organisations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
