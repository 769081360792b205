import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Passkey } from '../../platform/passkeys.ts'
import { Alert } from '../components/alert.tsx'
import { BarePage } from '../components/bare-page.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkbenchFrame, WorkFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { PasskeyForm, passkeyScript } from './passkey-form.tsx'

interface PasskeyLogInProps {
  frame: WorkFrame
  options: string
  next: string
  refused?: boolean
}

/** Logging in with a passkey: the device asks for a finger, a face or a PIN. */
export function PasskeyLogInPage({ frame, options, next, refused }: PasskeyLogInProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.login_passkey_title)
  return (
    <BarePage frame={frame} title={title} errors={refused ? 1 : 0} scripts={[passkeyScript]}>
      <div className="lk-stack">
        <h1>{title}</h1>
        {refused && (
          <Alert kind="bad" title={say(m.login_passkey_refused_title)} narrow>
            <p>{say(m.login_passkey_refused)}</p>
          </Alert>
        )}
        <p>{say(m.login_passkey_lead)}</p>
        <PasskeyForm
          locale={locale}
          kind="show"
          options={options}
          action="/inloggen/passkey/antwoord"
          button={say(m.login_passkey_use)}
        >
          <input type="hidden" name="naar" value={next} />
        </PasskeyForm>
        <p>
          <a href={`/inloggen?naar=${encodeURIComponent(next)}`}>{say(m.login_passkey_other)}</a>
        </p>
      </div>
    </BarePage>
  )
}

/** Making a passkey under a name, after the second factor was shown. */
export function NewPasskeyPage({ frame, name, options }: { frame: WorkbenchFrame; name: string; options: string }) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = m.login_passkey_make_title({ name }, { locale })
  const crumbs = [{ href: '/account', label: say(m.access_account) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/account" crumbs={crumbs} scripts={[passkeyScript]}>
      <Head title={title} />
      <div className="lk-stack">
        <p>{say(m.login_passkey_make_lead)}</p>
        <PasskeyForm
          locale={locale}
          kind="make"
          options={options}
          action="/account/passkeys/bewaren"
          button={say(m.login_passkey_make)}
        >
          <input type="hidden" name="naam" value={name} />
        </PasskeyForm>
      </div>
    </WorkbenchPage>
  )
}

interface PasskeysProps {
  locale: Locale
  passkeys: readonly Passkey[]
  now: Date
  /** What is wrong with the name of a new one, and what was typed. */
  fault?: Words | undefined
  typed?: string | undefined
}

/** The passkeys of oneself, each with a way to take it away, and the way to another. */
export function Passkeys({ locale, passkeys, now, fault, typed }: PasskeysProps) {
  const say = sayIn(locale)
  return (
    <>
      <p>{say(m.login_passkeys_lead)}</p>
      {passkeys.length === 0 ? <p>{say(m.login_passkeys_none)}</p> : <List {...{ locale, passkeys, now }} />}
      <form action="/account/passkeys" method="post" noValidate className="lk-stack">
        <Field
          locale={locale}
          name="passkey-naam"
          label={say(m.login_passkey_name)}
          hint={say(m.login_passkey_name_hint)}
          error={fault && say(fault)}
          value={typed}
          short
        />
        <div>
          <Button kind="second">{say(m.login_passkey_add)}</Button>
        </div>
      </form>
    </>
  )
}

function List({ locale, passkeys, now }: PasskeysProps) {
  const say = sayIn(locale)
  return (
    <Table
      caption={say(m.login_passkeys_caption)}
      rows={passkeys}
      keyOf={({ id }) => id}
      columns={[
        { title: say(m.login_passkey_name), cell: ({ name }) => <span dir="auto">{name}</span> },
        {
          title: say(m.login_passkey_added),
          cell: ({ createdAt }) => createdAt && dayInShort(createdAt.toISOString().slice(0, 10), locale, now),
        },
        {
          title: say(m.login_passkey_where),
          cell: ({ synced }) => say(synced ? m.login_passkey_synced : m.login_passkey_single),
        },
        { title: say(m.access_session_action), cell: (one) => <Remove locale={locale} passkey={one} /> },
      ]}
    />
  )
}

function Remove({ locale, passkey: { id, name } }: { locale: Locale; passkey: Passkey }) {
  return (
    <form action="/account/passkeys/weg" method="post">
      <input type="hidden" name="welke" value={id} />
      <Button kind="link">
        <span aria-hidden="true">{sayIn(locale)(m.login_passkey_remove)}</span>
        <span className="lk-hidden">{m.login_passkey_remove_of({ name }, { locale })}</span>
      </Button>
    </form>
  )
}
