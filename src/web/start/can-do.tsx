import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { sayIn, type Words } from '../say.ts'
import type { StartFacts } from './start-facts.ts'

type Possibility = { href: string; words: Words; why: Words; allowed: boolean }

/** What somebody without a desk can do here, each with what it is for. Only what works today. */
export function CanDo({ facts: { frame, may } }: { facts: StartFacts }) {
  const say = sayIn(frame.locale)
  const possibilities: Possibility[] = [
    { href: '/beheer', words: m.start_can_manage, why: m.start_can_manage_why, allowed: may.manage },
    { href: '/logboek', words: m.start_can_audit, why: m.start_can_audit_why, allowed: may.audit },
    { href: '/verzoeken', words: m.requests_can, why: m.requests_can_why, allowed: may.answer },
    {
      ...{ href: '/verwerkingen', words: m.requests_can_register },
      ...{ why: m.requests_can_register_why, allowed: may.register },
    },
    { href: '/bewaren', words: m.start_can_retain, why: m.start_can_retain_why, allowed: may.retain },
    {
      ...{ href: '/noodtoegang/beoordelen', words: m.start_can_review },
      ...{ why: m.start_can_review_why, allowed: may.review },
    },
    { href: '/melding', words: m.start_can_report, why: m.start_can_report_why, allowed: may.report },
    { href: '/meldroute', words: m.start_can_route, why: m.start_can_route_why, allowed: true },
    { href: '/handleiding', words: m.start_can_manual, why: m.start_can_manual_why, allowed: true },
  ]
  return (
    <Section title={say(m.start_can_do)}>
      <List>
        {possibilities
          .filter(({ allowed }) => allowed)
          .map(({ href, words, why }) => (
            <ListRow key={href}>
              <a href={href}>{say(words)}</a>
              <br />
              <span className="lk-soft">{say(why)}</span>
            </ListRow>
          ))}
      </List>
    </Section>
  )
}
