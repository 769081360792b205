import type { MunicipalityPolicy } from '../../domains/programme/index.ts'
import { type PolicyPart, pointsIn, policyParts } from '../../domains/programme/rules/policy-points.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { DataList } from '../components/data-list.tsx'
import { Filters, Tabs } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ListFiles } from '../lists/list-files.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { DistrictMultiples } from './district-multiples.tsx'
import { meaningWords, pointWords } from './point-words.ts'
import { PolicyGrid, PolicyLegend } from './policy-grid.tsx'
import { partWords } from './policy-words.ts'

interface PolicyPageProps {
  frame: WorkbenchFrame
  municipalities: readonly MunicipalityPolicy[]
  districts: readonly { id: string; name: string }[]
  part: PolicyPart
  /** The id of the one district that is asked for; null for all. */
  district: string | null
  /** 'YYYY-MM-DD' */
  today: string
}

/** The page `/programma/beleid`: every municipality by every point, at a glance. */
export function PolicyPage(props: PolicyPageProps) {
  const { frame, municipalities, part, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const points = pointsIn(part)
  const groups = groupsOf(props)
  const facts = m.policy_lead({ count: municipalities.length, day: dayInFull(today, locale) }, { locale })
  return (
    <WorkbenchPage frame={frame} title={say(m.policy_title)} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/beleid" />
      <Head title={say(m.policy_title)} facts={<p>{facts}</p>} />
      <div className="lk-stack-l">
        <PartTabs {...props} />
        <Section title={say(m.policy_by_district)}>
          <DistrictMultiples locale={locale} points={points} groups={groups} />
        </Section>
        <Section title={say(m.policy_all)} stack="m">
          <DistrictFilter {...props} />
          <PolicyLegend locale={locale} />
          <PolicyGrid locale={locale} points={points} groups={groups} />
          <ListFiles frame={frame} lists={[{ id: 'beleid', title: m.lists_policy }]} />
        </Section>
        <Section title={say(m.policy_meaning)}>
          <DataList facts={points.map((id) => ({ name: say(pointWords[id]), value: say(meaningWords[id]) }))} />
        </Section>
      </div>
    </WorkbenchPage>
  )
}

/** The municipalities by district, those of one when one is asked for; a region without districts is one group. */
function groupsOf({ frame: { locale }, municipalities, districts, district }: PolicyPageProps) {
  if (districts.length === 0) return [{ name: sayIn(locale)(m.policy_whole_region), municipalities }]
  return districts
    .filter(({ id }) => district === null || id === district)
    .map(({ id, name }) => ({ name, municipalities: municipalities.filter((one) => one.district === id) }))
}

const address = (part: PolicyPart, district: string | null) =>
  `/programma/beleid?${new URLSearchParams({ deel: part, ...(district === null ? {} : { district }) })}`

function PartTabs({ frame: { locale }, part, district }: PolicyPageProps) {
  const say = sayIn(locale)
  const tabs = policyParts.map((one) => ({
    label: say(partWords[one]),
    href: address(one, district),
    current: one === part,
  }))
  return <Tabs label={say(m.policy_parts)} tabs={tabs} />
}

function DistrictFilter({ frame: { locale }, districts, district, part }: PolicyPageProps) {
  const say = sayIn(locale)
  if (districts.length < 2) return null
  const every = { value: '', label: say(m.policy_every_district) }
  const options = [every, ...districts.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Filters
      locale={locale}
      action="/programma/beleid"
      filters={[{ name: 'district', label: say(m.policy_district), options, value: district ?? '' }]}
      hidden={{ deel: part }}
      {...(district === null ? {} : { clear: address(part, null) })}
    />
  )
}
