import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Section } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { deskName } from '../signals/words.ts'
import type { RequestFacts } from './request-facts.ts'
import { tickedIn } from './request-form.ts'

/** Which desks were asked, what they found, and the form that asks more of them. */
export function DesksSection({ facts }: { facts: RequestFacts }) {
  const { frame, region, view, now } = facts
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.requests_desks)} stack="m">
      <p>{say(m.requests_desks_text)}</p>
      {view.questions.length > 0 && (
        <Table
          caption={say(m.requests_desks_caption)}
          rows={view.questions}
          keyOf={({ deskId }) => deskId}
          columns={[
            { title: say(m.requests_desk), cell: ({ deskId }) => deskName(region, deskId) },
            { title: say(m.requests_asked), cell: ({ askedOn }) => dayInShort(askedOn, locale, now) },
            {
              title: say(m.requests_answer),
              cell: ({ answer, answeredOn, answeredByName, numbers }) => (
                <>
                  <AnswerBadge facts={facts} answer={answer} />
                  {numbers.length > 0 && <SubLine>{numbers.join(', ')}</SubLine>}
                  {answeredOn && <SubLine>{`${answeredByName}, ${dayInShort(answeredOn, locale, now)}`}</SubLine>}
                </>
              ),
            },
          ]}
        />
      )}
      {view.answeredOn === null && view.outcome === null && <AskForm facts={facts} />}
    </Section>
  )
}

function AnswerBadge({ facts: { frame }, answer }: { facts: RequestFacts; answer: string | null }) {
  const say = sayIn(frame.locale)
  if (answer === null)
    return (
      <Badge tone="risk" icon="clock">
        {say(m.requests_waits)}
      </Badge>
    )
  return (
    <Badge tone={answer === 'found' ? 'info' : 'neutral'} icon={answer === 'found' ? 'eye' : 'good'}>
      {say(answer === 'found' ? m.requests_found : m.requests_not_found)}
    </Badge>
  )
}

function AskForm({ facts }: { facts: RequestFacts }) {
  const { frame, region, view, unsent } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const asked = view.questions.map(({ deskId }) => deskId)
  const others = region.desks.filter(({ id, hasAccount }) => hasAccount && !asked.includes(id))
  const fault = unsent?.faults.loket
  if (others.length === 0) return null
  const form = (
    <form action={`/verzoeken/${view.id}/vragen`} method="post" noValidate className="lk-stack lk-many">
      <ChoiceGroup
        locale={locale}
        type="checkbox"
        name="loket"
        legend={say(m.requests_ask_legend)}
        hint={say(m.requests_ask_hint)}
        error={fault && say(fault)}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={tickedIn(unsent, 'loket')}
      />
      <div>
        <Button>{say(m.requests_ask)}</Button>
      </div>
    </form>
  )
  // The first question is asked openly: nothing can be decided without it.
  if (asked.length === 0) return form
  return (
    <details open={fault !== undefined}>
      <summary>{say(m.requests_ask_others)}</summary>
      {form}
    </details>
  )
}
