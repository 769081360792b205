import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import type { RegisterFacts } from './register-facts.ts'
import { decisionInWords, processingWords } from './register-words.ts'

/** What went on and off with each register that was loaded. */
export function HistorySection({ facts: { frame, region, view, now } }: { facts: RegisterFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  const nameOf = (id: string | null) =>
    region.processingActivities.find((one) => one.id === id)?.name[locale] ?? id ?? ''
  return (
    <Section title={say(m.register_history)} id="veranderd">
      {view.history.length === 0 ? (
        <p>{say(m.register_no_history)}</p>
      ) : (
        <Table
          caption={say(m.register_history_caption)}
          rows={view.history}
          keyOf={({ processing, version, on }) => `${processing} ${version} ${on}`}
          columns={[
            {
              title: say(m.register_what),
              cell: ({ processing }) => say(processingWords[processing]?.[0] ?? m.register_what),
            },
            {
              title: say(m.register_change),
              cell: ({ activity, decidedBy, decidedOn }) => (
                <>
                  {activity ? m.register_went_on({ activity: nameOf(activity) }, { locale }) : say(m.register_went_off)}
                  {decidedBy && decidedOn && (
                    <SubLine>{decisionInWords(decidedBy, dayInShort(decidedOn, locale, now), locale)}</SubLine>
                  )}
                </>
              ),
            },
            {
              title: say(m.register_when),
              cell: ({ on, version }) => (
                <>
                  {dayInShort(on, locale, now)}
                  <SubLine>{m.register_version({ version }, { locale })}</SubLine>
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}
