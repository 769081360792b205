/** Photos and documents of a signal: what they are, from whom, how they stand with the scan, and how they are opened. */
import type { FileView } from '../../domains/signals/index.ts'
import { fileTypes } from '../../domains/signals/rules/file-types.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { workingPixels } from '../../platform/files/image-terms.ts'
import { type Column, SubLine, Table } from '../components/table.tsx'
import { sizeInWords } from '../files/file-words.ts'
import { opens, senderInWords, stateInWords, typeInWords } from './file-words.ts'

interface FilesTableProps {
  files: readonly FileView[]
  locale: Locale
  now: Date
}

/** The address of a file, or of something under it. */
export const fileAddress = (id: string, page?: 'voorbeeld' | 'origineel'): string =>
  page ? `/bestanden/${id}/${page}` : `/bestanden/${id}`

/** The files; draws nothing when there are none. */
export function FilesTable(props: FilesTableProps) {
  const { files, locale } = props
  if (files.length === 0) return null
  return (
    <Table
      caption={m.attached_caption({}, { locale })}
      columns={columnsOf(props)}
      rows={files}
      keyOf={({ id }) => id}
    />
  )
}

function columnsOf({ locale, now }: FilesTableProps): Column<FileView>[] {
  return [
    { title: m.attached_name({}, { locale }), cell: (file) => <Name file={file} locale={locale} /> },
    { title: m.attached_from({}, { locale }), cell: (file) => senderInWords(file, locale, now) },
    { title: m.attached_state({}, { locale }), cell: (file) => <State file={file} locale={locale} now={now} /> },
    { title: m.attached_open({}, { locale }), cell: (file) => <Ways file={file} locale={locale} /> },
  ]
}

function Name({ file, locale }: { file: FileView; locale: Locale }) {
  const { id, name, type, size, thumbnail } = file
  return (
    <span className="lk-file">
      {thumbnail !== null && opens(file) && (
        <img
          className="lk-file__picture"
          src={fileAddress(id, 'voorbeeld')}
          alt={m.attached_picture({ name }, { locale })}
          loading="lazy"
        />
      )}
      <span>
        <bdi>{name}</bdi>
        <SubLine>
          {typeInWords(type, locale)}, {sizeInWords(size, locale)}
        </SubLine>
      </span>
    </span>
  )
}

function State({ file, locale, now }: { file: FileView; locale: Locale; now: Date }) {
  const words = stateInWords(file, locale, now)
  return file.state === 'infected' ? <strong>{words}</strong> : words
}

/** The working copy first; of a document without one, why, and the way to the original. */
function Ways({ file, locale }: { file: FileView; locale: Locale }) {
  if (!opens(file)) return null
  const { id, name, working } = file
  const called = <span className="lk-hidden"> {name}</span>
  return (
    <div className="lk-stack-s lk-noprint">
      {working !== null && (
        <p>
          <a href={fileAddress(id)} download>
            {m.attached_working({}, { locale })}
            {called}
          </a>
        </p>
      )}
      {working === null && <p className="lk-hint">{m.attached_no_working({}, { locale })}</p>}
      {fileTypes[file.type].working === 'image' && (
        <p className="lk-hint">{m.attached_working_image({ pixels: workingPixels }, { locale })}</p>
      )}
      <p>
        <a href={fileAddress(id, 'origineel')}>
          {m.attached_original({}, { locale })}
          {called}
        </a>
      </p>
    </div>
  )
}
