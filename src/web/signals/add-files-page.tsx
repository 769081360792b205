import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import type { Attached } from '../files/attached.ts'
import { FilesField, filesSummary } from '../files/files-field.tsx'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { PageUnderSignal } from './step-page.tsx'

interface AddFilesProps {
  facts: SignalFacts
  attached: Attached
  /** Nothing was chosen. */
  error: string | undefined
}

/** The page `/signalen/:number/bestanden`. */
export function AddFilesPage({ facts, attached, error }: AddFilesProps) {
  const { frame, view } = facts
  const { locale } = frame
  const errors = [...(error ? [{ id: 'bestand', text: error }] : []), ...filesSummary(attached, locale)]
  return (
    <PageUnderSignal
      facts={facts}
      title={m.attached_add({}, { locale })}
      errors={errors.length}
      scripts={['files.js']}
      noun
    >
      <div className="lk-stack">
        <ErrorSummary locale={locale} errors={errors} />
        <form
          className="lk-stack"
          action={signalAddress(view.number, 'bestanden')}
          method="post"
          encType="multipart/form-data"
        >
          <FilesField locale={locale} attached={attached} sendTo="/bestanden/klaarzetten" />
          <Actions>
            <Button>{m.attached_add_button({}, { locale })}</Button>
            <ButtonLink kind="link" href={signalAddress(view.number)}>
              {m.signals_step_cancel({}, { locale })}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </PageUnderSignal>
  )
}
