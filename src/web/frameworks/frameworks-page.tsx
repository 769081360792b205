import type { Region } from '../../domains/access/index.ts'
import type { Framework } from '../../domains/signals/index.ts'
import { situations } from '../../domains/signals/rules/framework.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { FrameworkStanding, FrameworkText, type Reading } from './framework-section.tsx'
import { needsReview, situationInWords } from './framework-words.ts'

interface Shown {
  frame: WorkbenchFrame
  region: Region
  frameworks: readonly Framework[]
  /** The organisations that the reader writes for. */
  edited: readonly string[]
  today: string
  now: Date
}

const nameOf = (region: Region, id: string) => region.organisations.find((one) => one.id === id)?.name ?? id

/** Every partner that wrote what it may and must do, and those that one writes for oneself. */
export function FrameworksPage({ frame, region, frameworks, edited, today }: Shown) {
  const { locale } = frame
  const say = sayIn(locale)
  const written = frameworks.map(({ organisationId }) => organisationId)
  const rows = [...new Set([...edited, ...written])].map((id) => ({
    id,
    own: frameworks.filter(({ organisationId }) => organisationId === id),
  }))
  return (
    <WorkbenchPage frame={frame} title={say(m.frameworks_title)} current="/handelingskaders">
      <Head title={say(m.frameworks_title)} />
      <div className="lk-stack">
        <p>{say(m.frameworks_lead)}</p>
        {rows.length === 0 && <p>{say(m.frameworks_none)}</p>}
        {rows.length > 0 && (
          <Table
            caption={say(m.frameworks_caption)}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                title: say(m.frameworks_partner),
                cell: ({ id }) => <a href={`/handelingskaders/${id}`}>{nameOf(region, id)}</a>,
              },
              {
                title: say(m.frameworks_situations),
                cell: ({ own }) =>
                  own.map(({ situation }) => situationInWords(situation, locale)).join(', ') ||
                  say(m.frameworks_no_row),
              },
              {
                title: say(m.frameworks_checked),
                cell: ({ own }) => own.length > 0 && <CheckBadge frameworks={own} locale={locale} today={today} />,
              },
            ]}
          />
        )}
      </div>
    </WorkbenchPage>
  )
}

function CheckBadge({ frameworks, locale, today }: { frameworks: Framework[] } & Pick<Reading, 'locale' | 'today'>) {
  const late = frameworks.some((one) => needsReview(one, today))
  return (
    <Badge tone={late ? 'risk' : 'good'} icon={late ? 'risk' : 'good'}>
      {sayIn(locale)(late ? m.frameworks_check_late : m.frameworks_check_good)}
    </Badge>
  )
}

/** What one partner may and must do in each situation; its editors change it from here. */
export function PartnerPage(props: Shown & { organisationId: string; saved: boolean }) {
  const { frame, region, frameworks, edited, organisationId, saved, today, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const partner = nameOf(region, organisationId)
  const title = m.frameworks_of({ partner }, { locale })
  const writes = edited.includes(organisationId)
  const crumbs = [{ href: '/handelingskaders', label: say(m.frameworks_title) }, { label: partner }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/handelingskaders" crumbs={crumbs}>
      <Head title={title} />
      <div className="lk-stack-l">
        {saved && <Alert kind="good" title={say(m.frameworks_saved)} narrow />}
        {frameworks.length === 0 && <p>{say(m.frameworks_none_of)}</p>}
        {frameworks.map((framework) => (
          <Section key={framework.situation} title={situationInWords(framework.situation, locale)} stack="m">
            <FrameworkText framework={framework} locale={locale} today={today} now={now} />
            <FrameworkStanding framework={framework} locale={locale} today={today} now={now} />
            {writes && (
              <p className="lk-noprint">
                <a href={`/handelingskaders/${organisationId}/${framework.situation}`}>
                  {m.frameworks_change_of({ situation: situationInWords(framework.situation, locale) }, { locale })}
                </a>
              </p>
            )}
          </Section>
        ))}
        {writes && <NewFramework {...props} />}
      </div>
    </WorkbenchPage>
  )
}

function NewFramework({ frame: { locale }, frameworks, organisationId }: Shown & { organisationId: string }) {
  const say = sayIn(locale)
  const open = situations.filter((one) => !frameworks.some(({ situation }) => situation === one))
  if (open.length === 0) return null
  return (
    <Section title={say(m.frameworks_write)} stack="s">
      <ul className="lk-noprint">
        {open.map((one) => (
          <li key={one}>
            <a href={`/handelingskaders/${organisationId}/${one}`}>{situationInWords(one, locale)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
