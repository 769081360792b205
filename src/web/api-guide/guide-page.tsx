import { createElement, Fragment } from 'react'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Frame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { PublicPage } from '../components/public-page.tsx'
import { sayIn } from '../say.ts'
import type { Guide, Described as OneOperation } from './described.ts'

/** The page is there in the languages of the work places: who builds a system reads one of them. */
export type GuideFrame = Frame & { locale: Locale }

/** How the system of a partner connects: made of the description of the API, so it never says otherwise. */
export function GuidePage({ frame, guide }: { frame: GuideFrame; guide: Guide }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <PublicPage frame={frame} title={say(m.api_docs_title)} languages={false} danger={false}>
      <div className="lk-wrap lk-page">
        <div className="lk-stack-l">
          <div className="lk-stack">
            <h1>{say(m.api_docs_title)}</h1>
            <p className="lk-lead">{say(m.api_docs_lead)}</p>
            <p>
              <strong>{say(m.api_docs_danger)}</strong>
            </p>
            <OtherLanguage locale={locale} />
          </div>
          <Token locale={locale} />
          <Address locale={locale} guide={guide} />
          {guide.groups.map(({ name, description, operations }) => (
            <Section key={name} title={<span lang="nl">{name}</span>} stack="m">
              <p lang="nl">{description}</p>
              {operations.map((one) => (
                <Operation key={one.id} locale={locale} one={one} />
              ))}
            </Section>
          ))}
          <Everywhere locale={locale} />
          <Problems locale={locale} guide={guide} />
        </div>
      </div>
    </PublicPage>
  )
}

function OtherLanguage({ locale }: { locale: Locale }) {
  const [code, name] = locale === 'nl' ? ['en', 'English'] : ['nl', 'Nederlands']
  return (
    <p>
      <a href={`/koppelvlak?taal=${code}`} lang={code} hrefLang={code}>
        {name}
      </a>
    </p>
  )
}

function Token({ locale }: { locale: Locale }) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.api_docs_token_title)}>
      <ol>
        <li>{say(m.api_docs_token_1)}</li>
        <li>{say(m.api_docs_token_2)}</li>
        <li>{say(m.api_docs_token_3)}</li>
      </ol>
    </Section>
  )
}

function Address({ locale, guide: { url, version } }: { locale: Locale; guide: Guide }) {
  const say = sayIn(locale)
  const call = [
    `curl -X POST ${url}/signalen`,
    '-H "Authorization: Bearer lk_…"',
    '-H "Content-Type: application/json"',
    `-d '{"omschrijving":"Acht mannen wonen in één kamer.","gemeente":"Breda"}'`,
  ]
  const answer = '201 {"signaalnummer":"2026-0412","ontvangstcode":"…"}'
  return (
    <Section title={say(m.api_docs_address)} stack="m">
      <p>
        <code dir="ltr">{url}</code> ({version})
      </p>
      <p>
        <a href="/api/v1/openapi.json">{say(m.api_docs_description)}</a>
      </p>
      <p>{say(m.api_docs_example_lead)}</p>
      <Lines>{call.join(' \\\n  ')}</Lines>
      <p>{say(m.api_docs_example_answer)}</p>
      <Lines>{answer}</Lines>
      <p>{say(m.api_docs_example_codes)}</p>
      <Lines>{`curl ${url}/codelijsten`}</Lines>
    </Section>
  )
}

/** Lines to copy, as they are typed. */
function Lines({ children }: { children: string }) {
  return (
    <pre className="lk-lines" dir="ltr">
      <code>{breakable(children)}</code>
    </pre>
  )
}

/** An address that is wider than a phone breaks behind a slash, and not inside a word. */
function breakable(line: string) {
  return createElement(Fragment, null, ...line.split(/((?<=[\w}]\/)(?=[\w{]))/).map(drawBreak))
}

const drawBreak = (piece: string, at: number) => (at % 2 === 1 ? createElement('wbr') : piece)

/** A description marks the names of fields and headers with backticks. */
function Described({ text }: { text: string }) {
  return createElement(Fragment, null, ...text.split('`').map(drawPiece))
}

const drawPiece = (piece: string, at: number) => (at % 2 === 1 ? createElement('code', null, piece) : piece)

function Operation({ locale, one }: { locale: Locale; one: OneOperation }) {
  const say = sayIn(locale)
  const sends = [
    ...one.sends.map(({ name, required }) => (required ? `${name} (${say(m.api_docs_required)})` : name)),
    ...(one.contentType && one.contentType !== 'application/json' ? [one.contentType] : []),
    ...one.parameters,
  ]
  return (
    <div className="lk-stack-s">
      <h3>{one.summary[locale]}</h3>
      <p>
        <code dir="ltr">
          {one.method} {breakable(one.path)}
        </code>
      </p>
      {one.description && (
        <p lang="nl">
          <Described text={one.description} />
        </p>
      )}
      <p className="lk-soft">
        {one.scope === null ? (
          say(m.api_docs_public)
        ) : (
          <>
            {say(m.api_docs_needs)} <code>{one.scope}</code>
          </>
        )}
        . {sends.length > 0 && `${say(m.api_docs_sends)}: ${sends.join(', ')}. `}
        {say(m.api_docs_answers)}: {one.statuses.join(', ')}.
      </p>
    </div>
  )
}

function Everywhere({ locale }: { locale: Locale }) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.api_docs_rules_title)}>
      <ul>
        <li>{say(m.api_docs_rule_json)}</li>
        <li>{say(m.api_docs_rule_version)}</li>
        <li>{m.api_docs_rule_pages({ lines: 50 }, { locale })}</li>
        <li>{say(m.api_docs_rule_etag)}</li>
        <li>{say(m.api_docs_rule_key)}</li>
      </ul>
    </Section>
  )
}

function Problems({ locale, guide: { problems } }: { locale: Locale; guide: Guide }) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.api_docs_errors_title)} stack="m">
      <p>{say(m.api_docs_errors_lead)}</p>
      <ul>
        {problems.map(([status, meaning]) => (
          <li key={status}>
            <strong>{status}</strong>{' '}
            <span lang="nl">
              <Described text={meaning} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
