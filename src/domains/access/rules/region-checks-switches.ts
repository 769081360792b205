import type { RegionFile } from './region-file.ts'
import type { OrganisationType } from './region-kinds.ts'
import type { RegionProblem } from './region-problem.ts'
import type { DataClass, OptionalProcessing } from './register-file.ts'

/** What the entry of the register must say before a processing can be switched on under it. */
const needed: Partial<Record<OptionalProcessing, { data?: DataClass; receiver?: OrganisationType | 'anybody' }>> = {
  addressTable: { data: 'address' },
  locatieserver: { data: 'address', receiver: 'other' },
  relatedSignals: { receiver: 'anybody' },
  receiverLink: { receiver: 'anybody' },
  outsideReceiver: { receiver: 'other' },
  comenshaFile: { data: 'identity', receiver: 'comensha' },
}

type Line = RegionFile['switchedOn'][number]
type Activity = RegionFile['processingActivities'][number]

/** What is switched on stands once, under an entry of the register that names its data and its receivers. */
export function checkSwitches(file: RegionFile): RegionProblem[] {
  return file.switchedOn.flatMap((line, index) => {
    const path = ['switchedOn', index]
    if (file.switchedOn.findIndex(({ processing }) => processing === line.processing) !== index)
      return [{ path: [...path, 'processing'], message: `${line.processing} stands here twice` }]
    return problemsOf(file, line).map((message) => ({ path: [...path, 'activity'], message }))
  })
}

function problemsOf(file: RegionFile, { processing, activity: id }: Line): string[] {
  const activity = file.processingActivities.find((one) => one.id === id)
  if (activity === undefined)
    return [
      `${processing} belongs to processing activity ${id}, which is not in the register; without it ${processing} cannot be switched on`,
    ]
  return [...withoutData(activity, processing), ...withoutReceiver(activity, processing)]
}

function withoutData({ id, dataClasses }: Activity, processing: OptionalProcessing): string[] {
  const data = needed[processing]?.data
  if (data === undefined || dataClasses.includes(data)) return []
  return [`processing activity ${id} does not name ${data} among its data, which ${processing} uses`]
}

function withoutReceiver({ id, receivers }: Activity, processing: OptionalProcessing): string[] {
  const receiver = needed[processing]?.receiver
  if (receiver === undefined || (receiver === 'anybody' ? receivers.length > 0 : receivers.includes(receiver)))
    return []
  const whom = receiver === 'anybody' ? 'anybody' : receiver
  return [`processing activity ${id} does not name ${whom} among its receivers, to whom ${processing} sends`]
}
