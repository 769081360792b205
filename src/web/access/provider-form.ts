import type { Provider } from '../../domains/access/index.ts'
import { type ProviderInput, providerInput } from '../../domains/access/rules/provider.ts'
import type { Issue } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'
import type { ProviderField, ProviderForm } from './provider-view.ts'

type Typed = ProviderForm['typed']

const fields: Record<string, ProviderField | undefined> = {
  organisationId: 'organisatie',
  issuer: 'issuer',
  clientId: 'client',
  clientSecret: 'geheim',
  acrValues: 'acr',
  subjectClaim: 'claim',
}

/** What was typed, as the page shows it again. */
export function typedProvider(form: { get(name: string): unknown }): Typed {
  const names: ProviderField[] = ['organisatie', 'issuer', 'client', 'geheim', 'acr', 'claim']
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]))
}

/** The same for a log-in that stands; its secret is not among it. */
export function fieldsOf({ organisationId, issuer, clientId, acrValues, subjectClaim }: Provider): Typed {
  const acr = acrValues.join(' ')
  return { organisatie: organisationId, issuer, client: clientId, acr, claim: subjectClaim }
}

/** Reads what was typed; throws InvalidInput with every issue. */
export function readProvider(typed: Typed): ProviderInput {
  return parseInput(providerInput, {
    organisationId: typed.organisatie,
    issuer: typed.issuer,
    clientId: typed.client,
    clientSecret: typed.geheim,
    acrValues: typed.acr,
    subjectClaim: typed.claim,
  })
}

const words: Record<string, Words | undefined> = {
  tooLong: m.login_provider_issue_tooLong,
  noAddress: m.login_provider_issue_address,
  noClaim: m.login_provider_issue_claim,
  personalClaim: m.login_provider_issue_email,
  taken: m.login_provider_issue_taken,
  unknown: m.login_provider_issue_organisation,
  away: m.login_provider_issue_away,
}

/** Each by its own name: above the form they stand without their field. */
const missing: Record<ProviderField, Words> = {
  organisatie: m.login_provider_issue_organisation,
  issuer: m.login_provider_issue_address,
  client: m.login_provider_missing_client,
  geheim: m.login_provider_missing_secret,
  acr: m.login_provider_missing_acr,
  claim: m.login_provider_missing_claim,
}

/** Issues as words beside their fields. */
export function providerFaults(issues: readonly Issue[]): ProviderForm['faults'] {
  const found = issues.flatMap(({ path, code }): [ProviderField, Words][] => {
    const field = fields[path]
    return field ? [[field, words[code] ?? missing[field]]] : []
  })
  return Object.fromEntries(found.reverse())
}
