import type { Hono } from 'hono'
import type { PersonActor } from '../domains/access/index.ts'
import { type SignalView, viewInbox, viewSignal } from '../domains/signals/index.ts'
import { inboxFilter } from '../domains/signals/rules/inbox.ts'
import type { WorkbenchEnv } from '../web/http/workbench.ts'
import { professionalReportPages } from '../web/professional-report/professional-report-pages.tsx'
import { signedIn, testSite } from './signed-in.ts'
import { type Visitor, visitorOf } from './visitor.ts'
import { openWorld, type World } from './world.ts'

const breda = 'aandachtsfunctionarissen-breda'

/** A world in which a colleague without a desk reports to the officers of Breda. */
export type Reporting = {
  world: World
  /** An attention officer of Breda, who reads what comes in. */
  noor: PersonActor
  /** Somebody who works for the municipality of Breda and reports. */
  ilse: PersonActor
  /** Somebody else who does. */
  colleague(name: string): Promise<PersonActor>
  app(actor: PersonActor): Hono<WorkbenchEnv>
  at(actor: PersonActor): Visitor
  /** Posts fields as they are, past the form. */
  post(fields: string[][] | FormData, actor?: PersonActor): Promise<Response>
  newest(): Promise<string>
  /** The newest signal of Breda, as its officer reads it. */
  opened(): Promise<SignalView>
  /** How many rows a table of signals holds. */
  count(table: string): Promise<number>
}

/** The least that a report needs. */
export const enough = [
  ['verhaal', 'Achter de loods slapen mensen in de kelder.\nZe werken elke dag van zes tot tien.'],
  ['gemeente', 'GM0758'],
  ['bron', 'neighbourhoodTeam'],
]
/** What the reports of these tests tell. */
export const story = enough[0]?.[1] ?? ''

/** Opens such a world. Close it in afterAll. */
export async function openReporting(): Promise<Reporting> {
  const world = await openWorld()
  const noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  const colleague = async (name: string) => worksForBreda(await world.person(name, 'reporter', null))
  const ilse = await colleague('Ilse Roelofs')
  const app = (actor: PersonActor) => signedIn(professionalReportPages(world.system, { siteOf: () => testSite }), actor)
  const newest = async () => {
    const { rows } = await world.as(noor, (ctx) => viewInbox(ctx, breda, inboxFilter.parse({})))
    return (
      rows
        .map(({ number }) => number)
        .toSorted()
        .at(-1) ?? ''
    )
  }
  return {
    world,
    noor,
    ilse,
    colleague,
    app,
    at: (actor) => visitorOf(app(actor)),
    post: async (fields, actor = ilse) =>
      app(actor).request('/melding?taal=nl', { method: 'POST', body: Array.isArray(fields) ? asForm(fields) : fields }),
    newest,
    async opened() {
      const number = await newest()
      return world.as(noor, (ctx) => viewSignal(ctx, number))
    },
    async count(table) {
      const { rows } = await world.database.owner.query(`select count(*) from signals.${table}`)
      return Number(rows[0]?.count)
    },
  }
}

const worksForBreda = (actor: PersonActor): PersonActor => ({
  ...actor,
  appointments: actor.appointments.map((one) => ({ ...one, organisationId: 'gemeente-breda' })),
})

const asForm = (fields: string[][]) =>
  new URLSearchParams(fields.map(([name = '', value = '']): [string, string] => [name, value]))
