import { actAs, createDemonstrationPerson, type System } from '../domains/access/index.ts'
import { demoPeople } from './demo-people.ts'

const firstNames = ['Aya', 'Bas', 'Cato', 'Daan', 'Elif', 'Frits', 'Gwen', 'Henk', 'Imke', 'Jelle', 'Kyra', 'Luuk']
const lastNames = ['Akkerman', 'Berghuis', 'Coppens', 'van Dorst', 'El Amrani', 'Franken', 'Goossens', 'Hendriks']

/** Municipalities of the demonstration with one officer, and with none; the others have two. */
const [withOne, withNone] = [new Set(['GM0677', 'GM1709', 'GM0766', 'GM0785']), new Set(['GM1719', 'GM0779'])]
const alreadyThere = new Set(demoPeople.flatMap(({ deskId }) => deskId ?? []))

/** Invented attention officers for the municipalities of which nobody can be chosen at the log-in. */
export async function appointOfficers(system: System): Promise<void> {
  const desks = system
    .loaded()
    .region.desks.flatMap(({ id, territory }) =>
      id.startsWith('aandachtsfunctionarissen-') && territory.kind === 'municipality' && !alreadyThere.has(id)
        ? Array.from({ length: officersIn(territory.municipalityCode) }, () => id)
        : [],
    )
  await actAs(system, { kind: 'system', task: 'demonstration' }, async (ctx) => {
    for (const [at, deskId] of desks.entries())
      await createDemonstrationPerson(ctx, {
        ...inventedName(at),
        ...{ function: 'attentionOfficer', deskId, organisationId: null, municipalityCode: null },
      })
  })
}

const officersIn = (code: string) => (withNone.has(code) ? 0 : withOne.has(code) ? 1 : 2)

function inventedName(at: number): { name: string; email: string } {
  const first = firstNames[at % firstNames.length] ?? ''
  const last = lastNames[Math.floor(at / firstNames.length) % lastNames.length] ?? ''
  const name = `${first} ${last}`
  return { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.invalid` }
}
