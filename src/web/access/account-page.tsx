import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { BackupCodesForm, LanguageForm, PasswordForm } from './account-forms.tsx'
import type { AccountChange, AccountFault, AccountView } from './account-view.ts'
import { appointmentInWords } from './appointment-words.ts'
import { Passkeys } from './passkey-pages.tsx'
import { SessionTable } from './session-table.tsx'

const changes: Record<AccountChange, Words> = {
  wachtwoord: m.access_account_saved_password,
  taal: m.access_account_saved_locale,
  sessie: m.access_account_saved_session,
  andere: m.access_account_saved_others,
  passkey: m.login_passkey_saved,
  'passkey-weg': m.login_passkey_removed,
}

/** Everything about one's own log-in: functions, sessions, password, backup codes, language. */
export function AccountPage({ view }: { view: AccountView }) {
  const { frame, changed } = view
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.access_account)} current="/account" errors={errorsOf(view).length}>
      <Head title={say(m.access_account)} facts={frame.user.name} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errorsOf(view)} />
        {changed && (
          <Alert kind="good" title={say(m.access_account_saved)} narrow>
            <p>{say(changes[changed])}</p>
          </Alert>
        )}
        <Section title={say(m.access_functions)} stack="s">
          <ul>
            {view.appointments.map((one) => (
              <li key={one.id}>{appointmentInWords(one, view.names, locale)}</li>
            ))}
          </ul>
          <p className="lk-hint">{say(m.access_functions_hint)}</p>
        </Section>
        <Section title={say(m.notices_title)} stack="s">
          <p>{say(m.notices_account)}</p>
          <p>
            <a href="/account/berichten">{say(m.notices_account_link)}</a>
          </p>
        </Section>
        {view.meets && (
          <Section title={say(m.meetings_feed_title)} stack="s">
            <p>{say(m.meetings_feed_account)}</p>
            <p>
              <a href="/account/agenda">{say(m.meetings_feed_account_link)}</a>
            </p>
          </Section>
        )}
        <Section title={say(m.access_sessions)} stack="m">
          <SessionTable view={view} />
          <p className="lk-hint">{say(m.login_session_hint)}</p>
          <EndSessions view={view} />
        </Section>
        {frame.demonstration ? <p>{say(m.access_account_demo)}</p> : <OwnSecrets view={view} />}
        <Section title={say(m.access_language)} stack="m">
          <LanguageForm locale={locale} />
        </Section>
      </div>
    </WorkbenchPage>
  )
}

function errorsOf(view: AccountView): { id: string; text: string }[] {
  const { fault, passkeyFault, frame } = view
  if (passkeyFault) return [{ id: 'passkey-naam', text: sayIn(frame.locale)(passkeyFault.words) }]
  return fault ? [{ id: fault.field, text: faultWords(fault, view) }] : []
}

function OwnSecrets({ view }: { view: AccountView }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  const errorOf = (field: AccountFault['field']) =>
    view.fault?.field === field ? faultWords(view.fault, view) : undefined
  const { passkeys, passkeyFault, now } = view
  return (
    <>
      <Section title={say(m.login_passkeys)} stack="m" id="passkeys">
        <Passkeys {...{ locale, passkeys, now }} fault={passkeyFault?.words} typed={passkeyFault?.typed} />
      </Section>
      <Section title={say(m.access_change_password)} stack="m">
        <PasswordForm locale={locale} errorOf={errorOf} />
      </Section>
      <Section title={say(m.access_new_backup)} stack="m">
        <BackupCodesForm locale={locale} errorOf={errorOf} />
      </Section>
    </>
  )
}

function EndSessions({ view }: { view: AccountView }) {
  const say = sayIn(view.frame.locale)
  return (
    <form action="/account/sessies" method="post" className="lk-actions">
      {view.sessions.length > 1 && (
        <Button kind="second" name="welke" value="andere">
          {say(m.access_sessions_end_others)}
        </Button>
      )}
      <Button kind="second" name="welke" value="alle">
        {say(m.access_sessions_end_all)}
      </Button>
    </form>
  )
}

const faultOf: Record<AccountFault['fault'], Words> = {
  wrongPassword: m.access_current_password_wrong,
  tooShort: m.access_password_tooShort,
  tooLong: m.access_password_tooLong,
  easy: m.access_password_easy,
  differs: m.access_password_differs,
}

function faultWords({ fault }: AccountFault, { frame }: AccountView): string {
  return sayIn(frame.locale)(faultOf[fault])
}
