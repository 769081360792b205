import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { sayIn } from '../say.ts'
import type { StartFacts } from './start-facts.ts'

/** Versions of the reporting route of which the reader is the second pair of eyes (S-11). */
export function RoutesSection({ facts: { frame, view, now } }: { facts: StartFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  if (view.routes.length === 0) return null
  return (
    <Section title={say(m.routing_start_waiting)} stack="m">
      <p className="lk-hint">{say(m.routing_start_waiting_lead)}</p>
      <List>
        {view.routes.map(({ number, proposedBy, proposedOn, note }) => (
          <ListRow key={number}>
            <strong>
              <a href={`/meldroute/versies/${number}`}>{m.routing_start_version({ number }, { locale })}</a>
            </strong>
            <br />
            <span className="lk-soft">
              {proposedBy &&
                proposedOn &&
                m.routing_proposed_by({ name: proposedBy, date: dayInText(proposedOn, locale, now) }, { locale })}
              {note && `. ${note}`}
            </span>
          </ListRow>
        ))}
      </List>
    </Section>
  )
}
