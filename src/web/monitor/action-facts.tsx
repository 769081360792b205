import type { ActionView } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import type { Fact } from '../components/data-list.tsx'
import { sayIn } from '../say.ts'
import type { ActionProps } from './action-props.ts'
import { ruleWords } from './colour-words.tsx'
import { monitorAddress } from './monitor-filter.ts'
import { namesOf, ownersInWords, placeInWords } from './names.ts'
import { normSentence } from './norm-words.ts'
import { Trend } from './trend.tsx'
import { termInWords } from './when-words.ts'

/** Why an action has its colour, and what the programme says of it. */
export function factsOf({ frame: { locale }, view, now }: ActionProps): Fact[] {
  const say = sayIn(locale)
  const { monitor, norms } = view
  const { action, hand, rule, trend } = view.action
  const names = namesOf(monitor.programme)
  const optional: [Parameters<typeof say>[0], Fact['value'] | undefined][] = [
    [m.monitor_result, action.result],
    [m.monitor_partners, action.partners?.map((id) => names.get(id) ?? id).join(', ')],
    [m.monitor_in_source, action.source?.place],
  ]
  return [
    {
      name: say(m.monitor_why),
      value: hand
        ? m.monitor_hand_now(
            {
              ...{ name: hand.by, reason: hand.reason, day: dayInShort(hand.until, locale, now) },
              colour: say(ruleWords[rule]).replace(/\.$/, ''),
            },
            { locale },
          )
        : say(ruleWords[rule]),
    },
    { name: say(m.monitor_column_trend), value: <Trend trend={trend} locale={locale} /> },
    { name: say(m.monitor_column_owner), value: ownersInWords(action.owner, names, locale) },
    { name: say(m.monitor_term), value: termInWords(action, locale) },
    { name: say(m.monitor_serves), value: <Serves view={view} /> },
    ...optional.flatMap(([name, value]) => (value ? [{ name: say(name), value }] : [])),
    ...norms.flatMap(({ norm, places }) =>
      places.slice(0, 6).map((at) => ({
        name: `${say(m.monitor_norm)}${at.place === '' ? '' : `, ${placeInWords(at.place, monitor, locale)}`}`,
        value: (
          <>
            <a href={`/programma/normen/${norm.id}`}>{norm.title}</a>:{' '}
            {normSentence(norm, at, monitor.day, locale, now)}
          </>
        ),
      })),
    ),
  ]
}

function Serves({ view: { monitor, action } }: { view: ActionView }) {
  const goals = monitor.goals.filter(({ goal }) => action.serves.has(goal.id))
  return (
    <ul className="lk-plain">
      {goals.map(({ goal }) => (
        <li key={goal.id}>
          <a href={monitorAddress({ goal: goal.id })}>{goal.title}</a>
        </li>
      ))}
      {(monitor.programme.pillars ?? [])
        .filter(({ id }) => action.serves.has(id))
        .map(({ id, title }) => (
          <li key={id}>
            <a href={monitorAddress({ pillar: id })}>{title}</a>
          </li>
        ))}
    </ul>
  )
}
