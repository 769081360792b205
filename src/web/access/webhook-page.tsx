import { webhookState } from '../../domains/access/rules/webhook.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import { Field } from '../components/field.tsx'
import { Head, Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { Blocked, Step, Steps } from '../components/steps.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { PartnersOff } from './clients-page.tsx'
import { WebhookLog } from './webhook-log.tsx'
import { WebhookNews } from './webhook-news.tsx'
import { type WebhookView, webhooksPath } from './webhook-view.ts'
import { typeInWords } from './webhook-words.ts'
import { WebhookBadge } from './webhooks-page.tsx'

/** One webhook: how it does, what can be done, and its log. */
export function WebhookPage({ view }: { view: WebhookView }) {
  const { frame, webhook, today, after, on } = view
  const { locale } = frame
  const say = sayIn(locale)
  const title = m.webhooks_one({ name: webhook.name }, { locale })
  const errors = after.wrong ? [{ id: 'na', text: say(m.webhooks_issue_after) }] : []
  const crumbs = [{ href: webhooksPath, label: say(m.webhooks_title) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current={webhooksPath} crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={<WebhookBadge webhook={webhook} today={today} locale={locale} />} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <WebhookNews view={view} />
        {!on && <PartnersOff frame={frame} />}
        <Split asideFirst asideLabel={say(m.webhooks_now)} aside={<Actions view={view} />}>
          <Facts view={view} />
          {on && webhook.verifiedOn !== null && <Again view={view} />}
          <Section title={say(m.webhooks_log)} stack="m">
            <WebhookLog view={view} />
          </Section>
        </Split>
      </div>
    </WorkbenchPage>
  )
}

function Facts({ view: { frame, webhook, registeredBy, now } }: { view: WebhookView }) {
  const { locale } = frame
  const say = sayIn(locale)
  const types = (
    <ul>
      {webhook.types.map((type) => (
        <li key={type}>{typeInWords(type, locale)}</li>
      ))}
    </ul>
  )
  return (
    <DataList
      facts={[
        { name: say(m.webhooks_desk), value: webhook.desk },
        { name: say(m.webhooks_url), value: <span dir="ltr">{webhook.url}</span> },
        { name: say(m.webhooks_registered), value: dayInShort(webhook.registeredOn, locale, now) },
        ...(registeredBy === null ? [] : [{ name: say(m.webhooks_registered_by), value: registeredBy }]),
        { name: say(m.webhooks_expires), value: dayInShort(webhook.expiresOn, locale, now) },
        { name: say(m.webhooks_newest), value: webhook.lastSequence },
        { name: say(m.webhooks_tells), value: types },
      ]}
    />
  )
}

function Actions({ view }: { view: WebhookView }) {
  const { frame, webhook, today, on } = view
  const say = sayIn(frame.locale)
  const state = webhookState(webhook, today)
  const post = (step: string, words: string, main = false) => (
    <form action={`${webhooksPath}/${webhook.id}/${step}`} method="post">
      <Button kind={main ? 'main' : 'second'}>{words}</Button>
    </form>
  )
  return (
    <Panel title={say(m.webhooks_now)}>
      <Steps>
        {on && state === 'unconfirmed' && <Confirming view={view} />}
        {on && state !== 'expired' && state !== 'unconfirmed' && (
          <Step reason={say(state === 'waiting' ? m.webhooks_test_first_why : m.webhooks_test_why)}>
            {post('test', say(m.webhooks_test), state === 'waiting')}
          </Step>
        )}
        {on && state === 'on' && <Step reason={say(m.webhooks_pause_why)}>{post('pauze', say(m.webhooks_pause))}</Step>}
        {on && state === 'paused' && (
          <Step reason={say(m.webhooks_resume_why)}>{post('hervatten', say(m.webhooks_resume), true)}</Step>
        )}
        <Step reason={say(m.webhooks_end_why)}>{post('einde', say(m.webhooks_end))}</Step>
      </Steps>
    </Panel>
  )
}

/** Nobody agrees with what they registered themselves. */
function Confirming({ view: { frame, webhook, registeredBy, me } }: { view: WebhookView }) {
  const { locale } = frame
  const say = sayIn(locale)
  if (webhook.registeredBy === me)
    return (
      <Step reason={say(m.webhooks_confirm_waits_why)}>
        <Blocked>{say(m.webhooks_confirm_waits)}</Blocked>
      </Step>
    )
  return (
    <Step reason={m.webhooks_confirm_why({ name: registeredBy ?? '', desk: webhook.desk }, { locale })}>
      <form action={`${webhooksPath}/${webhook.id}/akkoord`} method="post">
        <Button>{say(m.webhooks_confirm)}</Button>
      </form>
    </Step>
  )
}

function Again({ view: { frame, webhook, after } }: { view: WebhookView }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.webhooks_again_title)} stack="m">
      <p>{say(m.webhooks_again_lead)}</p>
      <form action={`${webhooksPath}/${webhook.id}/opnieuw`} method="post" noValidate className="lk-stack">
        <Field
          {...{ locale, name: 'na', value: after.typed, short: true, inputMode: 'numeric' }}
          label={say(m.webhooks_again_after)}
          hint={say(m.webhooks_again_after_hint)}
          error={after.wrong ? say(m.webhooks_issue_after) : undefined}
        />
        <div>
          <Button kind="second">{say(m.webhooks_again_button)}</Button>
        </div>
      </form>
    </Section>
  )
}
