import { actAs, type PersonActor, type System } from '../domains/access/index.ts'
import { draftReport, editReport, finishReport, keepLetterhead, viewReport } from '../domains/programme/index.ts'
import { letterheadInput } from '../domains/programme/rules/letterhead.ts'
import type { DraftInput } from '../domains/programme/rules/report.ts'

type Told = { by: string; days: number; input: Omit<DraftInput, 'asOf'>; texts: Record<string, string>; final: boolean }

/** Invented texts of two reports: a letter that was sent, and a yearly report that somebody is working on. */
const told: readonly Told[] = [
  {
    by: 'Ilse Roelofs',
    days: 12,
    input: { kind: 'councilLetter', organisationId: 'gemeente-goes', place: 'GM0664' },
    texts: {
      we: 'Onze baliemedewerkers en wijkteams leren signalen herkennen. Twee aandachtsfunctionarissen zijn het aanspreekpunt, en vervangen elkaar.\n\n- Elke maandag lezen zij samen de nieuwe signalen.\n- Elk kwartaal gaan toezicht en politie samen op controle.',
      followUp: 'Na de zomer hoort u hoe de training is verlopen. Eind volgend jaar kijken we terug op het beleid.',
    },
    final: true,
  },
  {
    by: 'Lotte van Wijk',
    days: 2,
    input: { kind: 'yearlyReport', organisationId: 'gemeente-tilburg', place: null },
    texts: {
      summary:
        'Dit jaar is de basis gelegd: alle districten hebben een werkgroep en een eigen meldroute. Het aantal vaste overleggen groeit. Volgend jaar vragen de controles en de opvang aandacht.',
    },
    final: false,
  },
]

/** Puts a final letter and a draft report in a demonstration, with the paper that the letter is written on. */
export async function writeReports(system: System, people: ReadonlyMap<string, PersonActor>): Promise<void> {
  const ilse = personCalled(people, 'Ilse Roelofs')
  const paper = { organisationId: 'gemeente-goes', number: 0, name: 'Gemeente Goes', colour: '#14603a', logoAlt: '' }
  const lines = ['Voorbeeldplein 1', '0000 XX Goes', 'Dit adres is verzonnen']
  const input = letterheadInput.parse({ ...paper, lines })
  await actAs(before(system, 20), ilse, (ctx) => keepLetterhead(ctx, input, null))
  for (const one of told) await tell(before(system, one.days), personCalled(people, one.by), one)
}

async function tell(system: System, by: PersonActor, { input, texts, final }: Told): Promise<void> {
  const id = await actAs(system, by, (ctx) => draftReport(ctx, { ...input, asOf: ctx.today }))
  await actAs(system, by, async (ctx) => {
    const { title, version, content } = await viewReport(ctx, id)
    const particulars = content.particulars.map(({ value }) => value)
    await editReport(ctx, { id, version, title, particulars, texts, out: [] })
  })
  if (final) await actAs(system, by, (ctx) => finishReport(ctx, { id, version: 2 }))
}

function personCalled(people: ReadonlyMap<string, PersonActor>, name: string): PersonActor {
  const person = people.get(name)
  if (!person) throw new Error(`nobody in the demonstration is called ${name}`)
  return person
}

const before = (system: System, days: number): System => ({
  ...system,
  clock: () => new Date(system.clock().getTime() - days * 24 * 3_600_000),
})
