import { type WebhookInput, webhookInput } from '../../domains/access/rules/webhook.ts'
import { readDay } from '../../lib/day-input.ts'
import type { Issue } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'
import type { WebhookField, WebhookForm } from './webhook-view.ts'

type Form = { get(name: string): unknown; getAll(name: string): unknown[] }

/** What was typed, as the page shows it again. */
export function typedWebhook(form: Form): WebhookForm['typed'] {
  const text = (name: string) => String(form.get(name) ?? '')
  const soorten = form.getAll('soort').map(String)
  return { systeem: text('systeem'), adres: text('adres'), soorten, tot: text('tot') }
}

/** Reads what was typed; throws InvalidInput with every issue. */
export function readWebhook({ systeem = '', adres, soorten = [], tot = '' }: WebhookForm['typed']): WebhookInput {
  const [clientId, deskId = ''] = systeem.split(' ')
  return parseInput(webhookInput, {
    ...{ clientId, deskId },
    url: adres,
    types: [...new Set(soorten)],
    expiresOn: readDay(tot) ?? '',
  })
}

/** Issues as words beside their fields. */
export function webhookFaults(issues: readonly Issue[]): WebhookForm['faults'] {
  const found = issues.flatMap(({ path, code }) => {
    const [field, words] = faultOf(path.split('.')[0] ?? '', code)
    return field ? [[field, words] as const] : []
  })
  return Object.fromEntries(found.reverse())
}

function faultOf(path: string, code: string): [WebhookField | undefined, Words] {
  if (path === 'clientId') return ['systeem', m.webhooks_issue_system]
  if (path === 'types') return ['soort', m.webhooks_issue_types]
  if (path === 'expiresOn') return ['tot', m.webhooks_issue_expires]
  const words = code === 'missing' ? m.webhooks_issue_url_missing : m.webhooks_issue_url
  return [path === 'url' ? 'adres' : undefined, code === 'away' ? m.webhooks_issue_url_away : words]
}
