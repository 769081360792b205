import type { ReactNode } from 'react'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { BarePage } from '../components/bare-page.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkFrame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { sayIn, type Words } from '../say.ts'
import { PasskeyForm, passkeyScript } from './passkey-form.tsx'

/** Why a proof was not taken. */
export type ProofFault = 'missing' | 'wrong' | 'used' | 'wait' | 'passkey'

/** What the page that asks for the second factor shows. */
export interface ProofView {
  frame: WorkFrame
  /** Where the form goes on to, with what had been filled in. */
  action: string
  kept: readonly (readonly [name: string, value: string])[]
  /** A file was among it, which no page can keep. */
  hadFile: boolean
  codes: boolean
  /** The question to a passkey, as JSON, for who has one. */
  passkey: string | null
  /** Where somebody logs in at their organisation once more. */
  organisation: string | null
  fault?: ProofFault | undefined
}

const faults: Record<ProofFault, Words> = {
  missing: m.login_proof_missing,
  wrong: m.login_proof_wrong,
  used: m.login_proof_used,
  wait: m.login_proof_wait,
  passkey: m.login_passkey_stopped,
}

/** Asks for the second factor once more, and then goes on with what was being done. */
export function ProofPage({ view }: { view: ProofView }) {
  const { frame, fault, kept, hadFile } = view
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.login_proof_title)
  const errors = fault ? [{ id: fault === 'passkey' ? 'passkey-stap' : 'bewijs', text: say(faults[fault]) }] : []
  return (
    <BarePage
      frame={frame}
      title={title}
      errors={errors.length}
      scripts={view.passkey ? [passkeyScript] : []}
      languages={false}
    >
      <div className="lk-stack">
        <h1>{title}</h1>
        <ErrorSummary locale={locale} errors={errors} />
        <p>{say(m.login_proof_lead)}</p>
        {kept.length > 0 && <p>{say(m.login_proof_kept)}</p>}
        {hadFile && <p>{say(m.login_proof_files)}</p>}
        <Ways view={view} />
        <p>
          <a href="/start">{say(m.login_proof_back)}</a>
        </p>
      </div>
    </BarePage>
  )
}

function Ways({ view }: { view: ProofView }) {
  const { frame, codes, passkey, organisation } = view
  const say = sayIn(frame.locale)
  if (frame.demonstration) return <OneClick view={view} lead={m.login_proof_demo} button={m.login_proof_button} />
  if (!codes && !passkey && !organisation) return <p>{say(m.login_proof_none)}</p>
  return (
    <>
      {passkey && <ByPasskey view={view} options={passkey} />}
      {codes && <ByCode view={view} />}
      {organisation && <AtOrganisation view={view} address={organisation} />}
    </>
  )
}

function ByPasskey({ view, options }: { view: ProofView; options: string }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.login_proof_by_passkey)} id="passkey-stap" stack="m">
      <PasskeyForm locale={locale} kind="show" options={options} action={view.action} button={say(m.login_passkey_use)}>
        <Kept view={view} />
        <input type="hidden" name="bewijs-passkey" value="ja" />
      </PasskeyForm>
    </Section>
  )
}

function ByCode({ view }: { view: ProofView }) {
  const { frame, fault } = view
  const say = sayIn(frame.locale)
  return (
    <Section title={say(m.login_proof_by_code)} stack="m">
      <form action={view.action} method="post" noValidate className="lk-stack">
        <Kept view={view} />
        <Field
          locale={frame.locale}
          name="bewijs"
          label={say(m.login_proof_code)}
          hint={say(m.login_proof_code_hint)}
          error={fault && fault !== 'passkey' ? say(faults[fault]) : undefined}
          autoComplete="one-time-code"
          inputMode="numeric"
          short
        />
        <div>
          <Button kind={view.passkey ? 'second' : 'main'}>{say(m.login_proof_button)}</Button>
        </div>
      </form>
    </Section>
  )
}

function AtOrganisation({ view, address }: { view: ProofView; address: string }) {
  const say = sayIn(view.frame.locale)
  const link = (
    <a href={address} target="_blank" rel="noopener">
      {say(m.login_proof_organisation_link)}
    </a>
  )
  return (
    <Section title={say(m.login_proof_by_organisation)} stack="m">
      <p>{link}</p>
      <OneClick view={view} lead={m.login_proof_organisation_lead} button={m.login_proof_organisation_button} />
    </Section>
  )
}

function OneClick({ view, lead, button }: { view: ProofView; lead: Words; button: Words }): ReactNode {
  const say = sayIn(view.frame.locale)
  return (
    <form action={view.action} method="post" className="lk-stack">
      <Kept view={view} />
      <p>{say(lead)}</p>
      <div>
        <Button name="bewijs-klik" value="ja">
          {say(button)}
        </Button>
      </div>
    </form>
  )
}

function Kept({ view: { kept } }: { view: ProofView }) {
  return kept.map(([name, value], at) => (
    <input key={`${name}-${String(at)}`} type="hidden" name={name} value={value} />
  ))
}
