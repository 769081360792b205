import type { AuditLine, AuditPage as AuditLines } from '../../domains/access/index.ts'
import { dayInShort, timeInWords } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { type AskedAudit, type AuditField, AuditFilters, auditAddress } from './audit-filters.tsx'
import { actorInWords, detailInWords, kindInWords, roleInWords } from './audit-line-words.ts'
import { actInWords } from './audit-words.ts'

interface AuditPageProps {
  frame: WorkbenchFrame
  page: AuditLines
  asked: AskedAudit
  /** Days that are no days. */
  wrong: readonly AuditField[]
  now: Date
}

/** The record as the privacy officer reads it: who did what, when, as what; no content. */
export function AuditPage({ frame, page, asked, wrong, now }: AuditPageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.access_audit)} current="/logboek" errors={wrong.length}>
      <Head title={say(m.access_audit)} facts={say(m.access_audit_lead)} />
      <ErrorSummary
        locale={locale}
        errors={wrong.map((field) => ({ id: `f-${field}`, text: say(m.access_issue_day) }))}
      />
      <AuditFilters locale={locale} asked={asked} actors={page.actors} wrong={wrong} />
      {page.lines.length === 0 ? (
        <Empty title={say(m.access_audit_empty)}>
          <p>{say(m.access_audit_empty_lead)}</p>
        </Empty>
      ) : (
        <Lines locale={locale} lines={page.lines} now={now} />
      )}
      <Paging locale={locale} asked={asked} older={page.older} />
    </WorkbenchPage>
  )
}

function Lines({ locale, lines, now }: { locale: Locale; lines: readonly AuditLine[]; now: Date }) {
  const say = sayIn(locale)
  return (
    <Table
      caption={say(m.access_audit_caption)}
      rows={lines}
      keyOf={({ id }) => String(id)}
      columns={[
        { title: say(m.access_audit_when), cell: ({ at }) => <When locale={locale} at={at} now={now} /> },
        {
          title: say(m.access_audit_who),
          cell: (line) => (
            <>
              {actorInWords(line, locale)}
              <SubLine>{roleInWords(line, locale)}</SubLine>
            </>
          ),
        },
        {
          title: say(m.access_audit_action),
          cell: (line) => (
            <>
              {actInWords(line.action, locale)}
              <SubLine>{detailInWords(line, locale)}</SubLine>
            </>
          ),
        },
        { title: say(m.access_audit_what), cell: (line) => <OnWhat locale={locale} line={line} /> },
        { title: say(m.access_audit_outcome), cell: ({ outcome }) => <Outcome locale={locale} outcome={outcome} /> },
      ]}
    />
  )
}

function When({ locale, at, now }: { locale: Locale; at: Date; now: Date }) {
  return (
    <>
      {dayInShort(at, locale, now)}
      <SubLine>{timeInWords(at, locale)}</SubLine>
    </>
  )
}

/** The name of a colleague, else kind and identifier: enough to lay beside a dossier, too little to read one. */
function OnWhat({
  locale,
  line: { resourceKind, resourceId, resourceName, purpose },
}: {
  locale: Locale
  line: AuditLine
}) {
  if (resourceName) return resourceName
  return (
    <>
      {kindInWords(resourceKind, locale)}
      {resourceId && (
        <SubLine>
          <span dir="ltr">{resourceId}</span>
        </SubLine>
      )}
      {purpose && <SubLine>{purpose}</SubLine>}
    </>
  )
}

function Outcome({ locale, outcome }: { locale: Locale; outcome: string }) {
  const say = sayIn(locale)
  if (outcome === 'ok') return say(m.access_audit_ok)
  return (
    <Badge tone="bad" icon="bad">
      {say(m.access_audit_refused)}
    </Badge>
  )
}

function Paging({ locale, asked, older }: { locale: Locale; asked: AskedAudit; older: number | null }) {
  const say = sayIn(locale)
  if (older === null && asked.voor === '') return null
  return (
    <nav className="lk-pages" aria-label={say(m.common_pages)}>
      {asked.voor && <a href={auditAddress({ ...asked, voor: '' })}>{say(m.access_audit_newest)}</a>}
      {older !== null && <a href={auditAddress({ ...asked, voor: String(older) })}>{say(m.access_audit_older)}</a>}
    </nav>
  )
}
