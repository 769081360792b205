import type { Desk, Organisation, Region } from './region.ts'
import { checkSwitches } from './region-checks-switches.ts'
import type { RegionFile } from './region-file.ts'
import type { RegionProblem } from './region-problem.ts'
import { requiredActivities } from './register-file.ts'

/** The register of processing: no share, and no work of the system itself, without purpose and legal basis. */
export function checkRegister(file: RegionFile, region: Region): RegionProblem[] {
  return [
    ...checkRequired(file),
    ...checkLegalBases(file),
    ...checkActivities(file, region),
    ...checkShares(file, region),
    ...checkSwitches(file),
    ...checkInboxShares(region),
  ]
}

function checkRequired(file: RegionFile): RegionProblem[] {
  return requiredActivities
    .filter((id) => !file.processingActivities.some((activity) => activity.id === id))
    .map((id) => ({
      path: ['processingActivities'],
      message: `processing activity ${id} is missing; without it the system may not do that work`,
    }))
}

function checkLegalBases(file: RegionFile): RegionProblem[] {
  return file.legalBases.flatMap((basis, index) =>
    basis.purposes.flatMap((purpose, at) =>
      hasPurpose(file, purpose)
        ? []
        : [
            {
              path: ['legalBases', index, 'purposes', at],
              message: `legal basis ${basis.id} names purpose ${purpose}, which is not in the list of purposes`,
            },
          ],
    ),
  )
}

function checkActivities(file: RegionFile, region: Region): RegionProblem[] {
  return file.processingActivities.flatMap((activity, index) => {
    const { id, controller, purpose, legalBasis } = activity
    const basis = file.legalBases.find((one) => one.id === legalBasis)
    const path = ['processingActivities', index]
    const problems: RegionProblem[] = []
    if (controller !== 'ownMunicipality' && !region.organisations.some((one) => one.id === controller))
      problems.push({
        path: [...path, 'controller'],
        message: `processing activity ${id} has controller ${controller}, which is not in the list of organisations`,
      })
    if (!hasPurpose(file, purpose))
      problems.push({
        path: [...path, 'purpose'],
        message: `processing activity ${id} has purpose ${purpose}, which is not in the list of purposes`,
      })
    if (basis === undefined)
      problems.push({
        path: [...path, 'legalBasis'],
        message: `processing activity ${id} has legal basis ${legalBasis}, which is not in the list of legal bases`,
      })
    else if (!basis.purposes.includes(purpose))
      problems.push({
        path: [...path, 'legalBasis'],
        message: `legal basis ${legalBasis} of processing activity ${id} does not carry purpose ${purpose}`,
      })
    return problems
  })
}

function checkShares(file: RegionFile, region: Region): RegionProblem[] {
  return file.shares.flatMap(({ to, activity }, index) => {
    const path = ['shares', index]
    const receivers = region.desks.filter((desk) => desk.id === to || desk.kind === to)
    if (receivers.length === 0)
      return [{ path: [...path, 'to'], message: `share to ${to}, but the region has no desk of that id or kind` }]
    if (file.shares.findIndex((share) => share.to === to) !== index)
      return [{ path: [...path, 'to'], message: `share to ${to} stands here twice` }]
    if (!file.processingActivities.some(({ id }) => id === activity))
      return [
        {
          path: [...path, 'activity'],
          message: `share to ${to} belongs to processing activity ${activity}, which is not in the register`,
        },
      ]
    return receivers.flatMap((desk) =>
      checkReceiver(file, region, desk).map((message) => ({ path: [...path, 'activity'], message })),
    )
  })
}

function checkReceiver(file: RegionFile, region: Region, desk: Desk): string[] {
  const rule = region.shareRules[desk.id]
  const basis = file.legalBases.find(({ id }) => id === rule?.legalBasis)
  const organisation = region.organisations.find(({ id }) => id === desk.organisationId)
  if (basis === undefined || organisation === undefined) return []
  if (!desk.hasAccount) return [`desk ${desk.id} has no account, so nothing can be shared with it`]
  if (basis.organisationTypes.includes(organisation.type)) return receiverMissing(file, rule?.activity, organisation)
  return [
    `legal basis ${basis.id} does not allow organisation ${organisation.id} (${organisation.type}) to receive; desk ${desk.id} cannot get this share`,
  ]
}

function receiverMissing(file: RegionFile, activityId: string | undefined, { id, type }: Organisation): string[] {
  const activity = file.processingActivities.find((one) => one.id === activityId)
  if (activity === undefined || activity.receivers.includes(type)) return []
  return [`processing activity ${activity.id} does not name ${type} among its receivers, and organisation ${id} is one`]
}

/** All signals of a municipality come together with its attention officers (S-06), if need be as a share. */
function checkInboxShares(region: Region): RegionProblem[] {
  const inboxes = region.desks.filter(({ kind }) => kind === 'attentionOfficers')
  if (inboxes.every(({ id }) => region.shareRules[id] !== undefined)) return []
  return [
    {
      path: ['shares'],
      message:
        'nothing under shares says what attentionOfficers get to see of a signal that goes to another desk first',
    },
  ]
}

const hasPurpose = (file: RegionFile, id: string) => file.purposes.some((purpose) => purpose.id === id)
