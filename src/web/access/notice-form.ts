import { type NoticeChoice, noticeChoice } from '../../domains/access/rules/notice-choice.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import type { Issue } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

/** What stands in the form about messages, by field. */
export type TypedNotices = {
  hoe: string
  tijd: string
  stil: boolean
  van: string
  tot: string
  weekend: boolean
  eerste: string
  laatste: string
}
/** What is wrong, by field. */
export type NoticeFaults = Partial<Record<'hoe' | 'tijd' | 'tot' | 'eerste' | 'laatste', Words>>

const usualHours = { from: '18:00', until: '08:00' }

/** What somebody chose before, as the form shows it. */
export function typedFrom({ mode, digestAt, quiet, absent }: NoticeChoice): TypedNotices {
  return {
    hoe: mode,
    tijd: digestAt,
    stil: quiet !== null,
    van: (quiet ?? usualHours).until,
    tot: (quiet ?? usualHours).from,
    weekend: quiet?.weekend ?? true,
    eerste: absent ? writeDay(absent.from) : '',
    laatste: absent ? writeDay(absent.until) : '',
  }
}

/** What was typed in the form. */
export function typedNotices(form: { get(name: string): unknown }): TypedNotices {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    hoe: text('hoe'),
    tijd: text('tijd'),
    stil: text('stil') !== '',
    van: text('van'),
    tot: text('tot'),
    weekend: text('weekend') !== '',
    eerste: text('eerste'),
    laatste: text('laatste'),
  }
}

/** The choice that was typed, or what is wrong with it. */
export function readNotices(typed: TypedNotices): { choice: NoticeChoice } | { faults: NoticeFaults } {
  const days = faultsOfDays(typed)
  if (Object.keys(days).length > 0) return { faults: days }
  const parsed = noticeChoice.safeParse({
    mode: typed.hoe,
    digestAt: typed.tijd,
    quiet: typed.stil ? { from: typed.tot, until: typed.van, weekend: typed.weekend } : null,
    absent: typed.eerste ? { from: readDay(typed.eerste), until: readDay(typed.laatste) } : null,
  })
  if (parsed.success) return { choice: parsed.data }
  return {
    faults: noticeFaults(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }))),
  }
}

function faultsOfDays({ eerste, laatste }: TypedNotices): NoticeFaults {
  if (eerste === '' && laatste === '') return {}
  const fault = (day: string) => (day === '' ? m.notices_issue_other_day : m.notices_issue_no_day)
  return {
    ...(readDay(eerste) ? {} : { eerste: fault(eerste) }),
    ...(readDay(laatste) ? {} : { laatste: fault(laatste) }),
  }
}

const places: Record<string, [keyof NoticeFaults, Words]> = {
  mode: ['hoe', m.notices_issue_missing],
  digestAt: ['tijd', m.notices_issue_missing],
  'quiet.from': ['tot', m.notices_issue_no_morning],
  'quiet.until': ['tot', m.notices_issue_no_morning],
  'absent.from': ['eerste', m.notices_issue_no_day],
  'absent.until': ['laatste', m.notices_issue_before_start],
}

function noticeFaults(issues: readonly Issue[]): NoticeFaults {
  return Object.fromEntries(issues.map(({ path }) => places[path] ?? ['hoe', m.notices_issue_missing]))
}
