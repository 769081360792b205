import { randomUUID } from 'node:crypto'
import * as programme from '../src/domains/programme/index.ts'
import type { Declared } from './declared.ts'

const id = randomUUID()
const aboutOrganisations = 'what organisations agreed and did, nothing about a person'
const draft = { kind: 'yearlyReport', organisationId: 'gemeente-breda', place: null, asOf: '2026-11-24' } as const
const edit = { id, version: 1, title: 'x', particulars: [], texts: {}, out: [] }
const paper = { organisationId: 'gemeente-breda', number: 0, name: 'x', lines: [], colour: '#14603a', logoAlt: '' }

/** Every function of the programme about reports. */
export const commandsOfReports: Record<string, Declared> = {
  draftReport: { asks: 'report.write', call: (ctx) => programme.draftReport(ctx, draft) },
  editReport: { asks: 'report.write', call: (ctx) => programme.editReport(ctx, edit) },
  exportReport: {
    asks: 'report.export',
    call: (ctx) => programme.exportReport(ctx, { id, kindInWords: 'x', format: 'odt' }),
  },
  finishReport: { asks: 'report.finish', call: (ctx) => programme.finishReport(ctx, { id, version: 1 }) },
  keepLetterhead: { asks: 'report.letterhead', call: (ctx) => programme.keepLetterhead(ctx, paper, null) },
  letterheads: { asks: 'report.letterhead', call: programme.letterheads, silent: aboutOrganisations },
  listReports: { asks: 'report.view', call: programme.listReports, silent: aboutOrganisations },
  recordListExport: {
    asks: 'list.export',
    call: (ctx) => programme.recordListExport(ctx, { list: 'acties', format: 'ods', rows: 1 }),
  },
  viewReport: { asks: 'report.view', call: (ctx) => programme.viewReport(ctx, id) },
  writesReportsFor: { open: 'computes from the appointments of whoever acts' },
}
