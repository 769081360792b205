import type { Finding } from '../../domains/signals/rules/finding.ts'
import { refusesDraft } from '../../domains/signals/rules/finding.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { sayIn } from '../say.ts'
import { findingInWords } from './finding-words.ts'
import type { RouteSpeech } from './route-words.ts'

interface FindingsNoticeProps {
  findings: readonly Finding[]
  speech: RouteSpeech
  /** Where somebody can mend it: the form of a rule, or that of a new one. */
  addressOf: (rule: number | null) => string
}

const mostShown = 12

/** What the check found, each linked to its rule, with an example: what stops the version, and what is to be judged. */
export function FindingsNotice({ findings, speech, addressOf }: FindingsNoticeProps) {
  const { locale } = speech
  const open = findings.filter(refusesDraft)
  const toJudge = findings.filter((finding) => !refusesDraft(finding))
  const title =
    open.length === 1 ? m.routing_todo_one({}, { locale }) : m.routing_todo_many({ count: open.length }, { locale })
  return (
    <>
      {open.length > 0 && (
        <Alert kind="risk" title={title}>
          <FindingList findings={open} speech={speech} addressOf={addressOf} />
        </Alert>
      )}
      {toJudge.length > 0 && (
        <Alert title={sayIn(locale)(m.routing_judge)}>
          <FindingList findings={toJudge} speech={speech} addressOf={addressOf} />
        </Alert>
      )}
      {findings.length === 0 && (
        <Alert kind="good" title={sayIn(locale)(m.routing_all_well)}>
          <p>{sayIn(locale)(m.routing_all_well_text)}</p>
        </Alert>
      )}
    </>
  )
}

function FindingList({ findings, speech, addressOf }: FindingsNoticeProps) {
  const left = findings.length - mostShown
  const lines = findings.slice(0, mostShown).map((finding) => findingInWords(finding, speech))
  return (
    <ul>
      {lines.map(({ link, rest, rule }) => (
        <li key={`${link} ${rest}`}>
          <a href={addressOf(rule)}>{link}</a> {rest}
        </li>
      ))}
      {left > 0 && <li>{m.routing_more_findings({ count: left }, { locale: speech.locale })}</li>}
    </ul>
  )
}
