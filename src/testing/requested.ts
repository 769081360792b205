import { answerSubjectQuestion, askDesks, decideRequest, registerRequest } from '../domains/signals/index.ts'
import { requestInput } from '../domains/signals/rules/subject-request.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

const input = requestInput.parse({
  ...{ kind: 'erasure', channel: 'letter', receivedOn: '2026-11-24', identity: 'documentShown' },
  ...{ applicant: 'Roos Waterval, Gruttoweg 3', request: 'Wis alles over mij.' },
  subject: { name: 'Roos Waterval', phone: '', plate: '', address: '', postcode: '' },
})

/** A request of a data subject that somebody else registered, with a desk that was asked; returns its id. */
export async function aRequest(world: World, deskId: string): Promise<string> {
  const priya = await aPerson(world, [{ function: 'privacyOfficer' }])
  return world.as(priya, async (ctx) => {
    const id = await registerRequest(ctx, input)
    await askDesks(ctx, id, [deskId])
    return id
  })
}

/** The same, granted, with a signal of the desk that was found. */
export async function aGrantedRequest(world: World, deskId: string, number: string): Promise<string> {
  const id = await aRequest(world, deskId)
  const officer = await aPerson(world, [{ function: 'attentionOfficer', desk: deskId }])
  await world.as(officer, (ctx) => answerSubjectQuestion(ctx, id, deskId, { answer: 'found', numbers: [number] }))
  const priya = await aPerson(world, [{ function: 'privacyOfficer' }])
  await world.as(priya, (ctx) => decideRequest(ctx, id, { outcome: 'granted', grounds: [], explanation: 'Zo is het.' }))
  return id
}
