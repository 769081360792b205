import { fileTypes } from '../../domains/signals/rules/file-types.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { described, FieldError } from '../components/field.tsx'
import { withLocale } from '../locale.ts'
import { sayIn } from '../say.ts'
import { type Attached, fileFields, hiddenFileFields } from './attached.ts'
import { faultInWords, groupInWords, hintInWords, sizeInWords } from './file-words.ts'

interface FilesFieldProps {
  locale: PublicLocale
  attached: Attached
  /** Where a browser with script sends files while somebody goes on typing. */
  sendTo: string
  /** Said where whoever reports may want to stay unknown. */
  traces?: boolean
}

const id = 'bestand'

/** Telephones turn a photo into one that everybody can open when they are asked for that kind. */
const accepted = [
  ...['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/quicktime', 'audio/*'],
  ...Object.entries(fileTypes).flatMap(([name, { group }]) =>
    group === 'document' || group === 'text' ? [`.${name}`] : [],
  ),
].join(',')

/** Files that go along with a form: those that were sent, each with a button to take it away, and a way to choose more. */
export function FilesField({ locale, attached, sendTo, traces = false }: FilesFieldProps) {
  const say = sayIn(locale)
  const wrong = attached.wrong.map((one) => faultInWords(one, attached.limits, locale))
  return (
    <div className={wrong.length > 0 ? 'lk-field lk-field--wrong' : 'lk-field'} data-files={withLocale(sendTo, locale)}>
      <label className="lk-label" htmlFor={id}>
        {say(m.files_title)}
      </label>
      <div className="lk-hint" id={`${id}-uitleg`}>
        <p>{hintInWords(attached.limits, locale)}</p>
        {traces && <p>{say(m.files_traces)}</p>}
      </div>
      {wrong.length > 0 && (
        <div id={`${id}-fout`}>
          {wrong.map((text, at) => (
            <FieldError key={text} locale={locale} id={`${id}-${at}`} error={text} />
          ))}
        </div>
      )}
      <input
        className="lk-input"
        type="file"
        multiple
        id={id}
        name={fileFields.chosen}
        accept={accepted}
        {...described(id, { hint: true, error: wrong[0] })}
      />
      <KeptFiles locale={locale} attached={attached} />
      <Progress locale={locale} />
    </div>
  )
}

/** The files that wait with the form, and unseen what opens them. */
export function KeptFiles({ locale, attached }: Pick<FilesFieldProps, 'locale' | 'attached'>) {
  const say = sayIn(locale)
  return (
    <>
      {hiddenFileFields(attached).map(({ field, value }) => (
        <input key={`${field} ${value}`} type="hidden" name={field} value={value} />
      ))}
      {attached.uploads.length > 0 && (
        <>
          <p className="lk-label">{say(m.files_chosen)}</p>
          <ul className="lk-files">
            {attached.uploads.map(({ id, name, type, size }) => (
              <li key={id}>
                <span>
                  <bdi>{name}</bdi>{' '}
                  <span className="lk-soft">
                    {groupInWords(type, locale)}, {sizeInWords(size, locale)}
                  </span>
                </span>
                <button className="lk-button lk-button--link" type="submit" name={fileFields.remove} value={id}>
                  {m.files_remove({ name }, { locale })}
                </button>
              </li>
            ))}
          </ul>
          <p className="lk-hint">{say(m.files_waits)}</p>
        </>
      )}
    </>
  )
}

/** Where script says how far a file is; without script nothing is drawn of it. */
function Progress({ locale }: { locale: PublicLocale }) {
  const name = '{name}'
  return (
    <div
      className="lk-files__now"
      role="status"
      data-sending={m.files_sending({ name, percent: '{percent}' }, { locale })}
      data-checking={m.files_checking({ name }, { locale })}
      data-ready={m.files_ready({ name }, { locale })}
      data-stopped={m.files_stopped({ name }, { locale })}
    />
  )
}

/** The line of an error summary for files; none when nothing is wrong with them. */
export function filesSummary({ wrong, limits }: Attached, locale: PublicLocale): { id: string; text: string }[] {
  return wrong.map((one) => ({ id, text: faultInWords(one, limits, locale) }))
}
