import { randomUUID } from 'node:crypto'
import {
  actAsClient,
  type ClientActor,
  invitePerson,
  type PersonActor,
  registerClient,
} from '../domains/access/index.ts'
import {
  addFact,
  askInterpreter,
  enterTranslation,
  formScope,
  makeReceiverLink,
  messageReporter,
  newUploadToken,
  openLink,
  openReceipt,
  receiveFile,
  registerVictim,
  replyAsReporter,
  saveDraft,
  submitSignal,
  takeSignal,
  viewSignal,
} from '../domains/signals/index.ts'
import { factAddition } from '../domains/signals/rules/enrichment.ts'
import { registrationInput } from '../domains/signals/rules/registration.ts'
import { lookupOf } from '../domains/signals/upload-token.ts'
import { anInvitation, aPerson } from './people.ts'
import { type Receiver, relations } from './relations.ts'
import { aGrantedRequest } from './requested.ts'
import { withRetention } from './retained.ts'
import { type Elsewhere, withElsewhere } from './scene-elsewhere.ts'
import { withGatherings } from './scene-gatherings.ts'
import { passOn } from './scene-handovers.ts'
import { withLogIns } from './scene-log-in.ts'
import { type SceneMoney, withMoney } from './scene-money.ts'
import { withMonitor } from './scene-monitor.ts'
import { withProgrammeEdited } from './scene-programme.ts'
import { withRelated } from './scene-related.ts'
import { withWebhook } from './scene-webhook.ts'
import { aReport, openWorld, reporter, type World } from './world.ts'

/** A report of the public form, with the code that it gave and the key of the form. */
export type Reported = { id: string; number: string; receipt: string; key: string }

/** One signal with content of every kind and a hand-over in every state, beside signals of others. */
export type Scene = {
  world: World
  /** Reported in confidence about Breda. */
  signal: Reported
  /** Reported without a name about Goes. */
  other: Reported
  /** Handed in by a partner system about Tilburg. */
  fromClient: { id: string; number: string; clientId: string; actor: ClientActor }
  /** Handed in by a professional about Goes. */
  fromColleague: { id: string; number: string; by: PersonActor }
  draft: string
  /** The hash by which a file is found that waits with the form of somebody. */
  upload: string
  handovers: Map<Receiver, string>
  /** What an interpreter was asked for and did not say yet. */
  asked: string
  /** A file for CoMensha that was made of the person in the signal. */
  registration: string
  /** The hand-over whose link its receiver has just opened. */
  linked: string
  /** What a data subject asked and was granted, with the signal above. */
  request: string
  /** The money of the programme. */
  money: SceneMoney
} & Elsewhere

/** What the reporter of the scene told: every kind of row. */
const rows = [
  { kind: 'person' as const, parts: { name: 'Wilhelmina Vuurvogel' } },
  { kind: 'address' as const, parts: { address: 'Vuurbaakhof 14' } },
  { kind: 'company' as const, parts: { name: 'Wasserij De Vuurbaak' } },
  { kind: 'vehicle' as const, parts: { plate: 'VK-882-Q' } },
  { kind: 'phone' as const, parts: { number: '0612340987' } },
  { kind: 'account' as const, parts: { account: 'vuurvogel88' } },
  { kind: 'facilitator' as const, parts: { name: 'Karel Baak' } },
]

/** An image of four pixels. */
const smallImage =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWNYtfvMqt1nGCAUADziCMUJIqEUAAAAAElFTkSuQmCC'

/** Plays the scene on a Tuesday morning. Close its world in afterAll. */
export async function openScene(): Promise<Scene> {
  const world = await openWorld()
  const who = { anonymity: 'confidential' as const, reporter: { name: 'Truus Melder', contact: '0687654321' } }
  const signal = await reported(world, { ...who, rows, indicators: ['lockedIn'] })
  const other = await reported(world, { place: { kind: 'municipality', code: 'GM0664' } })
  const noor = await aPerson(world, [{ function: 'attentionOfficer', desk: relations.owner }], {
    name: 'Noor Verlinden',
  })
  await handle(world, noor, signal)
  const scene = { world, signal, other, fromClient: await fromClient(world), fromColleague: await fromColleague(world) }
  const { id: draft } = await world.as(noor, (ctx) => saveDraft(ctx, { fields: { verhaal: ['Half af'] } }))
  const asked = await interpret(world, noor, signal.number)
  const upload = await waitingFile(world)
  const handovers = await passOn(world, noor, signal.number)
  await endAndPostpone(world, signal.id)
  await withRetention(world, scene.fromClient.id)
  const registration = await registered(world, noor, signal)
  const linked = await openedLink(world, noor, handovers.get('onPaper') ?? '')
  const elsewhere = await withElsewhere(world, signal.number, scene.fromColleague.by)
  const request = await aGrantedRequest(world, relations.owner, signal.number)
  const money = await withMoney(world)
  await withProgrammeEdited(world)
  await withMonitor(world)
  await withGatherings(world)
  const ids = { breda: signal.id, goes: other.id, alsoGoes: scene.fromColleague.id, noor: noor.personId }
  await withRelated(world, ids)
  return { ...scene, ...elsewhere, draft, upload, handovers, asked, registration, linked, request, money }
}

async function reported(world: World, about: Parameters<typeof aReport>[0]): Promise<Reported> {
  const submission = { scope: formScope, key: randomUUID() }
  const { number, receipt } = await world.as(reporter, (ctx) => submitSignal(ctx, aReport(about), submission))
  const id = await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))
  if (!id || !receipt) throw new Error('a report without a code')
  return { id, number, receipt, key: submission.key }
}

async function handle(world: World, noor: PersonActor, { id, number }: { id: string; number: string }): Promise<void> {
  await world.as(noor, (ctx) => takeSignal(ctx, number))
  const grades = { sourceReliability: 'provenReliable', informationReliability: 'certain' }
  const fact = { source: 'permits', sourceOn: '2026-11-24', ...grades }
  for (const kind of ['measure', 'note'] as const) {
    const role = kind === 'measure' ? { role: 'measure.permit' } : {}
    const addition = factAddition.parse({ ...fact, ...role, kind, parts: { description: 'Vergunning van 2019' } })
    await world.as(noor, (ctx) => addFact(ctx, number, addition))
  }
  await world.as(noor, (ctx) => messageReporter(ctx, number, 'Wij hebben een vraag.'))
  const own = { kind: 'reporter' as const, signalId: id }
  const token = newUploadToken()
  const bytes = ReadableStream.from([Buffer.from(smallImage, 'base64')])
  const file = await receiveFile(world.system, own, { token, name: 'kenteken.png', bytes })
  const files = { token, ids: [file.id] }
  await world.as(own, (ctx) => replyAsReporter(ctx, 'Het busje komt om half zes.', undefined, files))
}

/** The story was translated; for the message of the reporter an interpreter was asked. */
async function interpret(world: World, noor: PersonActor, number: string): Promise<string> {
  const look = () => world.as(noor, (ctx) => viewSignal(ctx, number))
  const { facts, messages } = await look()
  const asking = { language: 'bg', reason: 'Niemand van ons leest dit.', until: '2026-11-27' }
  const ask = (kind: 'fact' | 'message', id = '') =>
    world.as(noor, (ctx) => askInterpreter(ctx, number, { of: { kind, id }, ...asking }))
  await ask('fact', facts.find(({ kind }) => kind === 'story')?.id)
  const [story] = (await look()).translations
  const said = { id: story?.id ?? '', text: 'Acht mannen slapen in één huis.', translator: 'Tolk 17' }
  await world.as(noor, (ctx) => enterTranslation(ctx, number, said))
  await ask('message', messages.find(({ fromReporter }) => fromReporter)?.id)
  return (await look()).translations.find(({ entered }) => !entered)?.id ?? ''
}

/** The person in the signal turns out to be a possible victim who wants to be registered. */
async function registered(world: World, noor: PersonActor, { id, number }: Reported): Promise<string> {
  await world.database.owner.query(
    `update signals.fact set role = 'person.possibleVictim' where signal_id = $1 and kind = 'person'`,
    [id],
  )
  const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  const victim = facts.find(({ kind }) => kind === 'person')?.id ?? ''
  const consent = { by: 'victim', name: 'W. Vuurvogel', on: '2026-11-23', purposes: ['nationalPicture'] }
  const about = { number, victim, kind: 'registration', legalDuty: false, consent }
  const input = registrationInput.parse({ ...about, gender: 'female', language: '', remark: '' })
  return world.as(noor, (ctx) => registerVictim(ctx, input))
}

/** The receiver without an account reads what was handed over; gives the id of the hand-over. */
async function openedLink(world: World, noor: PersonActor, number: string): Promise<string> {
  const { token, code } = await world.as(noor, (ctx) => makeReceiverLink(ctx, number))
  const nobodyYet = { kind: 'receiver', handoverId: null } as const
  const opened = await world.as(nobodyYet, (ctx) => openLink(ctx, { token, code, form: 'scene' }))
  return opened?.handoverId ?? ''
}

/** A file with a form that nobody handed in. */
async function waitingFile({ system }: World): Promise<string> {
  const token = newUploadToken()
  const bytes = ReadableStream.from([Buffer.from('Nog niet verstuurd.')])
  await receiveFile(system, reporter, { token, name: 'wacht.txt', bytes })
  return lookupOf(system.keys, token).toString('hex')
}

async function fromClient(world: World): Promise<Scene['fromClient']> {
  const admin = await aPerson(world, [{ function: 'administrator' }], { name: 'Ties Brugman' })
  await world.as(admin, (ctx) => invitePerson(ctx, anInvitation()))
  await withLogIns(world, (await aPerson(world, [{ function: 'editor' }])).personId)
  const input = { name: 'Meldkanaal', organisationId: 'gemeente-tilburg' }
  const { id: clientId, token } = await world.as(admin, (ctx) => registerClient(ctx, input))
  const report = aReport({ place: { kind: 'municipality', code: 'GM0855' } })
  const made = await actAsClient(world.system, token, async (ctx) => {
    const { number } = await submitSignal(ctx, report, { scope: clientId, key: 'sleutel-1' })
    return { number, actor: ctx.actor }
  })
  if (made?.actor.kind !== 'client') throw new Error('the partner system was not let in')
  const { number, actor } = made
  await withWebhook(world, clientId, admin)
  return { id: await idOf(world, number), number, clientId, actor }
}

async function fromColleague(world: World): Promise<Scene['fromColleague']> {
  const by = await aPerson(world, [{ function: 'reporter' }], { name: 'Dirk Balie' })
  const report = aReport({
    place: { kind: 'municipality', code: 'GM0664' },
    anonymity: 'named',
    sourceKind: 'municipalityCounter',
  })
  const { number } = await world.as(by, (ctx) => submitSignal(ctx, report))
  return { id: await idOf(world, number), number, by }
}

async function idOf({ database }: World, number: string): Promise<string> {
  const found = await database.owner.query<{ id: string }>('select id from signals.signal where number = $1', [number])
  return found.rows[0]?.id ?? ''
}

/** A share that ended yesterday, one that begins tomorrow, and late work that went one step up. */
async function endAndPostpone({ database: { owner } }: World, signalId: string): Promise<void> {
  const share = `with made as (
      insert into signals.share (id, signal_id, desk_id, origin, purpose, legal_basis, active, starts_on, until)
      values (gen_random_uuid(), $1, $2, 'route', 'signaal-wegen', 'gemeentelijke-taak', true, $3, $4) returning id)
    insert into signals.share_item select made.id, f.id from made, signals.fact f where f.signal_id = $1 and f.kind = 'story'`
  await owner.query(share, [signalId, relations.shareEnded, '2026-01-01', '2026-11-23'])
  await owner.query(share, [signalId, relations.shareToCome, '2026-11-25', '2027-01-01'])
  for (const desk of [relations.sameOrganisation, relations.chainDirection])
    await owner.query(
      `insert into signals.escalation (id, region, clock_id, level, number, kind, desk_id, to_desk, due_at, at)
       select gen_random_uuid(), c.region, c.id, 3, s.number, c.kind, c.desk_id, $2,
         timestamptz '2026-11-24 08:00+01', timestamptz '2026-11-24 08:30+01'
       from signals.clock c join signals.signal s on s.id = c.signal_id where s.id = $1 limit 1`,
      [signalId, desk],
    )
}
