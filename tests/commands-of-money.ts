import { randomUUID } from 'node:crypto'
import * as programme from '../src/domains/programme/index.ts'
import type { Declared } from './declared.ts'

const id = randomUUID()
const noPerson = 'amounts and organisations, nothing of a person'
const noVictim = 'work and agreements, nothing of a victim or suspect'
const entry = {
  ...{ lineId: 'x', year: '2026', kind: 'actual' as const, amount: '1', onDay: '2026-11-24' },
  ...{ reference: 'x', note: '', settles: null },
}

const bottleneck = {
  ...{ title: 'x', what: 'x', itemId: null, districtId: null, municipalityCode: null },
  ...{ ownerFunction: 'chainDirector' as const, dueOn: '2026-12-01' },
}
const step = {
  ...{ version: 1, step: 'takeUp' as const, reason: 'x', bodyId: null },
  ...{ ownerFunction: null, ownerPerson: null, dueOn: null },
}

const evaluation = {
  ...{ title: 'x', subject: 'policy' as const, rhythm: 'yearly' as const, organisations: ['gemeente-breda'] },
  ...{ fromDay: '2026-01-01', untilDay: '2026-06-30', answerBy: '2026-12-01' },
}
const question = { words: 'x', kind: 'words' as const }
const lesson = { words: 'x', ownerFunction: 'chainDirector' as const, dueOn: '2026-12-01', propose: false }
const answers = { organisationId: 'gemeente-breda', typed: {}, handIn: false }

/** Money, bottlenecks and evaluations of the programme. */
export const commandsOfMoney: Record<string, Declared> = {
  viewBudget: { asks: 'budget.view', call: programme.viewBudget, silent: noPerson },
  budgetOn: { asks: 'budget.view', call: (ctx) => programme.budgetOn(ctx, '2026-01-01'), silent: noPerson },
  viewBudgetLine: { asks: 'budget.view', call: (ctx) => programme.viewBudgetLine(ctx, 'x') },
  bookEntry: { asks: 'budget.book', call: (ctx) => programme.bookEntry(ctx, entry) },
  reverseEntry: { asks: 'budget.book', call: (ctx) => programme.reverseEntry(ctx, id, { reason: 'x' }) },
  proposeClosing: {
    asks: 'budget.close',
    call: (ctx) => programme.proposeClosing(ctx, { year: '2025', partId: '', key: 'percent', weights: {} }),
  },
  decideClosing: { asks: 'budget.close', call: (ctx) => programme.decideClosing(ctx, id, 'confirm') },
  viewBottlenecks: { asks: 'bottleneck.view', call: programme.viewBottlenecks, silent: noVictim },
  openBottlenecks: { asks: 'bottleneck.view', call: programme.openBottlenecks, silent: noVictim },
  viewBottleneck: { asks: 'bottleneck.view', call: (ctx) => programme.viewBottleneck(ctx, id) },
  logBottleneck: { asks: 'bottleneck.log', call: (ctx) => programme.logBottleneck(ctx, bottleneck) },
  moveBottleneck: { asks: 'bottleneck.move', call: (ctx) => programme.moveBottleneck(ctx, id, step) },
  viewEvaluations: { asks: 'evaluation.view', call: programme.viewEvaluations, silent: noVictim },
  evaluations: { asks: 'evaluation.view', call: programme.evaluations, silent: noVictim },
  viewEvaluation: { asks: 'evaluation.view', call: (ctx) => programme.viewEvaluation(ctx, id) },
  beginEvaluation: { asks: 'evaluation.lead', call: (ctx) => programme.beginEvaluation(ctx, evaluation) },
  addQuestion: { asks: 'evaluation.lead', call: (ctx) => programme.addQuestion(ctx, id, question) },
  dropQuestion: { asks: 'evaluation.lead', call: (ctx) => programme.dropQuestion(ctx, id, id) },
  askPartners: { asks: 'evaluation.lead', call: (ctx) => programme.askPartners(ctx, id) },
  finishEvaluation: {
    asks: 'evaluation.lead',
    call: (ctx) => programme.finishEvaluation(ctx, id, { words: 'x', version: 1 }),
  },
  addLesson: { asks: 'evaluation.lead', call: (ctx) => programme.addLesson(ctx, id, lesson) },
  finishLesson: { asks: 'evaluation.view', call: (ctx) => programme.finishLesson(ctx, id, { words: 'x' }) },
  answerEvaluation: { asks: 'evaluation.answer', call: (ctx) => programme.answerEvaluation(ctx, id, answers) },
  remindBottlenecks: { systemOnly: programme.remindBottlenecks },
  remindEvaluations: { systemOnly: programme.remindEvaluations },
  reopenYear: { asks: 'budget.close', call: (ctx) => programme.reopenYear(ctx, id, { reason: 'x' }) },
}
