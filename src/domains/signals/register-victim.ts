import { readDay } from '../../lib/day-input.ts'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../lib/errors.ts'
import type { Row } from '../../platform/database.ts'
import {
  type Action,
  type Context,
  desksAllowing,
  getDesk,
  openDossier,
  recordAudit,
  requirePermission,
  requireSwitchedOn,
  type Sealer,
} from '../access/index.ts'
import { type FactView, openFact } from './fact-view.ts'
import { actingPerson } from './open-signal.ts'
import { endConsent, findRegistration, insertRegistration, registrationRows } from './registration-store.ts'
import { openRegistrationRow, type RegistrationFile, type SealedRegistration } from './registration-view.ts'
import { restrictionOf } from './retention-store.ts'
import {
  ageOn,
  faultsOfGround,
  type GroundFault,
  type RegistrationFields,
  type RegistrationInput,
} from './rules/registration.ts'
import { factsOf } from './signal-queries.ts'
import { findSignalForUpdate } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

type Signal = Row<'signals.signal'>

/**
 * Makes a registration file for CoMensha of a possible victim in a signal, on the ground that is recorded with it.
 * Nothing is sent. Throws InvalidInput when the ground does not carry the file, Conflict when the signal is restricted or
 * the region did not switch this on. Returns the id of the file.
 */
export async function registerVictim(ctx: Context, input: RegistrationInput): Promise<string> {
  const signal = await ownSignal(ctx, 'registration.make', input.number)
  requireSwitchedOn(ctx, 'comenshaFile')
  if (await restrictionOf(ctx.db, signal.id)) throw new Conflict('restricted')
  const sealer = await openDossier(ctx, signal.id)
  const victim = await victimIn(ctx, signal, sealer, input.victim)
  checkGround(ctx, signal, input, victim)
  const id = ctx.newId()
  const sequence = (await registrationRows(ctx.db, signal.id)).length + 1
  const sealed: SealedRegistration = {
    fields: fieldsOf(ctx, signal, input, victim),
    consentName: input.consent?.name ?? null,
  }
  await insertRegistration(ctx.db, {
    ...{ id, region: ctx.region, signal_id: signal.id, sequence, kind: input.kind, legal_duty: input.legalDuty },
    ...consentRow(input),
    sealed: sealer.seal('signals.registration', id, 'sealed', JSON.stringify(sealed)),
    ...{ made_by: actingPerson(ctx), made_on: ctx.today },
  })
  const reference = `${signal.number}-R${sequence}`
  await writeTimeline(ctx, { signalId: signal.id, kind: 'registered', detail: { registration: reference } })
  await record(ctx, 'registration.make', reference, groundDetail(input))
  return id
}

const consentRow = ({ consent }: RegistrationInput) => ({
  consent_by: consent?.by ?? null,
  consent_under_sixteen: consent ? consent.by === 'guardian' : null,
  consent_on: consent?.on ?? null,
  consent_purposes: consent ? consent.purposes : null,
})

const groundDetail = ({ kind, legalDuty, consent }: RegistrationInput) => ({
  kind,
  legalDuty,
  consent: consent ? consent.purposes : [],
})

type Person = { name?: string; birthDate?: string; nationality?: string }

async function victimIn(ctx: Context, signal: Signal, sealer: Sealer, id: string): Promise<Person> {
  const facts = (await factsOf(ctx.db, signal.id)).map((fact) => openFact(sealer, fact))
  const found = facts.filter(isPossibleVictim).find((fact) => fact.id === id)
  if (found?.value.kind !== 'person') throw new InvalidInput([{ path: 'victim', code: 'choose' }])
  return found.value.parts
}

/** Whether a fact of a signal is a person who may be a victim. */
export function isPossibleVictim({ kind, role, replaced }: FactView): boolean {
  return kind === 'person' && role === 'person.possibleVictim' && !replaced
}

const whereWrong: Record<GroundFault, string> = {
  notBound: 'legalDuty',
  pictureWithoutGround: 'consent',
  shelterWithoutConsent: 'consent',
  guardianConsents: 'consent.by',
  victimConsents: 'consent.by',
  consentToCome: 'consent.on',
}

function checkGround(ctx: Context, signal: Signal, { kind, legalDuty, consent }: RegistrationInput, victim: Person) {
  const born = victim.birthDate === undefined ? undefined : readDay(victim.birthDate)
  const faults = faultsOfGround(
    kind,
    { legalDuty, consent },
    {
      organisationType: senderOf(ctx, signal).organisation?.type ?? '',
      today: ctx.today,
      age: born && consent ? ageOn(born, consent.on) : null,
    },
  )
  if (faults.length > 0) throw new InvalidInput(faults.map((code) => ({ path: whereWrong[code], code })))
}

function senderOf({ loaded: { region } }: Context, { desk_id }: Signal) {
  const desk = getDesk(region, desk_id)
  return { desk, organisation: region.organisations.find(({ id }) => id === desk.organisationId) }
}

/** The fields of the file: what shelter must know goes along only where shelter or advice is asked for. */
function fieldsOf(ctx: Context, signal: Signal, input: RegistrationInput, victim: Person): RegistrationFields {
  const { desk, organisation } = senderOf(ctx, signal)
  const { kind, gender, language, remark } = input
  const { name = '', birthDate = '', nationality = '' } = victim
  const place = ctx.loaded.region.municipalities.find(({ code }) => code === signal.municipality_code)
  return {
    victim: { name, birthDate, nationality, gender },
    minor: signal.minor,
    forms: signal.forms,
    municipality: place?.name ?? '',
    sender: {
      ...{ organisation: organisation?.name ?? '', desk: desk.name, phone: desk.phone },
      person: ctx.actor.kind === 'person' ? ctx.actor.name : '',
    },
    ...(kind === 'registrationAndShelter' ? { language } : {}),
    ...(kind === 'registration' ? {} : { remark }),
  }
}

/**
 * Opens a file to print or to save. Throws Conflict when consent was withdrawn and nothing else carries it, when the
 * signal was restricted, or when the region switched this off since.
 */
export async function openRegistration(ctx: Context, number: string, id: string): Promise<RegistrationFile> {
  const signal = await ownSignal(ctx, 'registration.open', number)
  requireSwitchedOn(ctx, 'comenshaFile')
  if (await restrictionOf(ctx.db, signal.id)) throw new Conflict('restricted')
  const row = await findRegistration(ctx.db, signal.id, id)
  if (!row) throw new NotFound()
  const file = openRegistrationRow(await openDossier(ctx, signal.id), row, signal.number)
  if (!file.usable) throw new Conflict('consentWithdrawn')
  await record(ctx, 'registration.open', file.reference, { kind: file.kind })
  return file
}

/** Records that consent was withdrawn, and on which day. Throws Conflict when there is none to withdraw. */
export async function withdrawConsent(ctx: Context, which: { number: string; id: string; on: string }): Promise<void> {
  const signal = await ownSignal(ctx, 'registration.withdraw', which.number)
  const row = await findRegistration(ctx.db, signal.id, which.id)
  if (!row) throw new NotFound()
  if (row.consent_on === null) throw new Conflict('notNow')
  if (which.on > ctx.today) throw new InvalidInput([{ path: 'on', code: 'dayToCome' }])
  if (which.on < row.consent_on) throw new InvalidInput([{ path: 'on', code: 'beforeConsent' }])
  const end = { withdrawn_on: which.on, withdrawn_by: actingPerson(ctx) }
  if (!(await endConsent(ctx.db, row.id, end))) throw new Conflict('notNow')
  const reference = `${signal.number}-R${row.sequence}`
  await writeTimeline(ctx, { signalId: signal.id, kind: 'consentWithdrawn', detail: { registration: reference } })
  await record(ctx, 'registration.withdraw', reference, {})
}

/** A signal that a desk of the actor handles, locked. */
async function ownSignal(ctx: Context, action: Action, number: string): Promise<Signal> {
  const resource = { kind: 'signal', id: number }
  requirePermission(ctx, action, resource)
  const row = await findSignalForUpdate(ctx.db, number)
  if (!row) throw new NotFound()
  if (!desksAllowing(ctx.actor, action, ctx.today).includes(row.desk_id)) throw new NotAllowed(action, resource)
  return row
}

const record = (ctx: Context, action: Action, reference: string, detail: Record<string, unknown>) =>
  recordAudit(ctx, {
    action,
    resource: { kind: 'registration', id: reference },
    purpose: 'landelijke-registratie',
    detail,
  })
