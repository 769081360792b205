import { actAs, type Context, type PersonActor, type System } from '../domains/access/index.ts'
import {
  askFeedback,
  finishScreening,
  movePlan,
  recordAdoption,
  recordFeedback,
  saveScreening,
  startPlan,
  startScreening,
  viewPlan,
} from '../domains/programme/index.ts'
import { adoptionGiven, feedbackGiven, planInput, planMove } from '../domains/programme/rules/regional-plan.ts'
import { screeningStart, screeningWork } from '../domains/programme/rules/screening.ts'
import { daysAfter } from '../lib/calendar-days.ts'

const goes = 'GM0664'

/** Two screenings of invented policy of Goes: one finished, one half done. */
export async function screenPolicy(system: System, officer: PersonActor): Promise<void> {
  const at = (ago: number, work: (ctx: Context) => Promise<void>) => actAs(daysBack(system, ago), officer, work)
  const start = (title: string, field: string) => screeningStart.parse({ municipality: goes, title, field, link: '' })
  await at(20, async (ctx) => {
    const id = await startScreening(ctx, start('Visie op huisvesting van arbeidsmigranten (verzonnen)', 'housing'))
    await finishScreening(ctx, id, screeningWork.parse({ version: 1, ...ofHousing }))
  })
  await at(4, async (ctx) => {
    const id = await startScreening(ctx, start('Verordening seizoenswerk (verzonnen)', 'agriculture'))
    const answers = { dependence: { answer: 'yes', note: 'De teler regelt ook vervoer en bed' } }
    await saveScreening(ctx, id, screeningWork.parse({ version: 1, answers, findings: '', barriers: [] }))
  })
}

const no = { answer: 'no', note: '' }
const ofHousing = {
  answers: {
    dependence: { answer: 'yes', note: 'Wie zijn werk verliest, verliest ook zijn bed' },
    hiddenPlaces: { answer: 'yes', note: 'Locaties in het buitengebied, zonder buren' },
    newcomers: { answer: 'yes', note: 'Vooral mensen die kort in Nederland zijn' },
    youngOrVulnerable: no,
    middlemen: { answer: 'yes', note: 'Uitzendbureaus huren en verhuren' },
    pushedAway: { answer: 'unsure', note: 'Buurgemeenten hebben andere eisen' },
    contactMoments: { answer: 'yes', note: 'Toezicht komt er twee keer per jaar' },
    leverage: { answer: 'yes', note: 'Omgevingsvergunning per locatie' },
  },
  findings: 'Regel wonen en werken los van elkaar.\n\nLaat toezicht altijd iemand alleen spreken, met een tolk.',
  barriers: ['housingApart', 'housingStandards', 'permitCondition', 'jointInspection', 'withNeighbours'],
}

const partners = ['gemeente-breda', 'gemeente-tilburg', 'politie-zwb', 'taskforce-riec', 'veilig-thuis-zeeland']
const said = [
  { said: 'Noem de termijn van twee jaar voor de evaluatie.', outcome: 'taken', response: '' },
  {
    said: 'De taak van toezicht is te ruim.',
    outcome: 'partly',
    response: 'De taak blijft, de uren staan nu in een bijlage.',
  },
  { said: 'Voeg een hoofdstuk over online werving toe.', outcome: 'taken', response: '' },
  { said: 'Geen opmerkingen.', outcome: 'nothing', response: '' },
]

/** An invented regional plan halfway: one partner never answered, some municipalities adopted it, some are late. */
export async function followPlan(system: System, leader: PersonActor, officer: PersonActor): Promise<void> {
  const at = <T>(ago: number, work: (ctx: Context) => Promise<T>) => actAs(daysBack(system, ago), leader, work)
  const id = await at(55, (ctx) => startPlan(ctx, aPlan(ctx.today)))
  await at(50, (ctx) => askFeedback(ctx, id, { organisations: partners, until: daysAfter(ctx.today, 15) }))
  await at(50, (ctx) => step(ctx, id, 'feedback', 20))
  for (const [nth, given] of said.entries())
    await at(45 - nth, (ctx) =>
      recordFeedback(
        ctx,
        id,
        partners[nth] ?? '',
        feedbackGiven.parse({ version: 1, receivedOn: ctx.today, ...given }),
      ),
    )
  await at(32, (ctx) => step(ctx, id, 'advice', 12))
  await at(25, (ctx) => step(ctx, id, 'adoption', 21))
  const { municipalities } = system.loaded().region
  for (const [nth, { code }] of municipalities.entries())
    if (nth % 4 !== 1 && code !== goes) await at(20 - (nth % 15), (ctx) => adopt(ctx, id, code, nth % 3 === 0))
  await actAs(daysBack(system, 2), officer, (ctx) => adopt(ctx, id, goes, true))
}

const aPlan = (today: string) =>
  planInput.parse({
    ...{ version: 0, title: 'Regionaal beleid tegen mensenhandel 2027–2030 (verzonnen)', link: '' },
    workingGroup: 'Ketenregie, drie gemeenten, politie, Openbaar Ministerie, zorgcoördinatie en Taskforce-RIEC',
    committee: 'Stuurgroep van burgemeesters',
    advice: 'De stuurgroep stelt voor om het beleid vast te stellen, met een evaluatie na een jaar.',
    ...{ adviceOn: today, dueOn: daysAfter(today, 10) },
  })

async function step(ctx: Context, id: string, to: string, days: number): Promise<void> {
  const { version } = await viewPlan(ctx, id)
  await movePlan(ctx, id, planMove.parse({ version, to, dueOn: daysAfter(ctx.today, days), reason: '' }))
}

function adopt(ctx: Context, id: string, municipality: string, whole: boolean): Promise<void> {
  const told = whole ? ctx.today : null
  const given = { version: 1, adoptedOn: ctx.today, body: 'college', councilInformedOn: told, publishedOn: told }
  return recordAdoption(ctx, id, municipality, adoptionGiven.parse(given))
}

const daysBack = (system: System, days: number): System => ({
  ...system,
  clock: () => new Date(system.clock().getTime() - days * 24 * 3_600_000),
})
