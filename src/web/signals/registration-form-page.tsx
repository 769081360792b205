/** The pages on which a file for CoMensha is made, and on which withdrawn consent is recorded. */
import { findDesk } from '../../domains/access/index.ts'
import { isPossibleVictim, type RegistrationView } from '../../domains/signals/index.ts'
import { mustRegister } from '../../domains/signals/rules/registration.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { sayIn } from '../say.ts'
import type { Problem } from './asked.ts'
import { faultsOf } from './faults.ts'
import { GroundFields, MoreFields, WhatFields } from './registration-fields.tsx'
import { registrationFieldNames } from './registration-form.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { DayField } from './step-fields.tsx'
import { BackToSignal, PageUnderSignal } from './step-page.tsx'

interface FormProps {
  facts: SignalFacts
  typed: (name: string) => string
  problem: Problem
}

/** The page `/signalen/:number/comensha`. */
export function RegistrationFormPage(props: FormProps & { purposes: readonly string[] }) {
  const { facts, problem } = props
  const { locale } = facts.frame
  const say = sayIn(locale)
  const faults = faultsOf(problem, registrationFieldNames, locale)
  const victims = facts.view.facts.filter(isPossibleVictim)
  return (
    <PageUnderSignal
      {...{ facts, noun: true, title: say(m.registration_title), lead: say(m.registration_lead) }}
      errors={faults.summary.length}
    >
      <div className="lk-stack">
        <ErrorSummary locale={locale} errors={faults.summary} />
        {facts.view.restricted || problem.conflict ? (
          <Alert kind="risk" narrow title={say(m.registration_restricted)}>
            <BackToSignal facts={facts} />
          </Alert>
        ) : victims.length === 0 ? (
          <NoVictim facts={facts} />
        ) : (
          <MakeForm {...props} faults={faults} victims={victims} />
        )}
      </div>
    </PageUnderSignal>
  )
}

function NoVictim({ facts: { frame, view } }: { facts: SignalFacts }) {
  const say = sayIn(frame.locale)
  return (
    <Alert kind="info" narrow title={say(m.registration_no_victim)}>
      <p>{say(m.registration_no_victim_text)}</p>
      <p>
        <a href={signalAddress(view.number, 'gegevens')}>{say(m.registration_add_person)}</a>
      </p>
    </Alert>
  )
}

interface MakeFormProps extends FormProps {
  purposes: readonly string[]
  faults: ReturnType<typeof faultsOf>
  victims: SignalFacts['view']['facts']
}

function MakeForm({ facts, typed, purposes, faults, victims }: MakeFormProps) {
  const { frame, region, view } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const desk = findDesk(region, view.deskId)
  const organisation = region.organisations.find(({ id }) => id === desk?.organisationId)
  const props = {
    fields: { locale, typed, faults, signal: facts },
    ...{ victims, purposes, organisation: organisation?.name ?? '', bound: mustRegister(organisation?.type ?? '') },
  }
  return (
    <form className="lk-stack-l" action={signalAddress(view.number, 'comensha')} method="post">
      <div className="lk-stack">
        <WhatFields {...props} />
      </div>
      <GroundFields {...props} />
      <MoreFields {...props} />
      <Actions>
        <Button>{say(m.registration_button)}</Button>
        <ButtonLink kind="link" href={signalAddress(view.number)}>
          {say(m.signals_step_cancel)}
        </ButtonLink>
      </Actions>
    </form>
  )
}

/** The page `/signalen/:number/comensha/:id/intrekken`. */
export function WithdrawConsentPage({ facts, typed, problem, one }: FormProps & { one: RegistrationView }) {
  const { locale } = facts.frame
  const say = sayIn(locale)
  const faults = faultsOf(problem, { on: 'datum' }, locale)
  const possible = one.consent !== null && one.withdrawnOn === null
  return (
    <PageUnderSignal
      {...{ facts, noun: true, title: `${say(m.registration_withdraw)}, ${one.reference}` }}
      lead={say(m.registration_withdraw_lead)}
      errors={faults.summary.length}
    >
      <div className="lk-stack">
        <ErrorSummary locale={locale} errors={faults.summary} />
        {possible ? (
          <form
            className="lk-stack"
            action={signalAddress(facts.view.number, `comensha/${one.id}/intrekken`)}
            method="post"
          >
            <DayField
              facts={{ locale, typed, faults, signal: facts }}
              name="datum"
              label={m.registration_withdraw_on}
            />
            <Actions>
              <Button>{say(m.registration_withdraw_button)}</Button>
              <ButtonLink kind="link" href={signalAddress(facts.view.number)}>
                {say(m.signals_step_cancel)}
              </ButtonLink>
            </Actions>
          </form>
        ) : (
          <BackToSignal facts={facts} />
        )}
      </div>
    </PageUnderSignal>
  )
}

/** A file that can no longer be opened. */
export function RegistrationGonePage({ facts }: { facts: SignalFacts }) {
  const say = sayIn(facts.frame.locale)
  return (
    <PageUnderSignal facts={facts} noun title={say(m.registration_title)}>
      <Alert kind="risk" narrow title={say(m.registration_gone)}>
        <BackToSignal facts={facts} />
      </Alert>
    </PageUnderSignal>
  )
}
