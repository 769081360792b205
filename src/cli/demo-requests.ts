import { actAs, type Context, type PersonActor, type System } from '../domains/access/index.ts'
import { answerSubjectQuestion, askDesks, registerRequest } from '../domains/signals/index.ts'
import { findingInput, requestInput } from '../domains/signals/rules/subject-request.ts'

const day = 24 * 3_600_000
const breda = 'aandachtsfunctionarissen-breda'
const roosendaal = 'aandachtsfunctionarissen-roosendaal'
const privacyOfficer = 'Rosa Maas'

/** Somebody who lives in the house of the first signal asks what is known about him. */
const inspection = {
  ...{ kind: 'access', channel: 'letter', identity: 'knownAddress' },
  applicant: 'Dhr. T. Wolfswinkel (verzonnen)\nVuurbaakhof 14\n4800 ZZ Breda',
  request: 'Hij wil weten wat de gemeente over hem en zijn adres heeft.',
  subject: { name: 'T. Wolfswinkel', phone: '', plate: '', address: 'Vuurbaakhof 14', postcode: '' },
}

/** Somebody asks to erase what nobody may have on her. */
const erasure = {
  ...{ kind: 'erasure', channel: 'mail', identity: null },
  applicant: 'Mw. R. Kromhout (verzonnen)\nLantaarnpad 3\n4700 ZZ Roosendaal',
  request: '',
  subject: { name: 'R. Kromhout', phone: '', plate: '', address: '', postcode: '' },
}

/** Two requests of data subjects: one that a desk answered, and one that came this week. `signal` is what that desk found. */
export async function registerRequests(
  system: System,
  people: ReadonlyMap<string, PersonActor>,
  signal: string,
): Promise<void> {
  const at = <T>(name: string, daysAgo: number, work: (ctx: Context) => Promise<T>) => {
    const actor = people.get(name)
    if (!actor) throw new Error(`the demonstration has nobody called ${name}`)
    const then = new Date(system.clock().getTime() - daysAgo * day)
    return actAs({ ...system, clock: () => then }, actor, work)
  }
  const first = await at(privacyOfficer, 19, receive(inspection))
  await at(privacyOfficer, 18, (ctx) => askDesks(ctx, first, [breda, roosendaal]))
  const found = findingInput.parse({ answer: 'found', numbers: [signal] })
  await at('Bram Okafor', 2, (ctx) => answerSubjectQuestion(ctx, first, breda, found))
  await at(privacyOfficer, 2, receive(erasure))
}

/** The day on which it is registered is the day on which it came. */
const receive = (request: object) => (ctx: Context) =>
  registerRequest(ctx, requestInput.parse({ ...request, receivedOn: ctx.today }))
