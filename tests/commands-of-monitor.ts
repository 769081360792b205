import { randomUUID } from 'node:crypto'
import * as programme from '../src/domains/programme/index.ts'
import type { Declared } from './declared.ts'

const aboutOrganisations = 'what organisations agreed and did, nothing about a person'
const id = randomUUID()
const proof = { day: '2026-11-24', note: 'x', evidence: 'x', evidenceUrl: '' }

/** Every function of the programme about how far it is. */
export const commandsOfMonitor: Record<string, Declared> = {
  monitorOn: {
    asks: 'programme.view',
    call: (ctx) => programme.monitorOn(ctx, '2026-11-24'),
    silent: aboutOrganisations,
  },
  normsOn: { asks: 'programme.view', call: (ctx) => programme.normsOn(ctx, '2026-11-24'), silent: aboutOrganisations },
  placesToRecord: { open: 'computes from the appointments of whoever acts' },
  recordNormValue: {
    asks: 'norm.record',
    call: (ctx) => programme.recordNormValue(ctx, { norm: 'x', place: '', value: 1, ...proof }),
  },
  recordProgress: {
    asks: 'progress.record',
    call: (ctx) => programme.recordProgress(ctx, { action: 'x', place: '', state: 'done', ...proof }),
  },
  setColour: {
    asks: 'colour.set',
    call: (ctx) => programme.setColour(ctx, { action: 'x', colour: 'green', reason: 'x' }),
  },
  viewAction: { asks: 'programme.view', call: (ctx) => programme.viewAction(ctx, 'x') },
  viewNorm: { asks: 'programme.view', call: (ctx) => programme.viewNorm(ctx, 'x') },
  withdrawRecord: {
    asks: 'progress.record',
    call: (ctx) => programme.withdrawRecord(ctx, 'progress', id, 'x'),
  },
  'withdrawRecord of a norm': {
    asks: 'norm.record',
    call: (ctx) => programme.withdrawRecord(ctx, 'norm', id, 'x'),
  },
  'withdrawRecord of a colour': {
    asks: 'colour.set',
    call: (ctx) => programme.withdrawRecord(ctx, 'colour', id, 'x'),
  },
}

/** Every function of the front door of picture. */
export const commandsOfPicture: Record<string, Declared> = {
  countIndicators: { open: 'counts without persons, for who has asked permission already' },
  findIndicator: { open: 'reads a list that comes with the software' },
}
