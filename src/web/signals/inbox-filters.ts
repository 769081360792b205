import { codeLists } from '../../domains/signals/index.ts'
import { SignalState } from '../../domains/signals/rules/signal-states.ts'
import { m } from '../../messages/messages.js'
import { signalStateInWords } from '../components/badge.tsx'
import type { Option } from '../components/field.tsx'
import type { Filter } from '../components/filters.tsx'
import { sayIn, type Words } from '../say.ts'
import type { InboxFacts } from './inbox-facts.ts'

/**
 * What a list can be narrowed by. Of what is shared with a desk neither state nor person: what another desk does with it
 * is theirs.
 */
export function inboxFilters(facts: InboxFacts): Filter[] {
  const { tab } = facts.filter
  const [form, minor] = [formFilter(facts), minorFilter(facts)]
  return tab === 'part' || tab === 'closed' ? [form, minor] : [form, stateFilter(facts), whoFilter(facts), minor]
}

const all = (words: Words, { frame }: InboxFacts): Option => ({ value: '', label: sayIn(frame.locale)(words) })

function formFilter(facts: InboxFacts): Filter {
  const { frame, filter, today } = facts
  const { locale } = frame
  const forms = codeLists()
    .forms.at(today)
    .map(({ id, names }) => ({ value: id, label: names[locale] }))
  const unknown = { value: 'unknown', label: m.signals_form_unknown({}, { locale }) }
  return {
    name: 'vorm',
    label: m.signals_filter_form({}, { locale }),
    options: [all(m.signals_filter_form_all, facts), ...forms, unknown],
    value: filter.form ?? '',
  }
}

function stateFilter(facts: InboxFacts): Filter {
  const { locale } = facts.frame
  const states = SignalState.options
    .filter((state) => state !== 'closed')
    .map((state) => ({ value: state, label: signalStateInWords(state, locale) }))
  return {
    name: 'stand',
    label: m.signals_filter_state({}, { locale }),
    options: [all(m.signals_filter_state_all, facts), ...states],
    value: facts.filter.state ?? '',
  }
}

function whoFilter(facts: InboxFacts): Filter {
  const { frame, filter, colleagues, me } = facts
  const { locale } = frame
  const you = m.signals_you({}, { locale })
  const people = colleagues.map(({ id, name }) => ({ value: id, label: id === me ? you : name }))
  const nobody = { value: 'nobody', label: m.signals_nobody({}, { locale }) }
  return {
    name: 'wie',
    label: m.signals_filter_who({}, { locale }),
    options: [all(m.signals_filter_who_all, facts), nobody, ...people],
    value: filter.takenBy ?? '',
  }
}

function minorFilter(facts: InboxFacts): Filter {
  const say = sayIn(facts.frame.locale)
  return {
    name: 'minderjarig',
    label: say(m.signals_filter_minor),
    options: [
      all(m.signals_filter_minor_all, facts),
      { value: 'yes', label: say(m.signals_yes) },
      { value: 'no', label: say(m.signals_no) },
      { value: 'unknown', label: say(m.signals_unknown) },
    ],
    value: facts.filter.minor ?? '',
  }
}
