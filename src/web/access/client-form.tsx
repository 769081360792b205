import type { Places } from '../../domains/access/index.ts'
import type { TokenDays } from '../../domains/access/rules/client.ts'
import { scopeNames } from '../../domains/access/rules/scopes.ts'
import { readDay } from '../../lib/day-input.ts'
import type { Issue } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { sayIn } from '../say.ts'
import { scopeWords } from './scope-words.ts'

/** A field of the form for a new system, in the order of the form. */
export const clientFields = ['naam', 'organisatie', 'loket', 'opent', 'tot'] as const
export type ClientField = (typeof clientFields)[number]

/** What somebody typed in that form. */
export type TypedClient = Partial<Record<Exclude<ClientField, 'opent'>, string>> & { opent?: string[] }

/** Reads the form as it came. */
export function typedClient(form: { get(name: string): unknown; getAll(name: string): unknown[] }): TypedClient {
  const text = (name: string) => String(form.get(name) ?? '')
  const opent = form.getAll('opent').map(String)
  return { naam: text('naam'), organisatie: text('organisatie'), loket: text('loket'), tot: text('tot'), opent }
}

/** What was typed, as the command reads it. A day that is none is one that cannot be chosen. */
export function clientOf({ naam = '', organisatie = '', loket = '', tot = '', opent = [] }: TypedClient) {
  const expiresOn = tot.trim() === '' ? {} : { expiresOn: readDay(tot) ?? '0000-01-01' }
  return { name: naam, organisationId: organisatie, deskId: loket === '' ? null : loket, scopes: opent, ...expiresOn }
}

/** Issues as words beside their fields. */
export function clientFaults(issues: readonly Issue[], frame: WorkbenchFrame, days: TokenDays) {
  const say = sayIn(frame.locale)
  const words: Record<string, [ClientField, string]> = {
    name: ['naam', say(m.access_issue_client_missing)],
    organisationId: ['organisatie', say(m.access_issue_client_organisation)],
    deskId: ['loket', say(m.api_issue_desk)],
    scopes: ['opent', say(m.api_issue_scopes)],
    expiresOn: ['tot', m.api_issue_until({ most: days.mostDays }, { locale: frame.locale })],
  }
  const found = issues.flatMap(({ path, code }): [ClientField, string][] => {
    if (path === 'name' && code === 'tooLong') return [['naam', say(m.access_issue_client_tooLong)]]
    if (path === 'deskId' && code === 'needed') return [['loket', say(m.api_issue_desk_needed)]]
    return words[path] ? [words[path]] : []
  })
  return Object.fromEntries(found) as Partial<Record<ClientField, string>>
}

interface ClientFormProps {
  frame: WorkbenchFrame
  places: Places
  days: TokenDays
  typed: TypedClient
  faults: Partial<Record<ClientField, string>>
}

/** The form for a new system. */
export function ClientForm({ frame: { locale }, places, days, typed, faults }: ClientFormProps) {
  const say = sayIn(locale)
  const field = (name: Exclude<ClientField, 'opent'>) => ({
    ...{ locale, name, value: typed[name], short: true },
    error: faults[name],
  })
  const choices = (none: string, all: readonly { id: string; name: string }[]) => [
    { value: '', label: none },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <form action="/beheer/koppelingen" method="post" noValidate className="lk-stack">
      <Field {...field('naam')} label={say(m.access_client_name)} />
      <Select
        {...field('organisatie')}
        label={say(m.access_client_organisation)}
        options={choices(say(m.access_choose), places.organisations)}
      />
      <Select
        {...field('loket')}
        label={say(m.api_desk)}
        hint={say(m.api_desk_hint)}
        options={choices(say(m.api_desk_none), places.desks)}
      />
      <ChoiceGroup
        locale={locale}
        type="checkbox"
        name="opent"
        legend={say(m.api_opens)}
        hint={say(m.api_opens_hint)}
        error={faults.opent}
        options={scopeNames.map((value) => ({ value, label: say(scopeWords[value]) }))}
        chosen={typed.opent ?? []}
      />
      <Field
        {...field('tot')}
        label={say(m.api_until)}
        hint={m.api_until_hint({ days: days.days, most: days.mostDays }, { locale })}
      />
      <div>
        <Button>{say(m.access_client_add_button)}</Button>
      </div>
    </form>
  )
}
