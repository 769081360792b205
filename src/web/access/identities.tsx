import type { OutsideIdentity } from '../../domains/access/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Select } from '../components/field.tsx'
import { Empty } from '../components/filters.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { Secret } from './factor-pages.tsx'
import type { ProvidersView } from './provider-view.ts'

type Props = { view: ProvidersView; identity: OutsideIdentity }

/** Accounts at organisations: those that wait for a person, for a second administrator, or are bound. */
export function Identities({ view }: { view: ProvidersView }) {
  const { frame, identities, now } = view
  const { locale } = frame
  const say = sayIn(locale)
  if (identities.length === 0)
    return (
      <Empty title={say(m.login_identities_none)}>
        <p>{say(m.login_identities_none_lead)}</p>
      </Empty>
    )
  return (
    <Table
      caption={<span className="lk-hidden">{say(m.login_identities)}</span>}
      rows={identities}
      keyOf={({ id }) => id}
      columns={[
        { title: say(m.login_identity_reference), cell: ({ reference }) => <Secret>{reference}</Secret> },
        {
          title: say(m.login_provider_organisation),
          cell: ({ organisation, askedOn }) => (
            <>
              {organisation}
              <SubLine>
                {say(m.login_identity_asked)} {dayInShort(askedOn, locale, now)}
              </SubLine>
            </>
          ),
        },
        { title: say(m.login_identity_person), cell: (identity) => <Who view={view} identity={identity} /> },
        { title: say(m.access_session_action), cell: (identity) => <Steps view={view} identity={identity} /> },
      ]}
    />
  )
}

function Who({ view, identity }: Props) {
  const { locale } = view.frame
  if (identity.person === null) return <Choose view={view} identity={identity} />
  return identity.confirmed ? identity.person : m.login_identity_waits({ name: identity.person }, { locale })
}

function Choose({ view, identity: { id, reference } }: Props) {
  const { frame, people, me, nobodyFor } = view
  const { locale } = frame
  const say = sayIn(locale)
  const others = people.filter((person) => person.active && !person.demonstration && person.id !== me)
  return (
    <form action={`/beheer/inloggen/mensen/${id}/koppelen`} method="post" className="lk-stack-s">
      <Select
        locale={locale}
        name="persoon"
        id={`persoon-${id}`}
        label={<span className="lk-hidden">{m.login_identity_person_of({ reference }, { locale })}</span>}
        error={nobodyFor === id ? say(m.login_identity_nobody) : undefined}
        options={[
          { value: '', label: say(m.login_identity_choose) },
          ...others.map((person) => ({ value: person.id, label: `${person.name} (${person.email})` })),
        ]}
      />
      <div>
        <Button kind="second">
          <span aria-hidden="true">{say(m.login_identity_bind)}</span>
          <span className="lk-hidden">{m.login_identity_bind_of({ reference }, { locale })}</span>
        </Button>
      </div>
    </form>
  )
}

function Steps({ view, identity }: Props) {
  const { frame, me } = view
  const { locale } = frame
  const { id, reference, person, personId, boundBy, confirmed } = identity
  if (person === null) return null
  const words = { reference, name: person }
  return (
    <>
      {!confirmed && boundBy !== me && personId !== me && (
        <Act
          to={`${id}/bevestigen`}
          short={sayIn(locale)(m.login_identity_confirm)}
          whole={m.login_identity_confirm_of(words, { locale })}
        />
      )}
      <Act
        to={`${id}/los`}
        short={sayIn(locale)(m.login_identity_release)}
        whole={m.login_identity_release_of(words, { locale })}
      />
    </>
  )
}

function Act({ to, short, whole }: { to: string; short: string; whole: string }) {
  return (
    <form action={`/beheer/inloggen/mensen/${to}`} method="post">
      <Button kind="link">
        <span aria-hidden="true">{short}</span>
        <span className="lk-hidden">{whole}</span>
      </Button>
    </form>
  )
}
