import { m } from '../../messages/messages.js'
import { ButtonLink } from '../components/button.tsx'
import { Section } from '../components/head.tsx'
import { FilesTable } from './files-table.tsx'
import { type SignalFacts, signalAddress } from './signal-facts.ts'

/** The files of a signal. Who may enrich gets a way to add one. */
export function FilesSection({ facts, canAdd }: { facts: SignalFacts; canAdd: boolean }) {
  const { frame, now, view } = facts
  const { locale } = frame
  return (
    <Section title={m.attached_title({}, { locale })} id="bestanden">
      {view.files.length === 0 && <p className="lk-soft">{m.attached_none({}, { locale })}</p>}
      <FilesTable files={view.files} locale={locale} now={now} />
      {canAdd && (
        <p className="lk-noprint">
          <ButtonLink kind="second" icon="plus" href={signalAddress(view.number, 'bestanden')}>
            {m.attached_add({}, { locale })}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}
