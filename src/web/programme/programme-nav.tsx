import { m } from '../../messages/messages.js'
import type { NavigationItem, ProgrammeGroup, WorkbenchFrame } from '../components/frame.ts'
import { sayIn } from '../say.ts'

interface ProgrammeNavProps {
  frame: WorkbenchFrame
  /** The address of the page that is open, or of the page under which it hangs. */
  current: string
}

/** The way through the programme: the groups that this person may open, and the pages of the one that is open. */
export function ProgrammeNav({ frame, current }: ProgrammeNavProps) {
  const { locale, programme } = frame
  const open = programme.find(({ pages }) => pages.some(({ href }) => href === current))
  return (
    <nav className="lk-noprint" aria-label={sayIn(locale)(m.monitor_nav_pages)}>
      <ul className="lk-tabs">
        {programme.map((group) => (
          <GroupLink
            key={group.label}
            group={group}
            lit={group === open}
            here={group.pages.length === 1 && isHere(frame, current)}
          />
        ))}
      </ul>
      {open && open.pages.length > 1 && <Pages pages={open.pages} current={current} here={isHere(frame, current)} />}
    </nav>
  )
}

/** Whether the page that is open is the one that is lit, or one that hangs under it. */
const isHere = ({ address }: WorkbenchFrame, current: string) => address.split('?')[0] === current

function GroupLink({ group, lit, here }: { group: ProgrammeGroup; lit: boolean; here: boolean }) {
  return (
    <li>
      <a href={group.pages[0]?.href} {...(lit ? { 'aria-current': here ? ('page' as const) : ('true' as const) } : {})}>
        {group.label}
      </a>
    </li>
  )
}

function Pages({ pages, current, here }: { pages: readonly NavigationItem[]; current: string; here: boolean }) {
  return (
    <ul className="lk-subtabs">
      {pages.map(({ label, href }) => (
        <li key={href}>
          <a
            href={href}
            {...(href === current ? { 'aria-current': here ? ('page' as const) : ('true' as const) } : {})}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
