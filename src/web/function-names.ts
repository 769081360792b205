import type { FunctionName } from '../domains/access/rules/functions.ts'
import type { Locale } from '../lib/locales.ts'
import { m } from '../messages/messages.js'
import { sayIn, type Words } from './say.ts'

const names: Record<FunctionName, Words> = {
  attentionOfficer: m.signals_function_attention_officer,
  careCoordinator: m.signals_function_care_coordinator,
  safetyCoordinator: m.signals_function_safety_coordinator,
  districtCoordinator: m.signals_function_district_coordinator,
  chainDirector: m.signals_function_chain_director,
  projectLeader: m.signals_function_project_leader,
  executiveSponsor: m.signals_function_executive_sponsor,
  portfolioHolder: m.signals_function_portfolio_holder,
  policyOfficer: m.signals_function_policy_officer,
  budgetKeeper: m.signals_function_budget_keeper,
  chair: m.signals_function_chair,
  secretary: m.signals_function_secretary,
  handler: m.signals_function_handler,
  reporter: m.signals_function_reporter,
  editor: m.signals_function_editor,
  analyst: m.signals_function_analyst,
  privacyOfficer: m.signals_function_privacy_officer,
  panelMember: m.signals_function_panel_member,
  administrator: m.signals_function_administrator,
}

/** A function as people call it, in lower case: “aandachtsfunctionaris”. */
export function functionInWords(name: FunctionName, locale: Locale): string {
  return sayIn(locale)(names[name])
}
