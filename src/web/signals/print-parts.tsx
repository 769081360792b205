/** Printing: what stands on top of the paper, and the form that asks what for. */
import { PrintReason } from '../../domains/signals/rules/printing.ts'
import { momentInFull } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Actions, Button } from '../components/button.tsx'
import { Select } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { PrintLine } from '../components/panel.tsx'
import { sayIn, type Words } from '../say.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'

const reasons: Record<PrintReason, Words> = {
  consultation: m.signals_print_consultation,
  handoverOnPaper: m.signals_print_handover,
  steeringGroup: m.signals_print_steering_group,
  court: m.signals_print_court,
  request: m.signals_print_request,
}

/** What a signal is printed for. */
const printReasonInWords = (reason: PrintReason, locale: Locale): string => sayIn(locale)(reasons[reason])

/** On paper: who printed this, when, what for. A page that was printed without asking says that too. */
export function PrintedLine({ facts: { frame, now, printedFor } }: { facts: SignalFacts }) {
  const { locale, user } = frame
  const when = momentInFull(now, locale)
  const why = printedFor ? printReasonInWords(printedFor, locale) : m.signals_print_no_reason({}, { locale })
  return (
    <>
      <PrintLine>{m.signals_printed({ name: user.name, when, why }, { locale })}</PrintLine>
      {printedFor && (
        <div className="lk-noprint">
          <Alert kind="good" title={m.signals_print_ready({}, { locale })}>
            <p>{m.signals_print_ready_how({ why }, { locale })}</p>
          </Alert>
        </div>
      )}
    </>
  )
}

/** Asks what the signal is printed for, because that is recorded. */
export function PrintForm({ facts: { frame, view } }: { facts: SignalFacts }) {
  const { locale } = frame
  return (
    <div className="lk-noprint">
      <Section title={m.signals_print({}, { locale })} stack="s">
        <form className="lk-stack-s" action={signalAddress(view.number, 'print')} method="post">
          <Select
            locale={locale}
            name="waarvoor"
            label={m.signals_print_for({}, { locale })}
            hint={m.signals_print_hint({}, { locale })}
            options={PrintReason.options.map((value) => ({ value, label: printReasonInWords(value, locale) }))}
          />
          <Actions>
            <Button kind="second" icon="print">
              {m.signals_print_button({}, { locale })}
            </Button>
          </Actions>
        </form>
      </Section>
    </div>
  )
}
