import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { termInText } from '../../domains/programme/rules/term-words.ts'
import { m } from '../../messages/messages.js'
import { DataList, type Fact } from '../components/data-list.tsx'
import { Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { sayIn } from '../say.ts'
import { BudgetSection } from './content-budget.tsx'
import {
  actionFacts,
  bodyFacts,
  decisionFacts,
  documentFacts,
  goalFacts,
  Names,
  normFacts,
  pillarFacts,
  planFacts,
  type Reading,
  roleFacts,
} from './content-facts.tsx'
import { headingOf, List, Marks } from './content-list.tsx'
import { labelInWords } from './programme-words.ts'

/** All that a programme says, part by part, with its contents before it. */
export function Everything({ file, reading }: { file: ProgrammeFile; reading: Reading }) {
  const servedBy = (id: string) =>
    [...(file.operationalGoals ?? []), ...(file.actions ?? [])].filter(({ serves }) => serves?.includes(id))
  const goal = (one: { id: string; serves?: string[] | undefined }) => [
    ...goalFacts(one, reading),
    ...workingOn(servedBy(one.id), reading),
  ]
  return (
    <>
      <Contents file={file} reading={reading} />
      <About file={file} reading={reading} />
      <List
        name="pillars"
        items={file.pillars}
        facts={(one) => [...pillarFacts(one, reading), ...goal({ id: one.id })]}
        {...{ reading }}
      />
      <List name="strategicGoals" items={file.strategicGoals} facts={goal} {...{ reading }} />
      <List name="operationalGoals" items={file.operationalGoals} facts={goal} {...{ reading }} />
      <List name="actions" items={file.actions} facts={(one) => actionFacts(one, reading)} {...{ reading }} />
      <List name="norms" items={file.norms} facts={(one) => normFacts(one, reading)} {...{ reading }} />
      <List name="bodies" items={file.bodies} facts={(one) => bodyFacts(one, reading)} {...{ reading }} />
      <List name="plans" items={file.plans} facts={(one) => planFacts(one, reading)} {...{ reading }} />
      <BudgetSection budget={file.budget} reading={reading} />
      <List name="roles" items={file.roles} facts={(one) => roleFacts(one, reading)} {...{ reading }} />
      <Partners file={file} reading={reading} />
      <List name="decisions" items={file.decisions} facts={(one) => decisionFacts(one, reading)} {...{ reading }} />
      <List name="documents" items={file.documents} facts={(one) => documentFacts(one, reading)} {...{ reading }} />
      <PlanVersions file={file} reading={reading} />
    </>
  )
}

function workingOn(items: readonly { id: string }[], reading: Reading): Fact[] {
  if (items.length === 0) return []
  const value = <Names ids={items.map(({ id }) => id)} reading={reading} />
  return [{ name: sayIn(reading.locale)(m.programme_content_served_by), value }]
}

const sections = [
  ...['pillars', 'strategicGoals', 'operationalGoals', 'actions', 'norms', 'bodies', 'plans', 'budget', 'roles'],
  ...['partners', 'decisions', 'documents', 'versions'],
] as const

function Contents({ file, reading: { locale } }: { file: ProgrammeFile; reading: Reading }) {
  const say = sayIn(locale)
  const there = sections.filter((name) => {
    const value: unknown = Reflect.get(file, name)
    return Array.isArray(value) ? value.length > 0 : value !== undefined
  })
  return (
    <nav className="lk-noprint" aria-label={say(m.programme_content_toc)}>
      <ul className="lk-toc">
        {there.map((name) => (
          <li key={name}>
            <a href={`#deel-${name}`}>{headingOf(name, locale)}</a>
          </li>
        ))}
      </ul>
      <p className="lk-hint">{say(m.programme_content_find)}</p>
    </nav>
  )
}

function About({ file, reading }: { file: ProgrammeFile; reading: Reading }) {
  const { locale } = reading
  const facts: Fact[] = [
    ...(file.mission ? [{ name: labelInWords('mission', locale), value: <Paragraphs text={file.mission} /> }] : []),
    ...(file.vision && file.vision.length > 0
      ? [{ name: labelInWords('vision', locale), value: file.vision.map((one) => <Paragraphs key={one} text={one} />) }]
      : []),
    ...(file.text ? [{ name: labelInWords('text', locale), value: <Paragraphs text={file.text} /> }] : []),
    ...(file.term && file.term.kind !== 'none'
      ? [{ name: labelInWords('term', locale), value: termInText(file.term, locale) }]
      : []),
    ...(file.note ? [{ name: labelInWords('note', locale), value: <Paragraphs text={file.note} /> }] : []),
  ]
  return (
    <Section title={headingOf('head', locale)} stack="s">
      <DataList facts={facts} />
      <Marks item={file} reading={reading} />
    </Section>
  )
}

function Partners({ file: { partners = [] }, reading: { locale } }: { file: ProgrammeFile; reading: Reading }) {
  if (partners.length === 0) return null
  return (
    <Section title={headingOf('partners', locale)} id="deel-partners" stack="s">
      <ul>
        {partners.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </Section>
  )
}

function PlanVersions({ file: { versions = [] }, reading }: { file: ProgrammeFile; reading: Reading }) {
  if (versions.length === 0) return null
  return (
    <Section title={headingOf('versions', reading.locale)} id="deel-versions" stack="s">
      <DataList
        facts={versions.map(({ version, date, text }) => ({
          name: version,
          value: [date, text].filter(Boolean).join(': '),
        }))}
      />
    </Section>
  )
}
