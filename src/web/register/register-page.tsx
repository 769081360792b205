/** What is on, on which ground, since when and by whose decision; what is off and why; and the whole register. */
import type { ProcessingActivity, Region } from '../../domains/access/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { ButtonLink } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { SignalNumber, SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { HistorySection } from './history-section.tsx'
import { LogSection } from './log-section.tsx'
import type { RegisterFacts } from './register-facts.ts'
import {
  basisOf,
  controllerInWords,
  dataInWords,
  processingWords,
  purposeInWords,
  receiversInWords,
  subjectsInWords,
  termInWords,
} from './register-words.ts'

/** The page `/verwerkingen`. */
export function RegisterPage({ facts }: { facts: RegisterFacts }) {
  const { frame, faults } = facts
  const say = sayIn(frame.locale)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const crumbs = [{ href: '/start', label: say(m.signals_nav_start) }, { label: say(m.register_title) }]
  return (
    <WorkbenchPage
      frame={frame}
      title={say(m.register_title)}
      current="/verwerkingen"
      crumbs={crumbs}
      errors={errors.length}
    >
      <Head title={say(m.register_title)} facts={<p>{say(m.register_lead)}</p>}>
        <ButtonLink kind="second" href="/verwerkingen/dpia">
          {say(m.register_dpia_link)}
        </ButtonLink>
      </Head>
      <div className="lk-stack-l">
        <ErrorSummary locale={frame.locale} errors={errors} />
        <div className="lk-stack-s">
          <p className="lk-hint">{say(m.register_how)}</p>
          <Contents locale={frame.locale} />
        </div>
        <Section title={say(m.register_on)} id="aan">
          <WhatIsOn facts={facts} />
        </Section>
        <OffSection facts={facts} />
        <HistorySection facts={facts} />
        <LogSection {...facts} locale={frame.locale} />
        <ActivitiesSection facts={facts} />
      </div>
    </WorkbenchPage>
  )
}

/** The page is long, on a phone above all. */
function Contents({ locale }: { locale: Locale }) {
  const say = sayIn(locale)
  const parts: [string, Words][] = [
    ['aan', m.register_on],
    ['uit', m.register_off],
    ['veranderd', m.register_history],
    ['logboek', m.register_log],
    ['register', m.register_activities],
  ]
  return (
    <nav aria-label={say(m.register_contents)} className="lk-actions">
      {parts.map(([id, words]) => (
        <a key={id} href={`#${id}`}>
          {say(words)}
        </a>
      ))}
    </nav>
  )
}

/** What is on, in a table; also a part of the DPIA. */
export function WhatIsOn({ facts: { frame, region, view, now } }: { facts: Omit<RegisterFacts, 'typed' | 'faults'> }) {
  const { locale } = frame
  const say = sayIn(locale)
  const on = view.switches.flatMap(({ processing, ground, since }) => (ground ? [{ processing, ground, since }] : []))
  if (on.length === 0) return <p>{say(m.register_nothing_on)}</p>
  return (
    <Table
      caption={say(m.register_on_caption)}
      rows={on}
      keyOf={({ processing }) => processing}
      columns={[
        { title: say(m.register_what), cell: ({ processing }) => <What {...{ processing, frame }} /> },
        {
          title: say(m.register_ground),
          cell: ({ ground: { entry } }) => (
            <>
              <a href={`/verwerkingen#${entry.id}`}>{entry.name[locale]}</a>
              <SubLine>{basisOf(region, entry)?.article}</SubLine>
            </>
          ),
        },
        {
          title: say(m.register_since),
          cell: ({ since }) => since && <SignalNumber>{dayInShort(since, locale, now)}</SignalNumber>,
        },
        {
          title: say(m.register_decided),
          cell: ({ ground: { decidedBy, decidedOn } }) => (
            <>
              {decidedBy}
              <SubLine>{dayInShort(decidedOn, locale, now)}</SubLine>
            </>
          ),
        },
      ]}
    />
  )
}

function What({ processing, frame: { locale } }: { processing: string; frame: WorkbenchFrame }) {
  const [name, means] = processingWords[processing] ?? []
  const say = sayIn(locale)
  return (
    <>
      {name ? say(name) : processing}
      {means && <SubLine>{say(means)}</SubLine>}
    </>
  )
}

function OffSection({ facts: { frame, view, now } }: { facts: RegisterFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  const off = view.switches.filter(({ ground }) => ground === undefined)
  return (
    <Section title={say(m.register_off)} id="uit">
      {off.length === 0 ? (
        <p>{say(m.register_nothing_off)}</p>
      ) : (
        <Table
          caption={say(m.register_off_caption)}
          rows={off}
          keyOf={({ processing }) => processing}
          columns={[
            { title: say(m.register_what), cell: ({ processing }) => <What {...{ processing, frame }} /> },
            {
              title: say(m.register_why_off),
              cell: ({ since }) => (
                <>
                  {say(m.register_off_no_entry)}
                  {since && (
                    <SubLine>{m.register_off_since({ day: dayInShort(since, locale, now) }, { locale })}</SubLine>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function ActivitiesSection({ facts: { frame, region } }: { facts: RegisterFacts }) {
  const { locale } = frame
  return (
    <Section title={sayIn(locale)(m.register_activities)} id="register" stack="m">
      <p className="lk-hint">{m.register_activities_hint({ version: region.version }, { locale })}</p>
      <div className="lk-stack-l">
        {region.processingActivities.map((activity) => (
          <Activity key={activity.id} {...{ activity, region, frame }} />
        ))}
      </div>
    </Section>
  )
}

interface ActivityProps {
  activity: ProcessingActivity
  region: Region
  frame: WorkbenchFrame
}

/** One entry of the register; also a part of the DPIA. */
export function Activity({ activity, region, frame: { locale } }: ActivityProps) {
  const say = sayIn(locale)
  const basis = basisOf(region, activity)
  const article = basis && (basis.example ? `${basis.article}. ${say(m.register_example)}` : basis.article)
  return (
    <section id={activity.id} className="lk-stack-s">
      <h3>{activity.name[locale]}</h3>
      <DataList
        facts={[
          { name: say(m.register_controller), value: controllerInWords(region, activity, locale) },
          { name: say(m.register_purpose), value: purposeInWords(region, activity, locale) },
          { name: say(m.register_basis), value: basis?.name[locale], source: article },
          { name: say(m.register_subjects), value: subjectsInWords(activity, locale) },
          { name: say(m.register_data), value: dataInWords(activity.dataClasses, locale) },
          { name: say(m.register_receivers), value: receiversInWords(activity, locale) },
          { name: say(m.register_term), value: termInWords(activity, locale) },
        ]}
      />
    </section>
  )
}
