import { actAs, type Context, type PersonActor, type System } from '../domains/access/index.ts'
import {
  addLesson,
  answerEvaluation,
  askPartners,
  beginEvaluation,
  finishEvaluation,
  logBottleneck,
  moveBottleneck,
  viewEvaluation,
} from '../domains/programme/index.ts'
import type { BottleneckStep } from '../domains/programme/rules/bottleneck.ts'
import type { EvaluationSubject, QuestionCode } from '../domains/programme/rules/evaluation.ts'
import { daysAfter } from '../lib/calendar-days.ts'
import { bookMoney } from './demo-budget.ts'

type People = ReadonlyMap<string, PersonActor>
type OwnerFunction = 'districtCoordinator' | 'chainDirector' | 'careCoordinator'
type Step = { by: string; step: BottleneckStep; reason: string; ago: number }
type Bottleneck = {
  by: string
  title: string
  what: string
  itemId: string
  municipalityCode: string | null
  owner: OwnerFunction
  /** Days before today on which it was logged, and after today on which it must be solved. */
  ago: number
  due: number
  steps: Step[]
}

/** Invented bottlenecks: one passed up, one that is late, one being solved, one solved. */
const bottlenecks: readonly Bottleneck[] = [
  {
    ...{ by: 'Noor Verlinden', title: 'Geen nachtopvang voor mannen', itemId: 'doel-3', municipalityCode: 'GM0758' },
    what: 'Twee keer moest een man die hulp vroeg buiten de regio slapen. Er is geen plek waar hij ook begeleiding krijgt.',
    ...{ owner: 'districtCoordinator', ago: 48, due: 21 },
    steps: [
      { by: 'Judith Brands', step: 'takeUp', reason: 'Ik bel de opvang in het district.', ago: 41 },
      { by: 'Judith Brands', step: 'escalate', reason: 'Het district kan geen plekken betalen.', ago: 20 },
    ],
  },
  {
    ...{
      by: 'Yara Smeets',
      title: 'Controles duren te lang in de planning',
      itemId: 'doel-5',
      municipalityCode: 'GM0855',
    },
    what: 'Tussen signaal en controle zitten soms zes weken. Toezicht en inspectie hebben geen vaste dag samen.',
    ...{ owner: 'chainDirector', ago: 40, due: -6, steps: [] },
  },
  {
    ...{ by: 'Selma Tahiri', title: 'Geen tolk Roemeens op korte termijn', itemId: 'doel-4', municipalityCode: null },
    what: 'Voor een eerste gesprek wachten we drie dagen op een tolk. In die tijd zijn mensen vaak weer weg.',
    ...{ owner: 'careCoordinator', ago: 25, due: 35 },
    steps: [{ by: 'Selma Tahiri', step: 'takeUp', reason: 'Ik vraag offertes bij twee tolkdiensten.', ago: 18 }],
  },
  {
    ...{
      by: 'Fenna Zijlstra',
      title: 'Baliemedewerkers kennen het loket niet',
      itemId: 'doel-1',
      municipalityCode: 'GM0855',
    },
    what: 'Nieuwe collega’s weten niet bij wie ze een vermoeden kwijt kunnen.',
    ...{ owner: 'chainDirector', ago: 52, due: -10 },
    steps: [{ by: 'Wiebe Terpstra', step: 'solve', reason: 'Het loket staat nu in het inwerkprogramma.', ago: 14 }],
  },
]

/** Puts invented bottlenecks and bookings in a demonstration, and an evaluation that is finished and one that runs. */
export async function writeMoney(system: System, people: People): Promise<void> {
  for (const bottleneck of bottlenecks) await playBottleneck(system, people, bottleneck)
  await playFinished(system, people)
  await playRunning(system, people)
  const keeper = people.get('Bram Kuiper')
  if (keeper) await bookMoney(system, keeper)
}

function as<Done>(system: System, people: People, name: string, ago: number, work: (ctx: Context) => Promise<Done>) {
  const person = people.get(name)
  if (!person) throw new Error(`nobody in the demonstration is called ${name}`)
  const clock = () => new Date(system.clock().getTime() - ago * 86_400_000)
  return actAs({ ...system, clock }, person, work)
}

async function playBottleneck(system: System, people: People, one: Bottleneck): Promise<void> {
  const { title, what, itemId, municipalityCode, owner, ago, due } = one
  const id = await as(system, people, one.by, ago, (ctx) => {
    const dueOn = daysAfter(ctx.today, ago + due)
    return logBottleneck(ctx, { title, what, itemId, municipalityCode, districtId: null, ownerFunction: owner, dueOn })
  })
  const nothing = { bodyId: null, ownerFunction: null, ownerPerson: null, dueOn: null }
  for (const [at, { by, step, reason, ago: days }] of one.steps.entries())
    await as(system, people, by, days, (ctx) => moveBottleneck(ctx, id, { version: at + 1, step, reason, ...nothing }))
}

type Begun = { title: string; subject: EvaluationSubject; ago: number; answer: number; organisations: string[] }

/** Begins an evaluation of the half year before, and asks its partners. */
function ask(system: System, people: People, { title, subject, ago, answer, organisations }: Begun): Promise<string> {
  return as(system, people, 'Lotte van Wijk', ago, async (ctx) => {
    const [fromDay, untilDay] = [daysAfter(ctx.today, -190), daysAfter(ctx.today, -8)]
    const about = { title, subject, rhythm: 'halfYearly' as const, fromDay, untilDay }
    const id = await beginEvaluation(ctx, { ...about, answerBy: daysAfter(ctx.today, answer), organisations })
    await askPartners(ctx, id)
    return id
  })
}

type Given = {
  by: string
  organisationId: string
  ago: number
  answers: Partial<Record<QuestionCode, string>>
  handIn: boolean
}

async function answer(system: System, people: People, id: string, given: Given): Promise<void> {
  const { by, organisationId, ago, answers, handIn } = given
  await as(system, people, by, ago, async (ctx) => {
    const { questions } = await viewEvaluation(ctx, id)
    const typed = Object.fromEntries(questions.map((one) => [one.id, (one.code && answers[one.code]) ?? '']))
    await answerEvaluation(ctx, id, { organisationId, typed, handIn })
  })
}

async function playFinished(system: System, people: People): Promise<void> {
  const title = 'Samenwerking in de keten, eerste halfjaar'
  const organisations = ['gemeente-breda', 'gemeente-goes', 'politie-zwb']
  const id = await ask(system, people, { title, subject: 'cooperation', ago: 50, answer: 21, organisations })
  const both = { handIn: true, ago: 38 }
  await answer(system, people, id, {
    ...{ by: 'Noor Verlinden', organisationId: 'gemeente-breda', ...both },
    answers: {
      ...{ cooperationKnown: '4', cooperationKept: '3', cooperationMissing: 'Scholen en de GGD.' },
      cooperationBetter: 'Vaker even bellen na een overdracht.',
    },
  })
  await answer(system, people, id, {
    ...{ by: 'Ilse Roelofs', organisationId: 'gemeente-goes', ...both },
    answers: {
      cooperationKnown: '3',
      cooperationKept: '4',
      cooperationBetter: 'Een lijst met namen per loket die klopt.',
    },
  })
  await as(system, people, 'Lotte van Wijk', 24, async (ctx) => {
    const dueOn = daysAfter(ctx.today, 60)
    const lesson = { ownerFunction: 'districtCoordinator' as const, dueOn, propose: false }
    await addLesson(ctx, id, { ...lesson, words: 'Na elke overdracht belt het loket binnen een week na' })
    await addLesson(ctx, id, { ...lesson, words: 'Een keer per kwartaal de telefoonlijst nalopen', propose: true })
    const { version } = (await viewEvaluation(ctx, id)).evaluation
    const words =
      'Partners weten elkaar beter te vinden dan een jaar geleden. Na een overdracht horen zij te weinig terug.\n\nScholen en de GGD zitten nog niet aan tafel.'
    await finishEvaluation(ctx, id, { words, version })
  })
}

async function playRunning(system: System, people: People): Promise<void> {
  const title = 'Casusaanpak, tweede halfjaar'
  const organisations = ['gemeente-breda', 'gemeente-tilburg', 'politie-zwb']
  const id = await ask(system, people, { title, subject: 'casework', ago: 6, answer: 20, organisations })
  await answer(system, people, id, {
    ...{ by: 'Yara Smeets', organisationId: 'gemeente-tilburg', ago: 3, handIn: true },
    answers: { caseworkDiscussed: '9', caseworkHelp: '3', caseworkSharing: '4', caseworkBetter: 'Sneller een tolk.' },
  })
  await answer(system, people, id, {
    ...{ by: 'Noor Verlinden', organisationId: 'gemeente-breda', ago: 1, handIn: false },
    answers: { caseworkDiscussed: '14' },
  })
}
