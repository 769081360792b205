import type { Context } from '../../domains/access/index.ts'
import { listReports, policyStateOn, type ReportLine, viewBudget } from '../../domains/programme/index.ts'
import { type Glance, type PolicyPointId, policyPointIds } from '../../domains/programme/rules/policy-points.ts'
import { type ListColumn, type ListFile, listFile } from '../../lib/documents/list-file.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { recurrenceWords } from '../budget/budget-words.ts'
import { pointWords } from '../policy/point-words.ts'
import { glanceLooks } from '../policy/policy-words.ts'
import { kindInWords, lookOfState } from '../reports/report-words.ts'
import { sayIn } from '../say.ts'

type PolicyRow = { code: string; name: string; point: PolicyPointId; glance: Glance; due: string | null }

/** Every point of every municipality, with how it stands. */
export async function policyList(ctx: Context, locale: Locale): Promise<ListFile> {
  const say = sayIn(locale)
  const rows = (await policyStateOn(ctx, ctx.today)).flatMap(({ code, name, points }) =>
    policyPointIds.map(
      (point): PolicyRow => ({ code, name, point, glance: points[point].glance, due: points[point].due }),
    ),
  )
  const columns: ListColumn<PolicyRow>[] = [
    { header: say(m.lists_code), value: ({ code }) => code, kind: 'text' },
    { header: say(m.lists_municipality), value: ({ name }) => name, kind: 'text' },
    { header: say(m.lists_point), value: ({ point }) => say(pointWords[point]), kind: 'text' },
    { header: say(m.lists_state), value: ({ glance }) => say(glanceLooks[glance].words), kind: 'text' },
    { header: say(m.lists_due), value: ({ due }) => due, kind: 'day' },
  ]
  return listFile(say(m.lists_policy), columns, rows)
}

type BudgetRow = {
  part: string
  title: string
  kind: 'structural' | 'incidental'
  year: string
  cost: bigint
  hours: number | null
  fte: number | null
}

/** Every line of the budget by year. Amounts are in euros, with two decimals at most, so no cent is lost in a number. */
export async function budgetList(ctx: Context, locale: Locale): Promise<ListFile> {
  const say = sayIn(locale)
  const parts = (await viewBudget(ctx))?.table.parts ?? []
  const rows = parts.flatMap(({ name, lines }) =>
    lines.flatMap(({ title, kind, years }) =>
      [...years].map(
        ([year, amounts]): BudgetRow => ({ part: name ?? say(m.lists_whole_region), title, kind, year, ...amounts }),
      ),
    ),
  )
  const columns: ListColumn<BudgetRow>[] = [
    { header: say(m.lists_part), value: ({ part }) => part, kind: 'text' },
    { header: say(m.lists_name), value: ({ title }) => title, kind: 'text' },
    { header: say(m.lists_kind), value: ({ kind }) => say(recurrenceWords[kind]), kind: 'text' },
    { header: say(m.lists_year), value: ({ year }) => Number(year), kind: 'number' },
    { header: say(m.lists_costs), value: ({ cost }) => Number(cost) / 100, kind: 'number' },
    { header: say(m.lists_hours), value: ({ hours }) => hours, kind: 'number' },
    { header: say(m.lists_fte), value: ({ fte }) => fte, kind: 'number' },
  ]
  return listFile(say(m.lists_budget), columns, rows)
}

/** Every report that the reader may see, without the names of who wrote it. */
export async function reportList(ctx: Context, locale: Locale): Promise<ListFile> {
  const say = sayIn(locale)
  const columns: ListColumn<ReportLine>[] = [
    { header: say(m.lists_name), value: ({ title }) => title, kind: 'text' },
    { header: say(m.lists_kind), value: ({ kind }) => kindInWords(kind, locale), kind: 'text' },
    { header: say(m.lists_place), value: ({ place }) => place ?? say(m.lists_whole_region), kind: 'text' },
    { header: say(m.lists_as_of), value: ({ asOf }) => asOf, kind: 'day' },
    { header: say(m.lists_state), value: ({ state }) => say(lookOfState(state).words), kind: 'text' },
  ]
  return listFile(say(m.lists_reports), columns, await listReports(ctx))
}
