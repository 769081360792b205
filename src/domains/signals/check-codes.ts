import { InvalidInput, type Issue } from '../../lib/errors.ts'
import { type Context, findMunicipality } from '../access/index.ts'
import { codeLists } from './code-list-files.ts'
import type { RowKind } from './rules/fact.ts'
import type { Report } from './rules/signal.ts'

/** Throws InvalidInput that names every code of a report which cannot be chosen today. */
export function checkCodes(ctx: Context, report: Report): void {
  const lists = codeLists()
  const issues: Issue[] = []
  const check = (
    path: string,
    ids: readonly string[],
    list: { unknownAt(ids: readonly string[], day: string): string[] },
  ) => {
    for (const detail of list.unknownAt(ids, ctx.today)) issues.push({ path, code: 'unknownCode', detail })
  }
  check('forms', report.forms, lists.forms)
  check('subforms', report.subforms, lists.subforms)
  check('indicators', report.indicators, lists.indicators)
  check('reliability', [report.reliability], lists.reliability)
  check('sourceKind', [report.sourceKind], lists.sourceKinds)
  report.rows.forEach(({ kind, role, reliability }, row) => {
    check(`rows.${row}.reliability`, [reliability], lists.reliability)
    if (role !== undefined && !isRoleOf(kind, role, ctx.today))
      issues.push({ path: `rows.${row}.role`, code: 'unknownCode' })
  })
  if (report.subforms.some((id) => !report.forms.includes(formOf(id))))
    issues.push({ path: 'subforms', code: 'formMissing' })
  if (report.place.kind === 'municipality' && !findMunicipality(ctx.loaded.region, report.place.code))
    issues.push({ path: 'place', code: 'unknownMunicipality', detail: report.place.code })
  if (issues.length > 0) throw new InvalidInput(issues)
}

/** Whether a fact of a kind can have a role on a day. Roles stand in clear beside the sealed value: codes, never words. */
export function isRoleOf(kind: RowKind, role: string, day: string): boolean {
  return role.startsWith(`${kind}.`) && codeLists().factRoles.unknownAt([role], day).length === 0
}

/** The form of exploitation that a sub-form belongs to. */
const formOf = (subform: string) => subform.split('.')[0] ?? ''
