/** Beside a signal: the files that were made for CoMensha, each with its ground, and the way to make one. */
import { findDesk, isSwitchedOn } from '../../domains/access/index.ts'
import type { RegistrationView } from '../../domains/signals/index.ts'
import { isPossibleVictim } from '../../domains/signals/index.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { ButtonLink } from '../components/button.tsx'
import { Panel } from '../components/panel.tsx'
import { sayIn } from '../say.ts'
import { groundsInWords, kindWords } from './registration-words.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'

/** There for a signal in which somebody is a possible victim, where the region switched this on, and for what was made. */
export function RegistrationPanel({ facts }: { facts: SignalFacts }) {
  const { frame, region, view } = facts
  const say = sayIn(frame.locale)
  const works = view.steps.some(({ step }) => step === 'enrich')
  const possible = isSwitchedOn(region, 'comenshaFile') && view.facts.some(isPossibleVictim)
  if (!possible && view.registrations.length === 0) return null
  return (
    <Panel title={say(m.registration_title)} noPrint>
      {view.registrations.length === 0 && <p>{say(m.registration_panel)}</p>}
      {view.registrations.map((one) => (
        <Registration key={one.id} {...{ one, facts, works }} />
      ))}
      {works && possible && !view.restricted && (
        <p>
          <ButtonLink kind="second" href={signalAddress(view.number, 'comensha')}>
            {say(m.registration_make)}
          </ButtonLink>
        </p>
      )}
    </Panel>
  )
}

interface RegistrationProps {
  one: RegistrationView
  facts: SignalFacts
  works: boolean
}

function Registration({ one, facts, works }: RegistrationProps) {
  const { frame, region, view, now } = facts
  const { locale } = frame
  const desk = findDesk(region, view.deskId)
  const organisation = region.organisations.find(({ id }) => id === desk?.organisationId)?.name ?? ''
  const made = { day: dayInText(one.madeOn, locale, now), name: one.madeByName }
  return (
    <div className="lk-stack-s">
      <p>
        <strong>{one.reference}</strong>, {lowerFirst(sayIn(locale)(kindWords[one.kind].name))}
        <span className="lk-source">{m.registration_made_by(made, { locale })}</span>
        {groundsInWords(one, organisation, locale).map((ground) => (
          <span className="lk-source" key={ground}>
            {ground}
          </span>
        ))}
        {one.withdrawnOn && (
          <span className="lk-source">
            <strong>{m.registration_withdrawn({ day: dayInText(one.withdrawnOn, locale, now) }, { locale })}</strong>
          </span>
        )}
        {!one.usable && <span className="lk-source">{m.registration_unusable({}, { locale })}</span>}
      </p>
      {works && <Ways one={one} facts={facts} />}
    </div>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function Ways({ one, facts: { frame, view } }: Omit<RegistrationProps, 'works'>) {
  const say = sayIn(frame.locale)
  const under = (page: string) => signalAddress(view.number, `comensha/${one.id}/${page}`)
  return (
    <ul className="lk-plain">
      {one.usable && (
        <li>
          <a href={under('blad')}>{say(m.registration_open_sheet)}</a>
        </li>
      )}
      {one.usable && (
        <li>
          <a href={under('bestand')}>{say(m.registration_download)}</a>
        </li>
      )}
      {one.consent && one.withdrawnOn === null && (
        <li>
          <a href={under('intrekken')}>{say(m.registration_withdraw)}</a>
        </li>
      )}
    </ul>
  )
}
