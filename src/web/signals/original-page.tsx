import type { FileView } from '../../domains/signals/index.ts'
import { originalReasons } from '../../domains/signals/rules/file-types.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { DataList } from '../components/data-list.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sizeInWords } from '../files/file-words.ts'
import { sayIn } from '../say.ts'
import { opens, originalWords, senderInWords, stateInWords, typeInWords } from './file-words.ts'
import { fileAddress } from './files-table.tsx'

interface OriginalProps {
  frame: WorkbenchFrame
  file: FileView
  now: Date
  /** No reason was chosen. */
  wrong: boolean
}

/** The page on which somebody says why the original of a file is needed, before it is given. */
export function OriginalPage({ frame, file, now, wrong }: OriginalProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = m.attached_original_title({ name: file.name }, { locale })
  const error = wrong ? say(m.attached_reason_choose) : undefined
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      crumbs={[{ label: say(m.signals_nav_start), href: '/start' }, { label: title }]}
      errors={wrong ? 1 : 0}
    >
      <Head title={title} />
      <div className="lk-stack">
        <ErrorSummary locale={locale} errors={error ? [{ id: 'waarvoor', text: error }] : []} />
        <Alert kind="risk" narrow title={say(m.attached_original_lead)}>
          {file.working === null && <p>{say(m.attached_original_document)}</p>}
        </Alert>
        <DataList
          facts={[
            {
              name: say(m.attached_name),
              value: `${typeInWords(file.type, locale)}, ${sizeInWords(file.size, locale)}`,
              source: senderInWords(file, locale, now),
            },
            { name: say(m.attached_state), value: stateInWords(file, locale, now) },
            { name: say(m.attached_hash), value: <code className="lk-hash">{file.sha256}</code> },
          ]}
        />
        {opens(file) && <ReasonForm frame={frame} file={file} error={error} />}
      </div>
    </WorkbenchPage>
  )
}

function ReasonForm({
  frame: { locale },
  file,
  error,
}: Pick<OriginalProps, 'frame' | 'file'> & { error: string | undefined }) {
  const say = sayIn(locale)
  return (
    <form className="lk-stack" action={fileAddress(file.id, 'origineel')} method="post">
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="waarvoor"
        legend={say(m.attached_original_reason)}
        hint={say(m.attached_original_reason_hint)}
        error={error}
        options={originalReasons.map((value) => ({ value, label: say(originalWords[value]) }))}
      />
      <Actions>
        <Button>{say(m.attached_original_button)}</Button>
      </Actions>
    </form>
  )
}
