import { type Locale, languages, locales } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Field, Select } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import type { AccountFault } from './account-view.ts'

interface FormProps {
  locale: Locale
  errorOf: (field: AccountFault['field']) => string | undefined
}

/** Changes the own password; other sessions end by it. */
export function PasswordForm({ locale, errorOf }: FormProps) {
  const say = sayIn(locale)
  const field = { locale, type: 'password', short: true } as const
  return (
    <form action="/account/wachtwoord" method="post" noValidate className="lk-stack">
      <Field
        {...field}
        name="huidig"
        autoComplete="current-password"
        label={say(m.access_current_password)}
        error={errorOf('huidig')}
      />
      <Field
        {...field}
        name="ww"
        autoComplete="new-password"
        label={say(m.access_new_password)}
        hint={say(m.access_new_password_hint)}
        error={errorOf('ww')}
      />
      <Field
        {...field}
        name="ww2"
        autoComplete="new-password"
        label={say(m.access_repeat_password)}
        error={errorOf('ww2')}
      />
      <div>
        <Button kind="second">{say(m.access_change_password_button)}</Button>
      </div>
    </form>
  )
}

/** Makes new backup codes, with the password as proof. */
export function BackupCodesForm({ locale, errorOf }: FormProps) {
  const say = sayIn(locale)
  return (
    <form action="/account/noodcodes" method="post" noValidate className="lk-stack">
      <p>{say(m.access_new_backup_lead)}</p>
      <Field
        locale={locale}
        type="password"
        short
        name="ww-nood"
        autoComplete="current-password"
        label={say(m.access_current_password)}
        error={errorOf('ww-nood')}
      />
      <div>
        <Button kind="second">{say(m.access_new_backup_button)}</Button>
      </div>
    </form>
  )
}

/** The language in which one reads from now on. */
export function LanguageForm({ locale }: { locale: Locale }) {
  const say = sayIn(locale)
  return (
    <form action="/account/taal" method="post" className="lk-stack">
      <Select
        locale={locale}
        name="leestaal"
        label={say(m.access_language)}
        value={locale}
        short
        options={locales.map((of) => ({ value: of, label: languages[of].name }))}
      />
      <div>
        <Button kind="second">{say(m.access_language_button)}</Button>
      </div>
    </form>
  )
}
