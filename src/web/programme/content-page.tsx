import type { ReactNode } from 'react'
import type { Region } from '../../domains/access/index.ts'
import type { Programme } from '../../domains/programme/index.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { termInField } from '../../domains/programme/rules/term-words.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { DataList, type Fact } from '../components/data-list.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { BudgetSection } from './content-budget.tsx'
import {
  actionFacts,
  bodyFacts,
  decisionFacts,
  documentFacts,
  goalFacts,
  Named,
  normFacts,
  pillarFacts,
  planFacts,
  type Reading,
  roleFacts,
} from './content-facts.tsx'
import { manyWords } from './programme-labels.ts'
import { ProgrammeNav } from './programme-nav.tsx'
import { labelInWords, namesOfIds, placesOf } from './programme-words.ts'

interface ContentProps {
  frame: WorkbenchFrame
  programme: Programme | null
  /** Whether this is the version that holds today. */
  holds: boolean
  region: Region
  mayEdit: boolean
  now: Date
}

/** Everything that the programme says, to read, to search and to print. */
export function ContentPage({ frame, programme, holds, region, mayEdit, now }: ContentProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = programme?.programme.title ?? say(m.programme_content_title)
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma">
      <ProgrammeNav locale={locale} current="/programma/inhoud" />
      <Head title={title} facts={programme && <VersionLine {...{ programme, locale, now }} />} />
      <div className="lk-stack-l">
        {programme === null && (
          <div className="lk-empty">
            <h2>{say(m.programme_content_none)}</h2>
            <p>{say(m.programme_content_none_text)}</p>
            {mayEdit && (
              <p>
                <a href="/programma/bewerken">{say(m.programme_edit_start)}</a>
              </p>
            )}
          </div>
        )}
        {!holds && programme && (
          <Alert kind="risk" title={say(m.programme_content_old)}>
            <p>
              <a href="/programma/inhoud">{say(m.programme_content_old_link)}</a>
            </p>
          </Alert>
        )}
        {programme && (
          <p className="lk-noprint">
            <a href="/programma/versies">{say(m.programme_versions_title)}</a>
            {mayEdit && ' · '}
            {mayEdit && <a href="/programma/bewerken">{say(m.programme_edit_title)}</a>}
          </p>
        )}
        {programme && (
          <Everything file={programme.programme} reading={readingOf(programme.programme, region, locale)} />
        )}
      </div>
    </WorkbenchPage>
  )
}

type VersionProps = { programme: Programme; locale: 'nl' | 'en'; now: Date }

function VersionLine({ programme: { number, fromDay }, locale, now }: VersionProps) {
  return <>{m.programme_content_version({ number, day: dayInText(fromDay, locale, now) }, { locale })}</>
}

function readingOf(file: ProgrammeFile, region: Region, locale: 'nl' | 'en'): Reading {
  const lists = [
    file.pillars,
    file.strategicGoals,
    file.operationalGoals,
    file.actions,
    file.norms,
    file.bodies,
    file.plans,
  ]
  const documents = file.documents ?? []
  return {
    locale,
    names: namesOfIds(file),
    places: placesOf(file, region),
    letters: new Set(documents.filter(({ kind }) => kind === 'coveringLetter').map(({ id }) => id)),
    documents: new Map(documents.map(({ id, title }) => [id, title])),
    anchors: new Set(lists.flatMap((list) => (list ?? []).map(({ id }) => id))),
  }
}

function Everything({ file, reading }: { file: ProgrammeFile; reading: Reading }) {
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
  const value = (
    <ul className="lk-plain">
      {items.map(({ id }) => (
        <li key={id}>
          <Named id={id} reading={reading} />
        </li>
      ))}
    </ul>
  )
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
      <ul>
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

const headingOf = (name: string, locale: 'nl' | 'en') => {
  const words = manyWords[name]
  return words ? sayIn(locale)(words) : name
}

function About({ file, reading }: { file: ProgrammeFile; reading: Reading }) {
  const { locale } = reading
  const facts: Fact[] = [
    ...(file.mission ? [{ name: labelInWords('mission', locale), value: <Text text={file.mission} /> }] : []),
    ...(file.vision && file.vision.length > 0
      ? [{ name: labelInWords('vision', locale), value: file.vision.map((one) => <Text key={one} text={one} />) }]
      : []),
    ...(file.text ? [{ name: labelInWords('text', locale), value: <Text text={file.text} /> }] : []),
    ...(file.term && file.term.kind !== 'none'
      ? [{ name: labelInWords('term', locale), value: termInField(file.term, locale) }]
      : []),
    ...(file.note ? [{ name: labelInWords('note', locale), value: <Text text={file.note} /> }] : []),
  ]
  return (
    <Section title={headingOf('head', locale)} stack="s">
      <DataList facts={facts} />
      <Marks item={file} reading={reading} />
    </Section>
  )
}

/** A text as it was written, in its paragraphs. */
const Text = Paragraphs

type Shown = {
  id: string
  title?: string
  name?: string
  text?: string | undefined
  public?: boolean | undefined
  source?: ProgrammeFile['source']
}

interface ListProps<Item extends Shown> {
  name: string
  items: readonly Item[] | undefined
  facts: (item: Item) => Fact[]
  reading: Reading
}

function List<Item extends Shown>({ name, items, facts, reading }: ListProps<Item>): ReactNode {
  if (!items || items.length === 0) return null
  return (
    <Section title={headingOf(name, reading.locale)} id={`deel-${name}`} stack="m">
      {items.map((item) => (
        <section key={item.id} id={item.id} className="lk-stack-s">
          <h3>{item.title ?? item.name}</h3>
          {item.text && <Text text={item.text} />}
          <DataList facts={facts(item)} narrow={false} />
          <Marks item={item} reading={reading} />
        </section>
      ))}
    </Section>
  )
}

/** Where it stands in the source, that only a letter mentions it, and that everybody may read it. */
function Marks({ item, reading }: { item: Pick<Shown, 'public' | 'source'>; reading: Reading }) {
  const { locale, letters, documents } = reading
  const say = sayIn(locale)
  const { source } = item
  if (!source && item.public !== true) return null
  return (
    <p className="lk-hint">
      {source && [documents.get(source.document) ?? source.document, source.place].filter(Boolean).join(', ')}{' '}
      {source && letters.has(source.document) && (
        <Badge icon="unknown" tone="neutral">
          {say(m.programme_content_letter)}
        </Badge>
      )}{' '}
      {item.public === true && (
        <Badge icon="eye" tone="info">
          {say(m.programme_content_open)}
        </Badge>
      )}
    </p>
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
