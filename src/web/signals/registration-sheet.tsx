/** A registration file on paper: only what CoMensha needs, with the ground on which it was made. */
import type { RegistrationFile } from '../../domains/signals/index.ts'
import { known } from '../../domains/signals/rules/signal.ts'
import { dayInFull, momentInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { DataList, type Fact } from '../components/data-list.tsx'
import { Section } from '../components/head.tsx'
import { PrintLine } from '../components/panel.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { sayIn } from '../say.ts'
import { genderWords, groundsInWords, kindWords, purposesInWords } from './registration-words.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { PageUnderSignal } from './step-page.tsx'
import { formsInWords, knownInWords } from './words.ts'

interface SheetProps {
  facts: SignalFacts
  file: RegistrationFile
}

/** The page `/signalen/:number/comensha/:id/blad`. */
export function RegistrationSheet({ facts, file }: SheetProps) {
  const { frame, now, view } = facts
  const { locale, user } = frame
  const say = sayIn(locale)
  const printed = { name: user.name, when: momentInFull(now, locale), why: say(m.registration_sheet_print) }
  return (
    <PageUnderSignal facts={facts} noun title={say(m.registration_title)}>
      <PrintLine>{m.signals_printed(printed, { locale })}</PrintLine>
      <div className="lk-stack-l">
        <p className="lk-noprint">
          {say(m.registration_sheet_how)}{' '}
          <a href={signalAddress(view.number, `comensha/${file.id}/bestand`)}>{say(m.registration_download)}</a>
        </p>
        <About facts={facts} file={file} />
        <Section title={say(m.registration_sheet_victim)} stack="s">
          <DataList facts={victimFacts({ facts, file })} />
        </Section>
        <Section title={say(m.registration_sheet_sender)} stack="s">
          <DataList facts={senderFacts({ facts, file })} />
        </Section>
        {file.fields.remark && (
          <Section title={say(m.registration_sheet_remark)} stack="s">
            <Quote text={file.fields.remark} />
          </Section>
        )}
        <p>{say(m.registration_use)}</p>
      </div>
    </PageUnderSignal>
  )
}

function About({ facts, file }: SheetProps) {
  const { locale } = facts.frame
  const say = sayIn(locale)
  const { kind, purposes, madeOn, consentName, fields } = file
  return (
    <DataList
      facts={[
        { name: say(m.registration_reference), value: file.reference },
        { name: say(m.registration_sheet_kind), value: say(kindWords[kind].name) },
        { name: say(m.registration_sheet_purpose), value: purposesInWords(purposes, locale) },
        { name: say(m.registration_sheet_made), value: dayInFull(madeOn, locale) },
        {
          name: say(m.registration_sheet_ground),
          value: groundsInWords(file, fields.sender.organisation, locale).join('. '),
        },
        ...(consentName ? [{ name: say(m.registration_sheet_by), value: consentName }] : []),
      ]}
    />
  )
}

function victimFacts({ facts: { frame }, file: { fields } }: SheetProps): Fact[] {
  const { locale } = frame
  const say = sayIn(locale)
  const { victim, minor, forms, municipality, language } = fields
  const orUnknown = (text: string) => text || say(m.registration_unknown)
  return [
    { name: say(m.registration_name), value: orUnknown(victim.name) },
    { name: say(m.registration_birth), value: orUnknown(victim.birthDate) },
    { name: say(m.registration_gender), value: say(genderWords[victim.gender]) },
    { name: say(m.registration_nationality), value: orUnknown(victim.nationality) },
    { name: say(m.registration_minor), value: knownInWords(known.parse(minor), locale) },
    { name: say(m.registration_forms), value: formsInWords(forms, locale) },
    { name: say(m.registration_municipality), value: orUnknown(municipality) },
    ...(language ? [{ name: say(m.registration_sheet_language), value: language }] : []),
  ]
}

function senderFacts({ facts: { frame }, file: { fields } }: SheetProps): Fact[] {
  const say = sayIn(frame.locale)
  const { organisation, desk, phone, person } = fields.sender
  return [
    { name: say(m.registration_organisation), value: organisation },
    { name: say(m.registration_desk), value: desk },
    { name: say(m.registration_phone), value: phone },
    { name: say(m.registration_person), value: person },
  ]
}
