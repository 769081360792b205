import type { ApiClient, Places } from '../../domains/access/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { Field, Select } from '../components/field.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'

/** A field of the form for a new system. */
export type ClientField = 'naam' | 'organisatie'

interface ClientsPageProps {
  frame: WorkbenchFrame
  clients: readonly ApiClient[]
  places: Places
  typed: Partial<Record<ClientField, string>>
  faults: Partial<Record<ClientField, Words>>
  now: Date
}

/** The systems of partners that may send reports in. */
export function ClientsPage(props: ClientsPageProps) {
  const { frame, faults } = props
  const { locale } = frame
  const say = sayIn(locale)
  const errors = (['naam', 'organisatie'] as const).flatMap((id) => (faults[id] ? [{ id, text: say(faults[id]) }] : []))
  return (
    <WorkbenchPage frame={frame} title={say(m.access_clients)} current="/beheer/koppelingen" errors={errors.length}>
      <Head title={say(m.access_clients)} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <p>{say(m.access_clients_lead)}</p>
        <Clients {...props} />
        <Section title={say(m.access_client_add)} stack="m">
          <AddForm {...props} />
        </Section>
      </div>
    </WorkbenchPage>
  )
}

function Clients({ frame: { locale }, clients, now }: ClientsPageProps) {
  const say = sayIn(locale)
  if (clients.length === 0)
    return (
      <Empty title={say(m.access_client_none)}>
        <p>{say(m.access_client_none_lead)}</p>
      </Empty>
    )
  return (
    <Table
      caption={say(m.access_clients_caption)}
      rows={clients}
      keyOf={({ id }) => id}
      columns={[
        { title: say(m.access_client_name), cell: ({ name }) => name },
        { title: say(m.access_client_organisation), cell: ({ organisation }) => organisation },
        { title: say(m.access_client_since), cell: ({ createdOn }) => dayInShort(createdOn, locale, now) },
        {
          title: say(m.access_client_state),
          cell: ({ active }) => (
            <Badge tone={active ? 'good' : 'neutral'} icon={active ? 'good' : 'lock'}>
              {say(active ? m.access_client_active : m.access_client_revoked)}
            </Badge>
          ),
        },
        {
          title: say(m.access_session_action),
          cell: ({ id, name, active }) =>
            active && (
              <form action={`/beheer/koppelingen/${id}/intrekken`} method="post">
                <Button kind="link">
                  <span aria-hidden="true">{say(m.access_client_revoke)}</span>
                  <span className="lk-hidden">{m.access_client_revoke_of({ name }, { locale })}</span>
                </Button>
              </form>
            ),
        },
      ]}
    />
  )
}

function AddForm({ frame: { locale }, places, typed, faults }: ClientsPageProps) {
  const say = sayIn(locale)
  const field = (name: ClientField) => ({
    locale,
    name,
    value: typed[name],
    error: faults[name] && say(faults[name]),
    short: true,
  })
  return (
    <form action="/beheer/koppelingen" method="post" noValidate className="lk-stack">
      <Field {...field('naam')} label={say(m.access_client_name)} />
      <Select
        {...field('organisatie')}
        label={say(m.access_client_organisation)}
        options={[
          { value: '', label: say(m.access_choose) },
          ...places.organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div>
        <Button>{say(m.access_client_add_button)}</Button>
      </div>
    </form>
  )
}
