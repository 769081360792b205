/** At the moment of decision: what the partner in question must and may do, and whom to call. */
import type { Region } from '../../domains/access/index.ts'
import type { Framework } from '../../domains/signals/index.ts'
import { situationsOf } from '../../domains/signals/rules/framework.ts'
import { m } from '../../messages/messages.js'
import { Panel } from '../components/panel.tsx'
import { sayIn } from '../say.ts'
import { FrameworkText, type Reading } from './framework-section.tsx'
import { situationInWords } from './framework-words.ts'

interface AsideProps extends Reading {
  frameworks: readonly Framework[]
  region: Region
  signal: { acute: string; minor: string }
  own?: boolean
}

/** One panel a partner, for the most pressing situation that the signal is in; nothing where no partner wrote one. */
export function FrameworkAside({ frameworks, region, signal, own, ...reading }: AsideProps) {
  const { locale } = reading
  const say = sayIn(locale)
  const found = Map.groupBy(frameworks, ({ organisationId }) => organisationId)
  return [...found].flatMap(([id, written]) => {
    const framework = mostPressing(written, signal)
    if (!framework) return []
    const name = region.organisations.find((one) => one.id === id)?.name ?? id
    return [
      <Panel key={id} title={say(own ? m.frameworks_aside_own : m.frameworks_aside)}>
        <p>
          <strong>{name}</strong>
          <span className="lk-source">{situationInWords(framework.situation, locale)}</span>
        </p>
        <FrameworkText framework={framework} narrow {...reading} />
        <p className="lk-noprint">
          <a href={`/handelingskaders/${id}`}>{say(m.frameworks_aside_all)}</a>
        </p>
      </Panel>,
    ]
  })
}

/** Of what a partner wrote, that for the most pressing situation that the signal is in. */
export function mostPressing(
  written: readonly Framework[],
  signal: { acute: string; minor: string },
): Framework | undefined {
  return situationsOf(signal)
    .map((situation) => written.find((one) => one.situation === situation))
    .find((one) => one !== undefined)
}
