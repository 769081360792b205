import type { RouteView } from '../../domains/signals/index.ts'
import { m } from '../../messages/messages.js'
import { Button, ButtonLink } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { differenceInWords } from './difference-words.ts'
import type { RouteSpeech } from './route-words.ts'
import { isOpenVersion, versionAddress } from './version-words.ts'

interface Part {
  frame: WorkbenchFrame
  speech: RouteSpeech
  view: RouteView
  may: { edit: boolean }
}

/** What changed against the version that it is held against. */
export function Difference({ view: { compared }, speech, frame: { locale } }: Part) {
  const lines = compared ? differenceInWords(compared.difference, speech) : []
  const title = compared
    ? m.routing_diff({ number: compared.number }, { locale })
    : m.routing_diff_first({}, { locale })
  return (
    <Section title={title} stack="m" id="verschil">
      {compared && lines.length === 0 && <p>{m.routing_diff_none({}, { locale })}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The version as a file, as an expert reads it, and as the start of a next one. */
export function Files(props: Part) {
  const { view, frame, may } = props
  const say = sayIn(frame.locale)
  const base = versionAddress(view.version.number)
  return (
    <Section title={say(m.routing_more)} stack="m">
      <ul>
        <li>
          <a href={`${base}/bestand`}>{say(m.routing_export)}</a>
        </li>
        {may.edit && (
          <li>
            <a href={`${base}/expert`}>{say(m.routing_expert)}</a>
          </li>
        )}
        <li>
          <a href="/meldroute/versies">{say(m.routing_history)}</a>
        </li>
      </ul>
      {may.edit && !isOpenVersion(view.version) && (
        <form method="post" action="/meldroute/versies">
          <input type="hidden" name="van" value={view.version.number} />
          <Button kind="second">{say(m.routing_start_from)}</Button>
        </form>
      )}
    </Section>
  )
}

/** Where the version is tried. */
export function Trial({ view, frame: { locale } }: Part) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.routing_try)} stack="m">
      <p>{say(m.routing_try_why)}</p>
      <p>
        <ButtonLink kind="second" href={`${versionAddress(view.version.number)}/proef`}>
          {say(m.routing_try_button)}
        </ButtonLink>
      </p>
    </Section>
  )
}
