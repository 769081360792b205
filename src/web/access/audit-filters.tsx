import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button, ButtonLink } from '../components/button.tsx'
import { Field, type Option, Select } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import { actInWords, actWords } from './audit-words.ts'

/** A field of the filter, as the address names it. */
export type AuditField = 'van' | 'tot' | 'handeling' | 'mens' | 'uitkomst' | 'voor'
/** What was asked for, as typed. */
export type AskedAudit = Record<AuditField, string>

interface AuditFiltersProps {
  locale: Locale
  asked: AskedAudit
  actors: readonly { id: string; name: string }[]
  wrong: readonly AuditField[]
}

/** Narrows the record down. It goes by GET: the address holds ids and days, never content. */
export function AuditFilters({ locale, asked, actors, wrong }: AuditFiltersProps) {
  const say = sayIn(locale)
  const all: Option = { value: '', label: say(m.access_audit_all) }
  const field = (name: AuditField) => ({
    locale,
    name,
    id: `f-${name}`,
    value: asked[name],
    error: wrong.includes(name) ? say(m.access_issue_day) : undefined,
  })
  const filtered = Object.values(asked).some((value) => value !== '')
  return (
    <form className="lk-filters" action="/logboek" method="get">
      <Field {...field('van')} label={say(m.access_audit_from)} />
      <Field {...field('tot')} label={say(m.access_audit_until)} />
      <Select {...field('handeling')} label={say(m.access_audit_action)} options={[all, ...acts(locale)]} />
      <Select
        {...field('mens')}
        label={say(m.access_audit_person)}
        options={[all, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        {...field('uitkomst')}
        label={say(m.access_audit_outcome)}
        options={[
          all,
          { value: 'ok', label: say(m.access_audit_ok) },
          { value: 'refused', label: say(m.access_audit_refused) },
        ]}
      />
      <div className="lk-actions">
        <Button kind="second">{say(m.access_audit_filter)}</Button>
        {filtered && (
          <ButtonLink kind="link" href="/logboek">
            {say(m.access_audit_clear)}
          </ButtonLink>
        )}
      </div>
    </form>
  )
}

/** The address of a filtered part of the record. */
export function auditAddress(asked: AskedAudit): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return query.size === 0 ? '/logboek' : `/logboek?${query}`
}

function acts(locale: Locale): Option[] {
  const options = Object.keys(actWords).map((action) => ({ value: action, label: actInWords(action, locale) }))
  return options.sort((a, b) => a.label.localeCompare(b.label, locale))
}
