/** Beside a signal: its hand-overs, and who saw it. */
import { momentInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { DataList, type Fact } from '../components/data-list.tsx'
import { Section } from '../components/head.tsx'
import { Panel } from '../components/panel.tsx'
import { FrameworkAside } from '../frameworks/framework-aside.tsx'
import { HandoverChain } from './handover-chain.tsx'
import { receiverOf } from './handover-words.ts'
import type { SignalFacts } from './signal-facts.ts'

/** Every hand-over of the signal as a chain, with the way to its page. */
export function HandoverPanels({ facts }: { facts: SignalFacts }) {
  const { frame, region, now, view } = facts
  const { locale } = frame
  return (
    <>
      {view.handovers.map((handover) => {
        const receiver = receiverOf(handover, region, locale)
        return (
          <Panel key={handover.number} title={m.signals_handover_to({ receiver }, { locale })}>
            <HandoverChain facts={{ handover, locale, now }} />
            <p className="lk-small lk-noprint">
              <a href={`/overdrachten/${handover.number}`}>
                {m.signals_handover_open({ number: handover.number }, { locale })}
              </a>
            </p>
          </Panel>
        )
      })}
    </>
  )
}

/** What the own organisation must and may do with a signal such as this one (S-12). */
export function OwnFramework({ facts }: { facts: SignalFacts }) {
  const { frame, region, view, frameworks, today, now } = facts
  return (
    <FrameworkAside
      own
      frameworks={frameworks}
      region={region}
      signal={view}
      locale={frame.locale}
      today={today}
      now={now}
    />
  )
}

/** Who saw all of it, who a part, and which colleagues may but did not. */
export function SeenSection({ facts }: { facts: SignalFacts }) {
  const { frame, view } = facts
  const { locale } = frame
  const seen = (whole: boolean) => view.seen.filter((one) => one.whole === whole)
  const rows: (Fact | false)[] = [
    seen(true).length > 0 && {
      name: m.signals_seen_whole({}, { locale }),
      value: <Readers of={seen(true)} facts={facts} />,
    },
    seen(false).length > 0 && {
      name: m.signals_seen_part({}, { locale }),
      value: <Readers of={seen(false)} facts={facts} />,
    },
    view.notSeen.length > 0 && {
      name: m.signals_seen_not({}, { locale }),
      value: view.notSeen.join(', '),
      source: m.signals_seen_may({}, { locale }),
    },
  ]
  return (
    <Section title={m.signals_seen({}, { locale })}>
      <DataList narrow facts={rows.filter((row) => row !== false)} />
    </Section>
  )
}

function Readers({ of, facts: { frame, now } }: { of: SignalFacts['view']['seen']; facts: SignalFacts }) {
  const { locale } = frame
  return of.map(({ name, times, lastAt }) => (
    <div key={`${name} ${lastAt.getTime()}`}>
      {name}
      <span className="lk-source">
        {m.signals_seen_times({ count: times, last: momentInShort(lastAt, locale, now) }, { locale })}
      </span>
    </div>
  ))
}
