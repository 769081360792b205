import type { ThinDesk } from '../../domains/access/index.ts'
import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import type { StartFacts } from './start-facts.ts'

/** Desks at which nobody can stand in for somebody (S-06): a warning in words. */
export function ThinDesks({ facts, thin }: { facts: StartFacts; thin: readonly ThinDesk[] }) {
  const { locale } = facts.frame
  const say = sayIn(locale)
  const nobody = thin.filter(({ people }) => people === 0)
  const one = thin.filter(({ people }) => people > 0)
  return (
    <Section title={say(m.start_thin)} stack="m">
      <p className="lk-hint">{say(thin.length === 0 ? m.start_thin_none : m.start_thin_lead)}</p>
      <Desks words={m.start_thin_one({ count: one.length }, { locale })} desks={one} />
      <Desks words={m.start_thin_nobody({ count: nobody.length }, { locale })} desks={nobody} />
      {facts.may.manage && (
        <p>
          <a href="/beheer/loketten">{say(m.start_thin_look)}</a>
        </p>
      )}
    </Section>
  )
}

function Desks({ words, desks }: { words: string; desks: readonly ThinDesk[] }) {
  if (desks.length === 0) return null
  return (
    <details>
      <summary>{words}</summary>
      <ul>
        {desks.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  )
}
