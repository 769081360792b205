/** Two signals beside each other: what they have in common, what was decided, and what somebody decides now. */
import type { ComparedView } from '../../domains/signals/index.ts'
import { momentInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Chain, ChainStep, Time } from '../components/chain.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { Blocked } from '../components/steps.tsx'
import { Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import type { Problem } from '../signals/asked.ts'
import { FactText } from '../signals/fact-text.tsx'
import { type Faults, faultsOf } from '../signals/faults.ts'
import { type SignalFacts, signalAddress } from '../signals/signal-facts.ts'
import { PageUnderSignal } from '../signals/step-page.tsx'
import { deskName } from '../signals/words.ts'
import { conflictInWords } from './conflict-words.ts'
import { WhichSignal } from './related-section.tsx'
import { allReasons, likelihoodInWords, reasonsInWords, verdictInWords } from './related-words.ts'

interface CompareProps {
  facts: SignalFacts
  link: ComparedView
  typed: (name: string) => string
  problem: Problem
}

/** The page `/signalen/:number/verband/:other`. */
export function ComparePage(props: CompareProps) {
  const { facts, link, problem } = props
  const { locale } = facts.frame
  const faults = faultsOf(problem, { verdict: 'besluit', reason: 'reden' }, locale)
  return (
    <PageUnderSignal
      facts={facts}
      noun
      title={m.related_link_title({ number: link.other.number }, { locale })}
      errors={faults.summary.length}
    >
      <div className="lk-stack-l">
        {problem.conflict && (
          <Alert kind="risk" title={m.related_conflict({}, { locale })} refuses narrow>
            <p>{conflictInWords(problem.conflict.code, locale)}</p>
          </Alert>
        )}
        <ErrorSummary locale={locale} errors={faults.summary} />
        <Split asideLabel={m.related_link_decide({}, { locale })} aside={<Decision {...props} faults={faults} />}>
          <Common {...props} />
          <History {...props} />
        </Split>
      </div>
    </PageUnderSignal>
  )
}

function Common({ facts, link }: CompareProps) {
  const { frame, region, now } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const { other } = link
  const near = allReasons({ matches: [], near: link.near }, locale)
  const signal = { ...other, id: other.number, closed: false, direct: true }
  return (
    <Section title={say(m.related_link_common)} stack="m">
      <WhichSignal {...{ signal, locale, region, now }} />
      {link.likelihood && (
        <p>
          <strong>{likelihoodInWords(link.likelihood, locale)}.</strong>
          {near.map((words) => ` ${words}.`)}
        </p>
      )}
      {link.common.length === 0 ? (
        <p>{say(m.related_link_nothing)}</p>
      ) : (
        <Table
          caption={say(m.related_link_caption)}
          rows={link.common}
          keyOf={({ kind, own }) => `${kind} ${JSON.stringify(own)}`}
          columns={[
            {
              title: m.related_link_side({ number: link.number }, { locale }),
              cell: ({ own }) => <FactText value={own} locale={locale} />,
            },
            {
              title: m.related_link_side({ number: other.number }, { locale }),
              cell: (row) => <FactText value={row.other} locale={locale} />,
            },
            {
              title: say(m.related_link_reason),
              cell: ({ kind, reasons }) =>
                reasonsInWords({ kind, reasons, ownFact: null, otherFact: '' }, locale).map((words) => (
                  <div key={words}>{words}</div>
                )),
            },
          ]}
        />
      )}
    </Section>
  )
}

function History({ facts, link }: CompareProps) {
  const { frame, region, now } = facts
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.related_link_history)} stack="m">
      {link.history.length === 0 && <p className="lk-soft">{say(m.related_link_history_none)}</p>}
      {link.history.length > 0 && (
        <Chain>
          {link.history.map(({ verdict, byName, byDesk, at, reason }) => (
            <ChainStep key={at.getTime()} light={verdict === 'different' ? 'lost' : 'lit'}>
              <strong>{verdictInWords(verdict, locale)}</strong>{' '}
              {m.related_by({ name: byName, desk: deskName(region, byDesk) }, { locale })}
              <Time>{momentInShort(at, locale, now)}</Time>
              <span className="lk-typed lk-source" dir="auto">
                {reason}
              </span>
            </ChainStep>
          ))}
        </Chain>
      )}
    </Section>
  )
}

function Decision({ facts, link, typed, faults }: CompareProps & { faults: Faults }) {
  const { frame, view } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const address = signalAddress(view.number, `verband/${link.other.number}`)
  if (!link.mayDecide) {
    return (
      <Panel title={say(m.related_link_decide)} noPrint>
        <Blocked>{say(m.related_link_not_yours)}</Blocked>
      </Panel>
    )
  }
  return (
    <Panel title={say(m.related_link_decide)} noPrint>
      <form className="lk-stack" action={address} method="post">
        <input type="hidden" name="gezien" value={link.history.length} />
        <ChoiceGroup
          locale={locale}
          type="radio"
          name="besluit"
          legend={<span className="lk-hidden">{say(m.related_link_decide)}</span>}
          error={faults.of('besluit')}
          chosen={[typed('besluit')]}
          options={choicesOf(link).map(({ value, label, hint }) => ({ value, label: say(label), hint: say(hint) }))}
        />
        <TextArea
          locale={locale}
          name="reden"
          label={m.signals_reason({}, { locale })}
          hint={say(m.related_link_reason_hint)}
          error={faults.of('reden')}
          value={typed('reden')}
          rows={3}
        />
        <Actions>
          <Button>{say(m.related_link_save)}</Button>
          <ButtonLink kind="link" href={signalAddress(view.number)}>
            {m.signals_step_cancel({}, { locale })}
          </ButtonLink>
        </Actions>
      </form>
    </Panel>
  )
}

const same = { value: 'same', label: m.related_link_same, hint: m.related_link_same_means }
const different = { value: 'different', label: m.related_link_different, hint: m.related_link_different_means }
const undone = { value: 'undone', label: m.related_link_undone, hint: m.related_link_undone_means }

/** What is left to decide: what holds now can be undone, and only what there is to see is confirmed or rejected. */
function choicesOf({ verdict, common }: ComparedView) {
  const now = verdict === 'same' || verdict === 'different' ? [undone] : []
  const open = common.length === 0 ? [] : verdict === 'same' ? [different] : [same, different]
  return [...open, ...now]
}
