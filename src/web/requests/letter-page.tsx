import type { RequestView } from '../../domains/signals/index.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { type Locale, tagOf } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { type LetterAbout, letterOf } from './letter-text.ts'
import { crumbsTo } from './request-words.ts'

interface LetterProps {
  frame: WorkbenchFrame
  region: string
  view: RequestView
  about: LetterAbout
  /** The language of who asked, which may be another than that of who prints. */
  written: Locale
  today: string
}

/** The draft of a letter, to read and print. */
export function LetterPage({ frame, region, view, about, written, today }: LetterProps) {
  const { locale, user } = frame
  const say = sayIn(locale)
  const address = `/verzoeken/${view.id}`
  const crumbs = [...crumbsTo(locale), { href: address, label: view.number }, { label: say(m.requests_letter) }]
  return (
    <WorkbenchPage frame={frame} title={say(m.requests_letter)} current="/verzoeken" crumbs={crumbs}>
      <div className="lk-noprint lk-stack">
        <Head title={say(m.requests_letter)} />
        <Alert kind="risk" title={say(m.requests_letter_draft)} narrow>
          <p>{say(m.requests_letter_print)}</p>
        </Alert>
      </div>
      <article className="lk-stack lk-section" lang={tagOf(written)}>
        <Paragraphs text={view.applicant} />
        <p>{`${region}, ${dayInFull(today, written)}`}</p>
        <p>{m.requests_letter_number({ number: view.number }, { locale: written })}</p>
        <Body view={view} about={about} written={written} />
        <p>{sayIn(written)(m.requests_letter_bye)}</p>
        <p>
          {user.name}
          <br />
          {sayIn(written)(m.requests_letter_role)}
        </p>
      </article>
    </WorkbenchPage>
  )
}

function Body({ view, about, written }: Pick<LetterProps, 'view' | 'about' | 'written'>) {
  const { paragraphs, because, after } = letterOf(view, about, written)
  return (
    <>
      <p>{sayIn(written)(m.requests_letter_hello)}</p>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {because.length > 0 && (
        <ul>
          {because.map((text) => (
            <li key={text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      {after.map((text) => (
        <Paragraphs key={text} text={text} />
      ))}
    </>
  )
}
