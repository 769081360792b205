import type { Config } from '../config.ts'
import {
  actAs,
  actAsJobs,
  createDemonstrationPerson,
  findPerson,
  hasDemonstrationPeople,
  type PersonActor,
  type System,
} from '../domains/access/index.ts'
import { currentProgramme } from '../domains/programme/index.ts'
import { openSystem } from '../system.ts'
import { writeFrameworks } from './demo-frameworks.ts'
import { holdMeetings } from './demo-meetings.ts'
import { writeMoney } from './demo-money.ts'
import { writeMonitor } from './demo-monitor.ts'
import { demoPeople } from './demo-people.ts'
import { writePolicy } from './demo-policy.ts'
import { writeProposals } from './demo-proposals.ts'
import { writeReports } from './demo-reports.ts'
import { registerRequests } from './demo-requests.ts'
import { writeRoute } from './demo-route.ts'
import { playScenes } from './demo-signals.ts'

const asSystem = { kind: 'system', task: 'demonstration' } as const

/** Puts invented people and signals in a demonstration that has none yet. */
export async function fillDemonstration(config: Config): Promise<void> {
  const { system, close } = await openSystem(config, () => {})
  try {
    if (await hasDemonstrationPeople(system.db)) return
    const people = await addPeople(system)
    await writeRoute(system, people)
    const isProgramme = await hasProgramme(system)
    // Each of these keeps its own order, and none of them looks at what another writes.
    await Promise.all([
      playSignals(system, people),
      writeFrameworks(earlier(system), people),
      recordState(system, people, isProgramme),
    ])
    if (isProgramme) await fillProgramme(system, people)
    await writeProposals(system, people)
  } finally {
    await close()
  }
}

async function playSignals(system: System, people: Map<string, PersonActor>): Promise<void> {
  const [ofTheHouse = ''] = await playScenes(system, people)
  await registerRequests(system, people, ofTheHouse)
}

// An installation that is measured has people and signals, and no programme.
const hasProgramme = (system: System): Promise<boolean> =>
  actAsJobs(system, 'demonstration', async (ctx) => (await currentProgramme(ctx)) !== null)

/** How far municipalities and the programme are; a norm of the programme counts what municipalities said. */
async function recordState(system: System, people: Map<string, PersonActor>, isProgramme: boolean): Promise<void> {
  await writePolicy(system, people)
  if (isProgramme) await writeMonitor(system, people)
}

/** Puts what happened with the programme in a demonstration: agendas fill with its state, and reports look at all of it. */
async function fillProgramme(system: System, people: Map<string, PersonActor>): Promise<void> {
  await holdMeetings(system, people)
  await writeMoney(system, people)
  await writeReports(system, people)
}

// Everybody has worked there for a while: the programme of the demonstration looks back over two years.
const longAgo = (system: System): System => ({ ...system, clock: () => new Date(system.clock().getTime() - 800 * day) })
const earlier = (system: System): System => ({ ...system, clock: () => new Date(system.clock().getTime() - 60 * day) })
const day = 24 * 3_600_000

async function addPeople(system: System): Promise<Map<string, PersonActor>> {
  const people = new Map<string, PersonActor>()
  for (const { group: _, role: __, ...input } of demoPeople) {
    const id = await actAs(longAgo(system), asSystem, (ctx) => createDemonstrationPerson(ctx, input))
    people.set(input.name, await actorOf(system, id))
  }
  return people
}

function actorOf(system: System, id: string): Promise<PersonActor> {
  return actAsJobs(system, 'demonstration', async (ctx) => {
    const person = await findPerson(ctx.db, id)
    if (!person) throw new Error('a person of the demonstration is not there')
    const { name, locale, demonstration, appointments } = person
    // Whoever plays a scene has just logged in, with what the demonstration takes for a second factor.
    return { kind: 'person', personId: id, name, locale, demonstration, appointments, proven: true }
  })
}
