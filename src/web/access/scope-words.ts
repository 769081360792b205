import type { Scope } from '../../domains/access/rules/scopes.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

/** What each scope of a partner system opens, in words for an administrator. */
export const scopeWords: Record<Scope, Words> = {
  'signalen.insturen': m.api_scope_submit,
  'signalen.lezen': m.api_scope_read,
  'berichten.lezen': m.api_scope_messages,
  'berichten.schrijven': m.api_scope_write,
  'bestanden.insturen': m.api_scope_files,
  'bestanden.lezen': m.api_scope_fetch,
  'loket.lezen': m.api_scope_desk,
  'overdrachten.lezen': m.api_scope_handovers,
  'overdrachten.behandelen': m.api_scope_react,
  'statistiek.lezen': m.api_scope_figures,
  'webhooks.herhalen': m.webhooks_scope,
}
