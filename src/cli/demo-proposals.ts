import { actAs, type PersonActor, type System } from '../domains/access/index.ts'
import { decideProposal, listProposals, proposeForProgramme } from '../domains/programme/index.ts'
import type { ProposalDecision, ProposalInput } from '../domains/programme/rules/proposal.ts'
import { knownWords } from './programme.ts'

type Made = { by: string; daysAgo: number; input: ProposalInput; decision?: ProposalDecision }

/** What people of the demonstration proposed for the programme, the oldest first. */
const made: readonly Made[] = [
  {
    ...{ by: 'Bram Okafor', daysAgo: 70 },
    input: {
      ...{ kind: 'idea', title: 'Een app voor signalen van burgers', goal: 'doel-1', owner: 'politie' },
      why: 'Mensen hebben hun telefoon altijd bij zich.',
    },
    decision: {
      decision: 'declined',
      answer: 'Melden kan al op elke telefoon, zonder app. Een app laat sporen na voor wie meekijkt.',
    },
  },
  {
    ...{ by: 'Yara Smeets', daysAgo: 40 },
    input: {
      ...{ kind: 'action', title: 'Spreekuur in de bibliotheek van elke gemeente', goal: 'doel-1' },
      ...{
        owner: 'aandachtsfunctionaris',
        why: 'Arbeidsmigranten komen daar voor taalles. Naar een loket gaan zij niet.',
      },
    },
    decision: { decision: 'accepted', answer: 'Goed plan. We beginnen in vier gemeenten.' },
  },
  {
    ...{ by: 'Selma Tahiri', daysAgo: 9 },
    input: {
      ...{
        kind: 'idea',
        title: 'Een proef met een gezamenlijk opvangoverzicht',
        goal: 'doel-4',
        owner: 'zorgcoordinator',
      },
      why: 'Nu bellen we elke avond langs alle locaties.',
    },
  },
  {
    ...{ by: 'Ruben Claes', daysAgo: 2 },
    input: {
      ...{ kind: 'action', title: 'Vakantieparken elk voorjaar samen bezoeken', goal: 'doel-2', owner: null },
      why: 'Vorig jaar zagen we er pas in augustus wat er speelde.',
    },
  },
]

/** Ideas and actions that were proposed: two were decided on, one of those stands in the draft of the programme. */
export async function writeProposals(system: System, people: ReadonlyMap<string, PersonActor>): Promise<void> {
  const proposers = [...people.values()]
  const director = proposers.find(({ appointments }) => appointments.some((one) => one.function === 'chainDirector'))
  if (!director) return
  for (const { by, daysAgo, input, decision } of made) {
    const proposer = people.get(by) ?? director
    await actAs(before(system, daysAgo), proposer, (ctx) => proposeForProgramme(ctx, input))
    if (decision) await decide(before(system, daysAgo - 7), director, input.title, decision)
  }
}

async function decide(system: System, director: PersonActor, title: string, decision: ProposalDecision): Promise<void> {
  await actAs(system, director, async (ctx) => {
    const found = (await listProposals(ctx)).find((one) => one.title === title)
    if (found) await decideProposal(ctx, found.id, decision, knownWords())
  })
}

const day = 24 * 3_600_000
const before = (system: System, days: number): System => ({
  ...system,
  clock: () => new Date(system.clock().getTime() - days * day),
})
