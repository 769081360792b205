/** The steps of a regional plan in words. */
import type { FeedbackOutcome, PlanBlocker, PlanState } from '../../domains/programme/rules/regional-plan.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

/** Where a plan is. */
export const planStateWords: Record<PlanState, Words> = {
  draft: m.policy_plan_state_draft,
  feedback: m.policy_plan_state_feedback,
  advice: m.policy_plan_state_advice,
  adoption: m.policy_plan_state_adoption,
  force: m.policy_plan_state_force,
}

/** What was done with what a partner said. */
export const outcomeWords: Record<FeedbackOutcome, Words> = {
  taken: m.policy_plan_outcome_taken,
  partly: m.policy_plan_outcome_partly,
  declined: m.policy_plan_outcome_declined,
  nothing: m.policy_plan_outcome_nothing,
}

/** Why a plan cannot go on. */
export const blockerWords: Record<PlanBlocker, Words> = {
  nobodyAsked: m.policy_plan_blocker_nobodyAsked,
  feedbackOpen: m.policy_plan_blocker_feedbackOpen,
  feedbackUnused: m.policy_plan_blocker_feedbackUnused,
  noAdvice: m.policy_plan_blocker_noAdvice,
  notAdopted: m.policy_plan_blocker_notAdopted,
}
