import type { Frequency } from '../../domains/programme/rules/frequency.ts'
import type { FrequencyRecord, PeriodState } from '../../domains/programme/rules/meeting-frequency.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { Icon } from '../components/icon.tsx'
import { sayIn } from '../say.ts'
import { oftenInWords, periodLooks } from './meeting-words.ts'

const cells: Record<PeriodState, string> = {
  met: 'lk-cell lk-cell--good',
  missed: 'lk-cell lk-cell--bad',
  planned: 'lk-cell lk-cell--later',
  open: 'lk-cell lk-cell--later',
}

interface FrequencyProps {
  locale: Locale
  now: Date
  meets: readonly Frequency[]
  record: FrequencyRecord
}

/** Whether a body met as often as agreed: a row for each of the last periods, the newest first. */
export function FrequencySection({ locale, now, meets, record }: FrequencyProps) {
  const say = sayIn(locale)
  const often = { often: oftenInWords(meets, locale), norm: oftenInWords([record.norm], locale) }
  return (
    <Section title={say(m.meetings_frequency)} stack="m">
      <p>{m.meetings_frequency_lead(often, { locale })}</p>
      {record.state === 'ended' && <p>{say(m.meetings_frequency_ended)}</p>}
      {record.periods.length > 0 && <Periods {...{ locale, now, record }} />}
    </Section>
  )
}

function Periods({ locale, now, record }: Omit<FrequencyProps, 'meets'>) {
  const say = sayIn(locale)
  const day = (one: string) => dayInShort(one, locale, now)
  return (
    <table className="lk-grid lk-grid--quiet">
      <caption>{say(m.meetings_frequency_caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(m.meetings_period)}</th>
          <th scope="col">{say(m.meetings_state)}</th>
        </tr>
      </thead>
      <tbody>
        {record.periods.toReversed().map(({ first, last, state, held }) => (
          <tr key={first}>
            <th scope="row">{`${day(first)} – ${day(last)}`}</th>
            <td className={cells[state]}>
              <span>
                <Icon name={periodLooks[state].icon} />
                {[say(periodLooks[state].words), held > 0 && m.meetings_period_count({ count: held }, { locale })]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
