import type { PublicItem, PublicList, PublicPart } from '../../domains/programme/rules/public-part.ts'
import { parseTerm } from '../../domains/programme/rules/term.ts'
import { frequencyInWords, termInText } from '../../domains/programme/rules/term-words.ts'
import { m } from '../../messages/messages.js'
import type { Frame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { sayIn, type Words } from '../say.ts'
import { TextPage } from './texts.tsx'

const headings: Record<PublicList, Words> = {
  pillars: m.public_programme_pillars,
  goals: m.public_programme_goals,
  actions: m.public_programme_actions,
  norms: m.public_programme_norms,
  bodies: m.public_programme_bodies,
  plans: m.public_programme_plans,
  decisions: m.public_programme_decisions,
  costs: m.public_programme_money,
  cover: m.public_programme_money,
}
const order: PublicList[] = ['pillars', 'goals', 'actions', 'norms', 'bodies', 'plans', 'decisions', 'costs', 'cover']

/** What the region says to everybody of its programme. The text is the region's own, in Dutch. */
export function ProgrammePage({ frame, part: { about, lists } }: { frame: Frame; part: PublicPart }) {
  const say = sayIn(frame.locale)
  return (
    <TextPage frame={frame} title={m.public_programme_title} lead={m.public_programme_lead}>
      {frame.locale !== 'nl' && <p>{say(m.public_programme_in_dutch)}</p>}
      {about && (
        <section className="lk-section lk-stack" lang="nl" dir="ltr">
          <h2>{about.title}</h2>
          {[about.mission, ...about.vision, about.text].map((text) => text && <Paragraphs key={text} text={text} />)}
          {about.term && <p>{termInDutch(about.term)}</p>}
        </section>
      )}
      {order
        .filter((name) => lists[name].length > 0)
        .map((name) => (
          <Section key={name} title={say(headings[name])} stack="m">
            {lists[name].map((item) => (
              <Item key={item.title} item={item} />
            ))}
          </Section>
        ))}
    </TextPage>
  )
}

function Item({ item }: { item: PublicItem }) {
  const { title, text, result } = item
  const facts = factsOf(item)
  return (
    <div className="lk-stack-s" lang="nl" dir="ltr">
      <h3>{title}</h3>
      {text && <Paragraphs text={text} />}
      {result && <Paragraphs text={result} />}
      {facts && <p>{facts}</p>}
    </div>
  )
}

const scopes: Record<string, Words> = {
  region: m.programme_scope_region,
  district: m.programme_scope_each_district,
  municipality: m.programme_scope_each_municipality,
}

/** The rest of what an item says, in one line of Dutch. */
function factsOf({ minimum, unit, scope, period, meets, by, on, amounts, term }: PublicItem): string {
  const say = sayIn('nl')
  const scopeWords = scope ? scopes[scope] : undefined
  const parts = [
    minimum === undefined ? undefined : [minimum.toLocaleString('nl-NL'), unit].filter(Boolean).join(' '),
    scopeWords && say(scopeWords).toLowerCase(),
    period && frequencyInWords(period, 'nl'),
    meets
      ?.split(' or ')
      .map((one) => frequencyInWords(one, 'nl'))
      .join(' of '),
    by,
    on,
    term && termInDutch(term),
    ...Object.entries(amounts ?? {}).map(([year, euros]) => `${year}: € ${euros.toLocaleString('nl-NL')}`),
  ]
  return parts.filter(Boolean).join(', ')
}

function termInDutch(said: string): string {
  const read = parseTerm(said)
  return 'term' in read && read.term.kind !== 'none' ? termInText(read.term, 'nl') : ''
}
