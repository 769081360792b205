import { identityChecks, mayExtend } from '../../domains/signals/rules/subject-request.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Select, TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import type { RequestFacts } from './request-facts.ts'
import { typedIn } from './request-form.ts'
import { identityWords } from './request-words.ts'

/** The question how it was made sure who asks. */
export function IdentityForm({ facts: { frame, view, unsent } }: { facts: RequestFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  const fault = unsent?.faults.identiteit
  return (
    <form action={`/verzoeken/${view.id}/identiteit`} method="post" noValidate className="lk-stack">
      <Select
        locale={locale}
        name="identiteit"
        label={say(m.requests_identity)}
        hint={say(m.requests_identity_hint)}
        value={typedIn(unsent, 'identiteit')}
        error={fault && say(fault)}
        options={[
          { value: '', label: say(m.requests_identity_none) },
          ...identityChecks.map((value) => ({ value, label: say(identityWords[value]) })),
        ]}
      />
      <div>
        <Button kind="second">{say(m.requests_identity_save)}</Button>
      </div>
    </form>
  )
}

/** Until when, and how the term is extended. */
export function TermsSection({ facts }: { facts: RequestFacts }) {
  const { frame, view, now, today } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const { extendedOn, extension } = view
  return (
    <Section title={say(m.requests_terms)} stack="m">
      <p>{say(m.requests_terms_text)}</p>
      {extendedOn !== null && (
        <>
          <p dir="auto">
            {m.requests_extended({ day: dayInShort(extendedOn, locale, now), reason: extension ?? '' }, { locale })}
          </p>
          <p className="lk-actions">
            <a href={`/verzoeken/${view.id}/brief?over=verlenging&in=nl`}>
              {say(m.requests_extend_letter)}: {say(m.requests_letter_nl)}
            </a>
            <a href={`/verzoeken/${view.id}/brief?over=verlenging&in=en`}>
              {say(m.requests_extend_letter)}: {say(m.requests_letter_en)}
            </a>
          </p>
        </>
      )}
      {view.outcome === null && mayExtend(view, today) && <ExtendForm facts={facts} />}
    </Section>
  )
}

function ExtendForm({ facts: { frame, view, unsent } }: { facts: RequestFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  const fault = unsent?.faults.reden
  return (
    <details open={fault !== undefined}>
      <summary>{say(m.requests_extend)}</summary>
      <form action={`/verzoeken/${view.id}/verlengen`} method="post" noValidate className="lk-stack">
        <TextArea
          locale={locale}
          name="reden"
          label={say(m.requests_extend_reason)}
          hint={say(m.requests_extend_reason_hint)}
          value={typedIn(unsent, 'reden')}
          error={fault && say(fault)}
          rows={3}
        />
        <div>
          <Button kind="second">{say(m.requests_extend)}</Button>
        </div>
      </form>
    </details>
  )
}
