import { endsSoon, webhookState } from '../../domains/access/rules/webhook.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { ButtonLink } from '../components/button.tsx'
import { Empty } from '../components/filters.tsx'
import { Head } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { PartnersOff } from './clients-page.tsx'
import { type WebhooksView, webhooksPath } from './webhook-view.ts'
import { stateLooks } from './webhook-words.ts'

/** The state of a webhook, as a badge. */
export function WebhookBadge({ webhook, today, locale }: { webhook: Stateful; today: string; locale: Locale }) {
  const state = webhookState(webhook, today)
  if (state === 'ended') return null
  const { tone, icon, words } = stateLooks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {sayIn(locale)(words)}
    </Badge>
  )
}

type Stateful = Parameters<typeof webhookState>[0]

/** Every webhook that has not ended. */
export function WebhooksPage({ view }: { view: WebhooksView }) {
  const { frame, ended, on } = view
  const say = sayIn(frame.locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.webhooks_title)} current={webhooksPath}>
      <Head title={say(m.webhooks_title)}>
        {on && (
          <ButtonLink href={`${webhooksPath}/nieuw`} icon="plus">
            {say(m.webhooks_add)}
          </ButtonLink>
        )}
      </Head>
      <div className="lk-stack-l">
        {ended && <Alert kind="good" title={say(m.webhooks_done_ended)} narrow />}
        <p>{say(m.webhooks_lead)}</p>
        {!on && <PartnersOff frame={frame} />}
        <Webhooks view={view} />
      </div>
    </WorkbenchPage>
  )
}

function Webhooks({ view: { frame, webhooks, today, now } }: { view: WebhooksView }) {
  const { locale } = frame
  const say = sayIn(locale)
  if (webhooks.length === 0)
    return (
      <Empty title={say(m.webhooks_none)}>
        <p>{say(m.webhooks_none_lead)}</p>
      </Empty>
    )
  return (
    <Table
      caption={say(m.webhooks_caption)}
      rows={webhooks}
      keyOf={({ id }) => id}
      columns={[
        { title: say(m.webhooks_system), cell: System },
        { title: say(m.webhooks_url), cell: ({ url }) => <span dir="ltr">{new URL(url).host}</span> },
        {
          title: say(m.webhooks_state),
          cell: (webhook) => <WebhookBadge webhook={webhook} today={today} locale={locale} />,
        },
        {
          title: say(m.webhooks_expires),
          cell: (webhook) => (
            <>
              {dayInShort(webhook.expiresOn, locale, now)}
              {endsSoon(webhook, today) && <SubLine>{say(m.webhooks_ends_soon)}</SubLine>}
            </>
          ),
        },
        {
          title: say(m.webhooks_action),
          cell: ({ id, name, desk }) => (
            <a href={`${webhooksPath}/${id}`}>
              <span aria-hidden="true">{say(m.webhooks_view)}</span>
              <span className="lk-hidden">{m.webhooks_view_of({ name, desk }, { locale })}</span>
            </a>
          ),
        },
      ]}
    />
  )
}

function System({ name, desk }: { name: string; desk: string }) {
  return (
    <>
      {name}
      <SubLine>{desk}</SubLine>
    </>
  )
}
