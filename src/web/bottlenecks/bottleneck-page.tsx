import { isOpenBottleneck } from '../../domains/programme/rules/bottleneck.ts'
import { dayInShort, dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Chain, ChainStep, Time } from '../components/chain.tsx'
import { DataList } from '../components/data-list.tsx'
import { Due } from '../components/due.tsx'
import { Head, Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { BottleneckPageProps } from './bottleneck-view.ts'
import { dueOf, lineWords, ownerInWords, placeInWords, whereInWords } from './bottleneck-words.ts'
import { itemTitle, StateBadge } from './bottlenecks-page.tsx'
import { AssignForm, StepForm } from './step-form.tsx'

const home = '/programma/knelpunten'

/** The page of one bottleneck: what it is, what was done, and what can be done now. */
export function BottleneckPage(props: BottleneckPageProps) {
  const { frame, view, unsent, done, now, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { bottleneck } = view
  const errors = Object.entries(unsent.faults).map(([id, words]) => ({ id, text: say(words) }))
  const crumbs = [{ href: home, label: say(m.bottlenecks_title) }, { label: bottleneck.title }]
  const due = dueOf(bottleneck, today)
  const said = done === 'gelogd' ? m.bottlenecks_logged : m.bottlenecks_kept
  return (
    <WorkbenchPage frame={frame} title={bottleneck.title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head
        title={<span dir="auto">{bottleneck.title}</span>}
        facts={
          <>
            <StateBadge state={bottleneck.state} locale={locale} /> {placeInWords(bottleneck, locale)}
          </>
        }
      >
        {due && <Due locale={locale} now={now} due={due} />}
      </Head>
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {unsent.conflict && <Alert kind="risk" title={say(m.bottlenecks_conflict)} narrow />}
        {done && <Alert kind="good" title={say(said)} narrow />}
        <Split aside={<WhatNow {...props} />} asideLabel={say(m.bottlenecks_now)}>
          <Facts {...props} />
          <History {...props} />
        </Split>
      </div>
    </WorkbenchPage>
  )
}

function Facts({ frame: { locale }, programme, region, view: { bottleneck }, now }: BottleneckPageProps) {
  const say = sayIn(locale)
  const { what, itemId, loggedByName, loggedOn } = bottleneck
  const logged = { name: loggedByName ?? '', day: dayInText(loggedOn, locale, now) }
  return (
    <Section title={say(m.bottlenecks_what)} stack="m">
      <div dir="auto">
        <Paragraphs text={what} />
      </div>
      <DataList
        facts={[
          { name: say(m.bottlenecks_where), value: whereInWords(bottleneck, region, locale) },
          ...(itemId ? [{ name: say(m.bottlenecks_about), value: itemTitle(programme, itemId) }] : []),
          { name: say(m.bottlenecks_owner), value: ownerInWords(bottleneck, locale) },
          { name: say(m.bottlenecks_logged_by), value: m.bottlenecks_by({ ...logged }, { locale }) },
        ]}
      />
    </Section>
  )
}

function History({ frame: { locale }, view: { bottleneck, history }, now }: BottleneckPageProps) {
  const say = sayIn(locale)
  const open = isOpenBottleneck(bottleneck.state)
  return (
    <Section title={say(m.bottlenecks_history)} stack="m">
      <Chain label={say(m.bottlenecks_history)}>
        {history.map((line, at) => (
          <ChainStep key={line.number} light={open && at === history.length - 1 ? 'now' : 'lit'}>
            <strong>{say(lineWords[line.kind])}</strong>
            {line.kind === 'escalate' || line.kind === 'giveBack' ? `: ${placeInWords(line, locale)}` : ''}
            {line.kind === 'assign' ? `: ${ownerInWords(line, locale)}, ${dayInShort(line.dueOn, locale, now)}` : ''}
            {line.kind !== 'logged' && <p dir="auto">{line.reason}</p>}
            <Time>
              {m.bottlenecks_by({ name: line.byName ?? '', day: dayInText(line.onDay, locale, now) }, { locale })}
            </Time>
          </ChainStep>
        ))}
      </Chain>
    </Section>
  )
}

function WhatNow(props: BottleneckPageProps) {
  const { frame, view } = props
  const say = sayIn(frame.locale)
  if (view.steps.length === 0) {
    return (
      <Panel title={say(m.bottlenecks_now)}>
        <p>{say(m.bottlenecks_who_moves)}</p>
      </Panel>
    )
  }
  return (
    <Panel title={say(m.bottlenecks_now)} noPrint>
      <StepForm {...props} />
      {view.steps.includes('assign') && <AssignForm {...props} />}
    </Panel>
  )
}
