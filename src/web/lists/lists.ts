import type { Action, Context } from '../../domains/access/index.ts'
import type { ListFile } from '../../lib/documents/list-file.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'
import { bottleneckList, evaluationList } from './follow-lists.ts'
import { actionList, goalList, meetingList, normList } from './programme-lists.ts'
import { budgetList, policyList, reportList } from './work-lists.ts'

/** A list that can be taken out as a file: what it is called, for whom it is, and what is in it now. */
export type List = {
  id: string
  title: Words
  what: Words
  action: Action
  load: (ctx: Context, locale: Locale) => Promise<ListFile>
}

/** Every list of the programme. None of them is about a person. */
export const lists: readonly List[] = [
  { id: 'acties', title: m.lists_actions, what: m.lists_actions_what, action: 'programme.view', load: actionList },
  { id: 'doelen', title: m.lists_goals, what: m.lists_goals_what, action: 'programme.view', load: goalList },
  { id: 'normen', title: m.lists_norms, what: m.lists_norms_what, action: 'programme.view', load: normList },
  {
    id: 'overleggen',
    title: m.lists_meetings,
    what: m.lists_meetings_what,
    action: 'programme.view',
    load: meetingList,
  },
  { id: 'beleid', title: m.lists_policy, what: m.lists_policy_what, action: 'policy.view', load: policyList },
  { id: 'begroting', title: m.lists_budget, what: m.lists_budget_what, action: 'budget.view', load: budgetList },
  {
    ...{ id: 'knelpunten', title: m.lists_bottlenecks, what: m.lists_bottlenecks_what },
    ...{ action: 'bottleneck.view', load: bottleneckList },
  },
  {
    ...{ id: 'evaluaties', title: m.lists_evaluations, what: m.lists_evaluations_what },
    ...{ action: 'evaluation.view', load: evaluationList },
  },
  { id: 'rapporten', title: m.lists_reports, what: m.lists_reports_what, action: 'report.view', load: reportList },
]
