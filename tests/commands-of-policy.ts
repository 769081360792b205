import { randomUUID } from 'node:crypto'
import * as programme from '../src/domains/programme/index.ts'
import { policyFactInput } from '../src/domains/programme/rules/policy-fact.ts'
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

/** Every function of the programme about policy. */
export const commandsOfPolicy: Record<string, Declared> = {
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
