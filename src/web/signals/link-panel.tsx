/** The link with which a receiver without an account reads a hand-over itself: how it stands, and what its sender can do. */
import { isSwitchedOn } from '../../domains/access/index.ts'
import type { HandoverView } from '../../domains/signals/index.ts'
import type { LinkState } from '../../domains/signals/rules/receiver-link.ts'
import { isLive } from '../../domains/signals/rules/receiver-link.ts'
import { momentInFull } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Panel } from '../components/panel.tsx'
import { Step, Steps } from '../components/steps.tsx'
import { type HandoverFacts, handoverAddress, mayStep } from './handover-facts.ts'

type Link = NonNullable<HandoverView['link']>

/** Drawn for the sender of a hand-over to somebody without an account. */
export function LinkPanel({ facts }: { facts: HandoverFacts }) {
  const { frame, view, region } = facts
  const { locale } = frame
  const waits = mayStep(view, 'recordAnswered')
  const on = isSwitchedOn(region, 'receiverLink')
  const { link } = view
  if (!waits && !link) return null
  return (
    <Panel title={m.receiver_link({}, { locale })} noPrint>
      <p>{link ? <strong>{stateInWords(link, locale)}</strong> : m.receiver_link_why({}, { locale })}</p>
      {link && link.wrong > 0 && <p>{wrongInWords(link.wrong, locale)}</p>}
      {waits && (on ? <LinkSteps facts={facts} /> : <p className="lk-hint">{m.register_off_link({}, { locale })}</p>)}
    </Panel>
  )
}

const stateWords: Record<LinkState, typeof m.receiver_link_read> = {
  waiting: m.receiver_link_waiting,
  reading: m.receiver_link_reading,
  read: m.receiver_link_read,
  withdrawn: (_, options) => m.receiver_link_withdrawn({}, options),
  shut: (_, options) => m.receiver_link_shut({}, options),
  expired: (_, options) => m.receiver_link_expired({}, options),
}

function stateInWords({ state, openedAt, expiresAt }: Link, locale: Locale): string {
  return stateWords[state]({ when: momentInFull(openedAt ?? expiresAt, locale) }, { locale })
}

const wrongInWords = (count: number, locale: Locale): string =>
  count === 1 ? m.receiver_link_wrong_one({}, { locale }) : m.receiver_link_wrong({ count }, { locale })

function LinkSteps({ facts: { frame, view } }: { facts: HandoverFacts }) {
  const { locale } = frame
  const live = view.link !== null && isLive(view.link.state)
  return (
    <Steps>
      <Step reason={view.link ? m.receiver_link_again_means({}, { locale }) : null}>
        <form action={handoverAddress(view.number, 'link')} method="post">
          <Button kind="second">
            {view.link ? m.receiver_link_again({}, { locale }) : m.receiver_link_make({}, { locale })}
          </Button>
        </form>
      </Step>
      {live && (
        <Step reason={null}>
          <form action={handoverAddress(view.number, 'link/intrekken')} method="post">
            <Button kind="link">{m.receiver_link_withdraw({}, { locale })}</Button>
          </form>
        </Step>
      )}
    </Steps>
  )
}
