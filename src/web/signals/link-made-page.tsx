import type { NewLink } from '../../domains/signals/index.ts'
import { momentInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Secret } from '../access/factor-pages.tsx'
import { Section } from '../components/head.tsx'
import { type HandoverFacts, handoverAddress } from './handover-facts.ts'
import { HandoverFrame } from './handover-page.tsx'
import { receiverOf } from './handover-words.ts'

/** A link and its code, shown this one time, each to be given in a way of its own. */
export function LinkMadePage({ facts, link, url }: { facts: HandoverFacts; link: NewLink; url: string }) {
  const { frame, view, region } = facts
  const { locale } = frame
  const receiver = receiverOf(view, region, locale)
  const title = m.receiver_made_title({ receiver }, { locale })
  return (
    <HandoverFrame {...{ facts, under: m.receiver_link({}, { locale }), title, plainTitle: title }}>
      <div className="lk-stack-l">
        <p>{m.receiver_made_lead({ until: momentInFull(link.expiresAt, locale) }, { locale })}</p>
        <Section title={m.receiver_made_link({}, { locale })} stack="s">
          <p>
            <Secret>{`${url}/ontvangst/${link.token}`}</Secret>
          </p>
        </Section>
        {/* Link and code on one sheet of paper would be one way, and not two. */}
        <div className="lk-noprint">
          <Section title={m.receiver_made_code({}, { locale })} stack="s">
            <p>
              <Secret>{link.code}</Secret>
            </p>
            <p>{m.receiver_made_code_why({}, { locale })}</p>
          </Section>
        </div>
        <p>{m.receiver_made_tell({}, { locale })}</p>
        <p className="lk-noprint">
          <a href={handoverAddress(view.number)}>{m.receiver_made_back({}, { locale })}</a>
        </p>
      </div>
    </HandoverFrame>
  )
}
