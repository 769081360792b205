import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { sayIn, type Words } from '../say.ts'

/** Where an invented person works, as the log-in page sorts them. */
export type PeopleGroup = 'municipality' | 'care' | 'region'

/** An invented person to click on. */
export type ShownPerson = { id: string; name: string; group: PeopleGroup; role: Readonly<Record<Locale, string>> }

const groups: readonly { group: PeopleGroup; words: Words }[] = [
  { group: 'municipality', words: m.access_demo_municipality },
  { group: 'care', words: m.access_demo_care },
  { group: 'region', words: m.access_demo_region },
]

/** Everybody one can be in this demonstration, each a button. */
export function DemonstrationPeople({ locale, people }: { locale: Locale; people: readonly ShownPerson[] }) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.access_demo_choose)} stack="m">
      <p>{say(m.access_demo_lead)}</p>
      <form action="/inloggen/demonstratie" method="post" className="lk-stack">
        {groups.map(({ group, words }) => (
          <div className="lk-stack-s" key={group}>
            <h3>{say(words)}</h3>
            <ul className="lk-people">
              {people
                .filter((person) => person.group === group)
                .map(({ id, name, role }) => (
                  <li key={id}>
                    <button type="submit" name="persoon" value={id}>
                      <span>
                        <b>{name}</b>
                      </span>
                      <span>{role[locale]}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </form>
    </Section>
  )
}
