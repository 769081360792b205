import { z } from 'zod'

/** The functions in which people act (requirement A-01). */
export const functionNames = [
  'attentionOfficer',
  'careCoordinator',
  'safetyCoordinator',
  'districtCoordinator',
  'chainDirector',
  'projectLeader',
  'executiveSponsor',
  'portfolioHolder',
  'policyOfficer',
  'budgetKeeper',
  'chair',
  'secretary',
  'handler',
  'reporter',
  'editor',
  'analyst',
  'privacyOfficer',
  'panelMember',
  'administrator',
] as const

/** A function as the code names it. */
export const functionName = z.enum(functionNames)
export type FunctionName = z.infer<typeof functionName>
