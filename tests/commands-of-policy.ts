import { randomUUID } from 'node:crypto'
import * as programme from '../src/domains/programme/index.ts'
import { policyFactInput } from '../src/domains/programme/rules/policy-fact.ts'
import { adoptionGiven, feedbackGiven, planInput, planMove } from '../src/domains/programme/rules/regional-plan.ts'
import { screeningStart, screeningWork } from '../src/domains/programme/rules/screening.ts'
import type { Declared } from './declared.ts'

const aboutOrganisations = 'what organisations agreed and did, nothing about a person'
const computes = 'computes from the appointments of whoever acts'
const nothing = {
  day: null,
  dueOn: null,
  percent: null,
  body: null,
  holder: null,
  document: '',
  link: '',
  evidence: '',
}
const fact = policyFactInput.parse({
  ...{ municipality: 'GM0664', point: 'councilInformed', number: 0, value: 'met' },
  ...nothing,
})

const id = randomUUID()
const start = screeningStart.parse({ municipality: 'GM0664', title: 'Visie', field: 'housing', link: '' })
const work = screeningWork.parse({ version: 1, answers: {}, findings: '', barriers: [] })

const words = { title: 'Plan', link: '', workingGroup: 'Drie gemeenten', committee: '', advice: '', adviceOn: null }
const plan = planInput.parse({ version: 0, ...words, dueOn: '2027-01-01' })
const move = planMove.parse({ version: 1, to: 'feedback', dueOn: '2027-01-01', reason: '' })
const asked = { organisations: ['gemeente-goes'], until: '2027-01-01' }
const said = { version: 1, receivedOn: '2026-11-24', said: 'Prima', outcome: null, response: '' }
const adopted = { version: 1, adoptedOn: '2026-11-24', body: 'college', councilInformedOn: null, publishedOn: null }

/** Every function of the programme about policy. */
export const commandsOfPolicy: Record<string, Declared> = {
  askFeedback: { asks: 'policy.plan', call: (ctx) => programme.askFeedback(ctx, id, asked) },
  editPlan: { asks: 'policy.plan', call: (ctx) => programme.editPlan(ctx, id, plan) },
  listPlans: { asks: 'policy.view', call: programme.listPlans, silent: aboutOrganisations },
  movePlan: { asks: 'policy.plan', call: (ctx) => programme.movePlan(ctx, id, move) },
  recordAdoption: {
    asks: 'policy.record',
    call: (ctx) => programme.recordAdoption(ctx, id, 'GM0664', adoptionGiven.parse(adopted)),
  },
  recordFeedback: {
    asks: 'policy.plan',
    call: (ctx) => programme.recordFeedback(ctx, id, 'gemeente-goes', feedbackGiven.parse(said)),
  },
  startPlan: { asks: 'policy.plan', call: (ctx) => programme.startPlan(ctx, plan) },
  viewPlan: { asks: 'policy.view', call: (ctx) => programme.viewPlan(ctx, id) },
  finishScreening: { asks: 'policy.screen', call: (ctx) => programme.finishScreening(ctx, id, work) },
  listScreenings: {
    asks: 'policy.view',
    call: (ctx) => programme.listScreenings(ctx, 'GM0664'),
    silent: aboutOrganisations,
  },
  saveScreening: { asks: 'policy.screen', call: (ctx) => programme.saveScreening(ctx, id, work) },
  startScreening: { asks: 'policy.screen', call: (ctx) => programme.startScreening(ctx, start) },
  viewScreening: { asks: 'policy.view', call: (ctx) => programme.viewScreening(ctx, id) },
  lateOnPolicy: { asks: 'policy.view', call: programme.lateOnPolicy, silent: aboutOrganisations },
  mayAtPlace: { open: computes },
  policyOf: { asks: 'policy.view', call: (ctx) => programme.policyOf(ctx, 'GM0664'), silent: aboutOrganisations },
  policyPlaces: { open: computes },
  policyStateOn: {
    asks: 'policy.view',
    call: (ctx) => programme.policyStateOn(ctx, '2026-11-24'),
    silent: aboutOrganisations,
  },
  remindPolicy: { systemOnly: programme.remindPolicy },
  recordPolicy: { asks: 'policy.record', call: (ctx) => programme.recordPolicy(ctx, fact) },
}
