import type { Provider } from '../../domains/access/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { ButtonLink } from '../components/button.tsx'
import { Empty } from '../components/filters.tsx'
import { Head, Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { Identities } from './identities.tsx'
import type { ProviderChange, ProvidersView } from './provider-view.ts'

const changes: Record<ProviderChange, Words> = {
  bewaard: m.login_provider_saved,
  gekoppeld: m.login_identity_bound,
  bevestigd: m.login_identity_confirmed,
  los: m.login_identity_released,
}

/** The organisations where people log in themselves, and who they are here. */
export function ProvidersPage({ view }: { view: ProvidersView }) {
  const { frame, changed, nobodyFor } = view
  const { locale } = frame
  const say = sayIn(locale)
  const errors = nobodyFor ? [{ id: `persoon-${nobodyFor}`, text: say(m.login_identity_nobody) }] : []
  return (
    <WorkbenchPage frame={frame} title={say(m.login_providers)} current="/beheer/inloggen" errors={errors.length}>
      <Head title={say(m.login_providers)}>
        <ButtonLink href="/beheer/inloggen/nieuw" icon="plus">
          {say(m.login_provider_add)}
        </ButtonLink>
      </Head>
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {changed && (
          <Alert kind="good" title={say(m.access_account_saved)} narrow>
            <p>{say(changes[changed])}</p>
          </Alert>
        )}
        <p>{say(m.login_providers_lead)}</p>
        <Providers view={view} />
        <Section title={say(m.login_identities)} stack="m">
          <p>{say(m.login_identities_lead)}</p>
          <Identities view={view} />
        </Section>
      </div>
    </WorkbenchPage>
  )
}

function Providers({ view: { frame, providers, now } }: { view: ProvidersView }) {
  const { locale } = frame
  const say = sayIn(locale)
  if (providers.length === 0)
    return (
      <Empty title={say(m.login_providers_none)}>
        <p>{say(m.login_providers_none_lead)}</p>
      </Empty>
    )
  return (
    <Table<Provider>
      caption={say(m.login_providers_caption)}
      rows={providers}
      keyOf={({ id }) => id}
      columns={[
        { title: say(m.login_provider_organisation), cell: ({ organisation }) => organisation },
        { title: say(m.login_provider_issuer), cell: ({ issuer }) => <span dir="ltr">{issuer}</span> },
        { title: say(m.login_provider_since), cell: ({ createdOn }) => dayInShort(createdOn, locale, now) },
        {
          title: say(m.access_session_action),
          cell: ({ id, organisation }) => (
            <a href={`/beheer/inloggen/${id}`}>
              <span aria-hidden="true">{say(m.login_provider_change)}</span>
              <span className="lk-hidden">{m.login_provider_change_of({ name: organisation }, { locale })}</span>
            </a>
          ),
        },
      ]}
    />
  )
}
