/** The draft of a data protection impact assessment, made from the register and from what the system really does. */
import type { ProcessingActivity } from '../../domains/access/index.ts'
import { momentInFull } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Head, Section } from '../components/head.tsx'
import { Panel, PrintLine } from '../components/panel.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { monthsInWords } from '../retention/retention-words.ts'
import { sayIn, type Words } from '../say.ts'
import { leftOver, measuresOf, risks } from './dpia-words.ts'
import type { RegisterFacts } from './register-facts.ts'
import { Activity, WhatIsOn } from './register-page.tsx'
import { dataInWords } from './register-words.ts'

type Facts = Omit<RegisterFacts, 'typed' | 'faults'>

/** The page `/verwerkingen/dpia`. */
export function DpiaPage({ facts }: { facts: Facts }) {
  const { frame, now } = facts
  const { locale, user } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage
      frame={frame}
      title={say(m.register_dpia)}
      current="/verwerkingen"
      crumbs={[
        { label: say(m.signals_nav_start), href: '/start' },
        { label: say(m.register_title), href: '/verwerkingen' },
        { label: say(m.register_dpia) },
      ]}
    >
      <PrintLine>{m.register_dpia_printed({ name: user.name, when: momentInFull(now, locale) }, { locale })}</PrintLine>
      <Head title={say(m.register_dpia)} />
      <div className="lk-stack-l">
        <Alert title={say(m.register_dpia_lead)} narrow>
          <p className="lk-noprint">{say(m.register_dpia_print)}</p>
        </Alert>
        <Description facts={facts} />
        <Necessity facts={facts} />
        <Risks locale={locale} />
        <Measures facts={facts} />
      </div>
    </WorkbenchPage>
  )
}

/** What the system cannot know. */
function FillIn({ words, locale }: { words: Words; locale: Locale }) {
  const say = sayIn(locale)
  return (
    <Panel title={say(m.register_dpia_fill)} seal>
      <p>{say(words)}</p>
    </Panel>
  )
}

const special: ProcessingActivity['dataClasses'] = ['health', 'sexualLife', 'criminalOffences', 'residenceStatus']

function Description({ facts }: { facts: Facts }) {
  const { frame, region } = facts
  const { locale } = frame
  const counts = { activities: region.processingActivities.length, municipalities: region.municipalities.length }
  const used = special.filter((one) => region.processingActivities.some((a) => a.dataClasses.includes(one)))
  return (
    <Section title={sayIn(locale)(m.register_dpia_a)} stack="m">
      <p>{m.register_dpia_a_text({ region: region.name }, { locale })}</p>
      <p>{m.register_dpia_a_counts(counts, { locale })}</p>
      {used.length > 0 && <p>{m.register_dpia_special({ list: dataInWords(used, locale) }, { locale })}</p>}
      <div className="lk-stack-l">
        {region.processingActivities.map((activity) => (
          <Activity key={activity.id} {...{ activity, region, frame }} />
        ))}
      </div>
      <FillIn words={m.register_fill_a} locale={locale} />
    </Section>
  )
}

function Necessity({ facts }: { facts: Facts }) {
  const { frame, region } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const examples = region.legalBases.filter(({ example }) => example).map(({ name }) => name[locale])
  return (
    <Section title={say(m.register_dpia_b)} stack="m">
      <p>{say(m.register_dpia_b_text)}</p>
      <p>{say(m.register_dpia_b_need)}</p>
      {examples.length > 0 && <p>{m.register_dpia_examples({ list: examples.join(', ') }, { locale })}</p>}
      <h3>{say(m.register_on)}</h3>
      <WhatIsOn facts={facts} />
      <h3>{say(m.register_dpia_b_terms)}</h3>
      <ul>
        {[...region.retention, ...region.records].map(({ id, name, months, article }) => (
          <li key={id}>
            {name[locale]}: {monthsInWords(months, locale)} ({article})
          </li>
        ))}
      </ul>
      <p>{say(m.register_dpia_b_rights)}</p>
      <FillIn words={m.register_fill_b} locale={locale} />
    </Section>
  )
}

function Risks({ locale }: { locale: Locale }) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.register_dpia_c)} stack="m">
      <Table
        caption={say(m.register_dpia_c_caption)}
        rows={risks}
        keyOf={({ risk }) => say(risk)}
        columns={[
          { title: say(m.register_dpia_risk), cell: ({ risk }) => say(risk) },
          { title: say(m.register_dpia_measure), cell: ({ measure }) => say(measure) },
        ]}
      />
      <h3>{say(m.register_dpia_left)}</h3>
      <ul>
        {leftOver.map((one) => (
          <li key={say(one)}>{say(one)}</li>
        ))}
      </ul>
      <FillIn words={m.register_fill_c} locale={locale} />
    </Section>
  )
}

function Measures({ facts: { frame, region } }: { facts: Facts }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.register_dpia_d)} stack="m">
      <p>{say(m.register_dpia_d_text)}</p>
      <ul>
        {measuresOf(region).map((one) => (
          <li key={say(one)}>{say(one)}</li>
        ))}
      </ul>
      <FillIn words={m.register_fill_d} locale={locale} />
    </Section>
  )
}
