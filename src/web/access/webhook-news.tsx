import { endsSoon, webhookState } from '../../domains/access/rules/webhook.ts'
import { isDelivered } from '../../domains/access/rules/webhook-retry.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { sayIn } from '../say.ts'
import type { WebhookView } from './webhook-view.ts'
import { outcomeInWords } from './webhook-words.ts'

/** What just happened with a webhook, and what is wrong with it. */
export function WebhookNews({ view }: { view: WebhookView }) {
  const { frame, webhook, again, agreed, today, now } = view
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <>
      {again !== undefined && <Alert kind="good" title={m.webhooks_done_again({ count: again }, { locale })} narrow />}
      {agreed && webhook.confirmed && (
        <Alert kind="good" title={say(m.webhooks_done_confirmed)} narrow>
          <p>{say(m.webhooks_done_confirmed_lead)}</p>
        </Alert>
      )}
      <Tested view={view} />
      {endsSoon(webhook, today) && (
        <Alert
          kind="risk"
          title={m.webhooks_ends({ day: dayInText(webhook.expiresOn, locale, now) }, { locale })}
          narrow
        >
          <p>{say(m.webhooks_ends_lead)}</p>
        </Alert>
      )}
      {webhookState(webhook, today) === 'expired' && <Alert kind="info" title={say(m.webhooks_expired_lead)} narrow />}
      <Trouble view={view} />
    </>
  )
}

function Tested({ view: { frame, webhook, tested, today } }: { view: WebhookView }) {
  if (tested === undefined) return null
  const { locale } = frame
  const say = sayIn(locale)
  const came = outcomeInWords(tested, locale)
  if (!isDelivered(Number(tested)))
    return (
      <Alert kind="bad" title={say(m.webhooks_test_bad)} narrow>
        <p>{m.webhooks_test_bad_lead({ came }, { locale })}</p>
      </Alert>
    )
  const lead = webhookState(webhook, today) === 'on' ? m.webhooks_test_good_lead : m.webhooks_test_good_lead_off
  return (
    <Alert kind="good" title={say(m.webhooks_test_good)} narrow>
      <p>{lead({ came }, { locale })}</p>
    </Alert>
  )
}

function Trouble({ view: { frame, webhook, now } }: { view: WebhookView }) {
  const { locale } = frame
  const say = sayIn(locale)
  const { state, pausedBy, failingSince } = webhook
  if (failingSince === null || pausedBy === 'person') return null
  const day = dayInText(failingSince, locale, now)
  if (state === 'paused')
    return (
      <Alert
        kind="bad"
        title={pausedBy === 'gone' ? say(m.webhooks_paused_gone) : m.webhooks_paused_failing({ day }, { locale })}
        narrow
      >
        <p>{say(m.webhooks_paused_failing_lead)}</p>
      </Alert>
    )
  return (
    <Alert kind="risk" title={m.webhooks_failing({ day }, { locale })} narrow>
      <p>{say(m.webhooks_failing_lead)}</p>
    </Alert>
  )
}
