import type { ReactNode } from 'react'
import { Paragraphs } from './paragraphs.tsx'

interface MessageProps {
  from: ReactNode
  /** To the day: a message of a reporter has no hour. */
  day: string
  text: string
  isNew?: boolean
  /** The language it is written in, where we know it. */
  lang?: string | undefined
  /** What belongs to it: in which language it is, a translation. */
  children?: ReactNode
}

/** What one wrote to the other. */
export function Message({ from, day, text, isNew, lang, children }: MessageProps) {
  return (
    <div className={isNew ? 'lk-message lk-message--new' : 'lk-message'}>
      <div className="lk-message__from">
        <strong>{from}</strong>
        <span className="lk-soft">{day}</span>
      </div>
      <Paragraphs text={text} lang={lang} />
      {children}
    </div>
  )
}
