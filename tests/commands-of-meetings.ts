import { randomUUID } from 'node:crypto'
import * as programme from '../src/domains/programme/index.ts'
import type { Declared } from './declared.ts'

const id = randomUUID()
const aboutOrganisations = 'when bodies meet and what they agreed, nothing about a person'
const place = { time: '09:30', minutes: 60, place: 'x', link: '' }
const record = { version: 1, guests: '', attendance: [], items: [], handled: [] }
const session = { question: 'x', background: '', onDay: null, place: '', invited: '', experts: false }
const declined = { state: 'declined' as const, reason: 'x', owner: '', dueOn: null }
const kept = { version: 0, consultation: 'x', role: 'x', organisation: '', interest: 'x', endedOn: null }

/** Every function of the programme about bodies, meetings, sessions and representation. */
export const commandsOfMeetings: Record<string, Declared> = {
  addAgendaItem: {
    asks: 'meeting.keep',
    call: (ctx) => programme.addAgendaItem(ctx, id, { title: 'x', note: '' }),
  },
  addOutsideMember: {
    asks: 'meeting.keep',
    call: (ctx) => programme.addOutsideMember(ctx, 'x', { organisation: 'x', email: 'x@voorbeeld.invalid' }),
  },
  adoptMinutes: { asks: 'meeting.keep', call: (ctx) => programme.adoptMinutes(ctx, id) },
  bringIdea: {
    asks: 'session.think',
    call: (ctx) => programme.bringIdea(ctx, id, { text: 'x', fromExpert: false }),
  },
  cancelMeeting: { asks: 'meeting.keep', call: (ctx) => programme.cancelMeeting(ctx, id, 'x') },
  closeSession: { asks: 'session.keep', call: (ctx) => programme.closeSession(ctx, id) },
  decideIdea: {
    asks: 'session.keep',
    call: (ctx) => programme.decideIdea(ctx, { sessionId: id, id }, declined),
  },
  endFeed: { asks: 'meeting.feed', call: programme.endFeed, silent: 'ends nothing when there is none' },
  endOutsideMember: { asks: 'meeting.keep', call: (ctx) => programme.endOutsideMember(ctx, id) },
  findFeedOwner: {
    asks: 'meeting.findFeed',
    call: (ctx) => programme.findFeedOwner(ctx, 'x'),
    silent: 'finds out who acts, before anybody does',
  },
  frequencyOf: {
    asks: 'programme.view',
    call: (ctx) => programme.frequencyOf(ctx, ctx.today),
    silent: aboutOrganisations,
  },
  handleOf: { open: 'computes' },
  inviteToMeeting: { asks: 'meeting.keep', call: (ctx) => programme.inviteToMeeting(ctx, id) },
  keepRepresentation: {
    asks: 'representation.keep',
    call: (ctx) => programme.keepRepresentation(ctx, null, kept),
  },
  listRepresentations: {
    asks: 'representation.view',
    call: programme.listRepresentations,
    silent: aboutOrganisations,
  },
  listSessions: { asks: 'session.view', call: programme.listSessions, silent: aboutOrganisations },
  meetingsHeld: {
    asks: 'programme.view',
    call: (ctx) => programme.meetingsHeld(ctx, {}),
    silent: aboutOrganisations,
  },
  momentAt: { open: 'computes' },
  moveAgendaItem: {
    asks: 'meeting.keep',
    call: (ctx) => programme.moveAgendaItem(ctx, id, 'x', 1),
  },
  moveMeeting: {
    asks: 'meeting.keep',
    call: (ctx) => programme.moveMeeting(ctx, id, { ...place, version: 1, day: '2026-12-01' }),
  },
  nextMeeting: {
    asks: 'programme.view',
    call: (ctx) => programme.nextMeeting(ctx, 'x', ctx.today),
    silent: aboutOrganisations,
  },
  noteFromConsultation: {
    asks: 'representation.note',
    call: (ctx) => programme.noteFromConsultation(ctx, id, { onDay: ctx.today, text: 'x' }),
  },
  openSession: { asks: 'session.keep', call: (ctx) => programme.openSession(ctx, session) },
  planMeetings: {
    asks: 'meeting.keep',
    call: (ctx) => programme.planMeetings(ctx, 'x', { days: ['2026-12-01'], ...place }),
  },
  proposeMinutes: { asks: 'meeting.keep', call: (ctx) => programme.proposeMinutes(ctx, id) },
  recordMeeting: {
    asks: 'meeting.keep',
    call: (ctx) => programme.recordMeeting(ctx, id, record),
  },
  renewFeed: { asks: 'meeting.feed', call: programme.renewFeed },
  reopenMinutes: { asks: 'meeting.keep', call: (ctx) => programme.reopenMinutes(ctx, id) },
  sendMeetingMail: { systemOnly: (ctx) => programme.sendMeetingMail(ctx, async () => {}) },
  settleFollowUp: {
    asks: 'meeting.keep',
    call: (ctx) => programme.settleFollowUp(ctx, id, { state: 'done', note: '' }),
  },
  strikeMeetingDecision: {
    asks: 'meeting.keep',
    call: (ctx) => programme.strikeMeetingDecision(ctx, id, id),
  },
  takeOffAgenda: { asks: 'meeting.keep', call: (ctx) => programme.takeOffAgenda(ctx, id, 'x') },
  viewBodies: { asks: 'meeting.view', call: programme.viewBodies, silent: aboutOrganisations },
  viewBody: { asks: 'meeting.view', call: (ctx) => programme.viewBody(ctx, 'x') },
  viewDecisions: { asks: 'meeting.view', call: programme.viewDecisions, silent: aboutOrganisations },
  viewFeed: { asks: 'meeting.feed', call: programme.viewFeed, silent: 'only of oneself' },
  viewMeeting: { asks: 'meeting.view', call: (ctx) => programme.viewMeeting(ctx, id) },
  viewRepresentation: {
    asks: 'representation.view',
    call: (ctx) => programme.viewRepresentation(ctx, id),
  },
  viewSession: { asks: 'session.view', call: (ctx) => programme.viewSession(ctx, id) },
  writeFeed: { asks: 'meeting.feed', call: programme.writeFeed, silent: 'only of oneself' },
}
