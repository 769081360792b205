import { randomUUID } from 'node:crypto'
import * as programme from '../src/domains/programme/index.ts'
import { editPart, editParts } from '../src/domains/programme/rules/edit-fields.ts'
import type { Declared } from './declared.ts'

const id = randomUUID()
const known = { functions: [], forms: [] }
const [head] = editParts
const part = editPart('acties') ?? head
const place = { part: part as NonNullable<typeof part>, at: null }
const everybodyReads = 'what was agreed; no data of persons'
const noDraft = 'changes nothing: there is no draft'

/** Editing the programme, its history, and what people propose. */
export const commandsOfProgrammeEditing: Record<string, Declared> = {
  activateProgramme: {
    asks: 'programme.activate',
    call: (ctx) => programme.activateProgramme(ctx, 1, { from: '2026-12-01', reason: 'x' }, known),
    silent: noDraft,
  },
  checkProgrammeText: { open: 'computes' },
  commentsOfItem: { open: 'computes' },
  compareVersions: {
    asks: 'programme.view',
    call: (ctx) => programme.compareVersions(ctx, 1, 2),
  },
  decideProposal: {
    asks: 'programme.decide',
    call: (ctx) => programme.decideProposal(ctx, id, { decision: 'declined', answer: 'x' }, known),
  },
  differenceBetween: { open: 'computes' },
  discardProgrammeDraft: {
    asks: 'programme.edit',
    call: (ctx) => programme.discardProgrammeDraft(ctx, 1),
    silent: noDraft,
  },
  draftState: { asks: 'programme.view', call: programme.draftState, silent: everybodyReads },
  listProgrammeVersions: { asks: 'programme.view', call: programme.listProgrammeVersions, silent: everybodyReads },
  listProposals: { asks: 'programme.view', call: programme.listProposals, silent: everybodyReads },
  moveProgrammeItem: {
    asks: 'programme.edit',
    call: (ctx) => programme.moveProgrammeItem(ctx, 1, { part: place.part, at: 0, places: 1 }),
    silent: noDraft,
  },
  newestProgrammeText: { asks: 'programme.view', call: programme.newestProgrammeText, silent: everybodyReads },
  openProposals: { asks: 'programme.view', call: programme.openProposals, silent: everybodyReads },
  programmeNumbered: { asks: 'programme.view', call: (ctx) => programme.programmeNumbered(ctx, 1) },
  programmeText: { asks: 'programme.view', call: (ctx) => programme.programmeText(ctx, 1) },
  proposeForProgramme: {
    asks: 'programme.propose',
    call: (ctx) => programme.proposeForProgramme(ctx, { kind: 'idea', title: 'x', why: 'x', goal: null, owner: null }),
  },
  publicProgramme: { open: 'what a programme says that everybody may read' },
  removeProgrammeItem: {
    asks: 'programme.edit',
    call: (ctx) => programme.removeProgrammeItem(ctx, 1, place.part, 0),
    silent: noDraft,
  },
  saveProgrammeItem: {
    asks: 'programme.edit',
    call: (ctx) => programme.saveProgrammeItem(ctx, 1, { place, words: {} }, known),
    silent: noDraft,
  },
  saveProgrammeText: {
    asks: 'programme.edit',
    call: (ctx) => programme.saveProgrammeText(ctx, 1, 'x', known),
    silent: noDraft,
  },
  startProgrammeDraft: { asks: 'programme.edit', call: programme.startProgrammeDraft },
  storedProgramme: { open: 'for the command line, by whoever runs the server' },
  viewProgrammeDraft: {
    asks: 'programme.edit',
    call: (ctx) => programme.viewProgrammeDraft(ctx, known),
    silent: everybodyReads,
  },
  withinItem: { open: 'computes' },
}
