import type { ApiClient, ApiToken, Places } from '../../domains/access/index.ts'
import { type TokenDays, type TokenState, tokenStateOn } from '../../domains/access/rules/client.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { toDay } from '../../lib/quarter.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge, type Tone } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import type { IconName } from '../components/icon.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { type ClientField, ClientForm, clientFields, type TypedClient } from './client-form.tsx'
import { scopeWords } from './scope-words.ts'

interface ClientsPageProps {
  frame: WorkbenchFrame
  clients: readonly ApiClient[]
  places: Places
  days: TokenDays
  /** The administrator who looks. */
  me: string
  typed: TypedClient
  faults: Partial<Record<ClientField, string>>
  /** Whether the region switched systems of partners on in its register. */
  on: boolean
  now: Date
}

/** The systems of partners, with their keys. */
export function ClientsPage(props: ClientsPageProps) {
  const { frame, faults, on } = props
  const { locale } = frame
  const say = sayIn(locale)
  const errors = clientFields.flatMap((id) => (faults[id] ? [{ id, text: faults[id] }] : []))
  return (
    <WorkbenchPage frame={frame} title={say(m.access_clients)} current="/beheer/koppelingen" errors={errors.length}>
      <Head title={say(m.access_clients)} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <div className="lk-stack-s">
          <p>{say(m.api_clients_lead)}</p>
          <p>
            <a href="/koppelvlak">{say(m.api_docs_link)}</a>
          </p>
        </div>
        {!on && <PartnersOff frame={frame} />}
        <Clients {...props} />
        {on && (
          <Section title={say(m.access_client_add)} stack="m">
            <ClientForm {...props} />
          </Section>
        )}
      </div>
    </WorkbenchPage>
  )
}

/** Why no system of a partner can be registered or let in, and who can change that. */
export function PartnersOff({ frame: { locale } }: { frame: WorkbenchFrame }) {
  const say = sayIn(locale)
  return (
    <Alert kind="info" title={say(m.api_off)} narrow>
      <p>{say(m.register_off_lead)}</p>
      <p>{say(m.api_off_who)}</p>
    </Alert>
  )
}

function Clients(props: ClientsPageProps) {
  const { frame, clients, on } = props
  const { locale } = frame
  const say = sayIn(locale)
  if (clients.length === 0)
    return <Empty title={say(m.access_client_none)}>{on && <p>{say(m.access_client_none_lead)}</p>}</Empty>
  return (
    <Table
      caption={say(m.access_clients_caption)}
      rows={clients}
      keyOf={({ id }) => id}
      columns={[
        { title: say(m.access_client_name), cell: ({ name }) => name },
        { title: say(m.api_place), cell: (client) => <Place {...props} client={client} /> },
        { title: say(m.api_opens), cell: ({ tokens }) => <Opens frame={frame} token={tokens[0]} /> },
        { title: say(m.api_token), cell: (client) => <Tokens {...props} client={client} /> },
        { title: say(m.access_session_action), cell: (client) => <Acts {...props} client={client} /> },
      ]}
    />
  )
}

type OfClient = ClientsPageProps & { client: ApiClient }

function Place({ frame: { locale }, client, me }: OfClient) {
  const say = sayIn(locale)
  const { id, name, organisation, desk, deskAskedBy, active } = client
  if (desk === null) return organisation
  return (
    <div>
      {desk}
      {active && deskAskedBy !== null && <SubLine>{say(m.api_desk_waits)}</SubLine>}
      {active && deskAskedBy !== null && deskAskedBy !== me && (
        <Act
          to={`/beheer/koppelingen/${id}/akkoord`}
          words={say(m.api_confirm)}
          of={m.api_confirm_of({ name, desk }, { locale })}
        />
      )}
    </div>
  )
}

/** A few things are named at once; more of them would push the next system off the page. */
const namedAtOnce = 3

function Opens({ frame: { locale }, token }: { frame: WorkbenchFrame; token: ApiToken | undefined }) {
  const say = sayIn(locale)
  const scopes = token?.scopes ?? []
  const list = (
    <ul>
      {scopes.map((scope) => (
        <li key={scope}>{say(scopeWords[scope])}</li>
      ))}
    </ul>
  )
  if (scopes.length <= namedAtOnce) return list
  return (
    <details>
      <summary>{m.api_opens_count({ count: scopes.length }, { locale })}</summary>
      {list}
    </details>
  )
}

const looks: Record<TokenState, { tone: Tone; icon: IconName; words: Words }> = {
  works: { tone: 'good', icon: 'good', words: m.api_token_works },
  endsSoon: { tone: 'risk', icon: 'clock', words: m.api_token_soon },
  ended: { tone: 'neutral', icon: 'lock', words: m.api_token_ended },
  revoked: { tone: 'neutral', icon: 'lock', words: m.api_token_revoked },
}

function Tokens({ frame: { locale }, client, days, now }: OfClient) {
  const say = sayIn(locale)
  const day = (date: string) => dayInShort(date, locale, now)
  return (
    <div className="lk-stack-s">
      {client.tokens.map((token) => {
        const state = client.active ? tokenStateOn(token, toDay(now), days) : 'revoked'
        const { tone, icon, words } = looks[state]
        const until = day(token.expiresOn)
        return (
          <div key={token.id}>
            <Badge tone={tone} icon={icon}>
              {say(words)}
            </Badge>
            <SubLine>{m.api_token_until({ day: until }, { locale })}</SubLine>
            <SubLine>
              {token.lastUsedOn === null
                ? say(m.api_token_unused)
                : m.api_token_used({ day: day(token.lastUsedOn) }, { locale })}
            </SubLine>
            {(state === 'works' || state === 'endsSoon') && (
              <Act
                to={`/beheer/koppelingen/sleutels/${token.id}/weg`}
                words={say(m.api_token_drop)}
                of={m.api_token_drop_of({ name: client.name, day: until }, { locale })}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

function Acts({ frame: { locale }, client: { id, name, active }, on }: OfClient) {
  const say = sayIn(locale)
  if (!active) return say(m.access_client_revoked)
  return (
    <div>
      {on && (
        <Act
          to={`/beheer/koppelingen/${id}/sleutel`}
          words={say(m.api_renew)}
          of={m.api_renew_of({ name }, { locale })}
        />
      )}
      <Act
        to={`/beheer/koppelingen/${id}/intrekken`}
        words={say(m.access_client_revoke)}
        of={m.access_client_revoke_of({ name }, { locale })}
      />
    </div>
  )
}

/** A button that says to who hears the page of which system it is. */
function Act({ to, words, of }: { to: string; words: string; of: string }) {
  return (
    <form action={to} method="post">
      <Button kind="link">
        <span aria-hidden="true">{words}</span>
        <span className="lk-hidden">{of}</span>
      </Button>
    </form>
  )
}
