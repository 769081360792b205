import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { sayIn, type Words } from '../say.ts'
import { listAddress, listFormats } from './list-formats.ts'

interface ListFilesProps {
  frame: WorkbenchFrame
  /** The lists on this page, as the page of all lists calls them. */
  lists: readonly { id: string; title: Words }[]
}

/** The lists on a page as files, for who may take them out. */
export function ListFiles({ frame: { locale, user }, lists }: ListFilesProps) {
  const say = sayIn(locale)
  if (!user.lists) return null
  return (
    <ul className="lk-out lk-noprint">
      {lists.map(({ id, title }) => (
        <li key={id}>
          {m.lists_download({ list: say(title) }, { locale })}
          {listFormats.map((format) => (
            <a key={format.id} href={listAddress(id, format)}>
              {say(format.words)} <span className="lk-hidden">{say(title)}</span>
            </a>
          ))}
        </li>
      ))}
    </ul>
  )
}
