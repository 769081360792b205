/** The form of an offer to hand over: what it proposes, what was typed, and what that means. */

import type { Context } from '../../domains/access/index.ts'
import { groundsFor, type Region } from '../../domains/access/index.ts'
import { codeLists, deskHours } from '../../domains/signals/index.ts'
import { ClockSettings } from '../../domains/signals/rules/clock-settings.ts'
import { clockTimes } from '../../domains/signals/rules/clocks.ts'
import { factKinds } from '../../domains/signals/rules/fact.ts'
import { type HandoverOffer, handoverOffer } from '../../domains/signals/rules/handover.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { toDay } from '../../lib/quarter.ts'
import type { TypedForm } from '../report/answers.ts'
import { chosen, typed, versionIn } from './asked.ts'
import type { FieldNames } from './faults.ts'
import { allReceivers, type Receivers } from './receivers.ts'
import type { SignalFacts } from './signal-facts.ts'

/** Where each part of an offer is typed. */
export const offerFields: FieldNames = {
  ...{ desks: 'loket', receiver: 'ontvanger', purpose: 'doel', legalBasis: 'grond' },
  ...{ factIds: 'wat', fileIds: 'bestand', question: 'vraag', answerBy: 'datum' },
}

/** What stands in the form. */
export interface OfferTyped {
  desks: string[]
  receiver: string
  purpose: string
  legalBasis: string
  factIds: string[]
  fileIds: string[]
  question: string
  answerBy: string
}

/** What was typed in the form, as it was typed. */
export function offerTyped(form: TypedForm): OfferTyped {
  return {
    desks: chosen(form, 'loket'),
    receiver: typed(form, 'ontvanger'),
    purpose: typed(form, 'doel'),
    legalBasis: typed(form, 'grond'),
    factIds: chosen(form, 'wat'),
    fileIds: chosen(form, 'bestand'),
    question: typed(form, 'vraag'),
    answerBy: typed(form, 'datum'),
  }
}

/** Reads an offer. Throws InvalidInput with every issue. */
export function readOffer(number: string, form: TypedForm): HandoverOffer {
  const { answerBy, ...rest } = offerTyped(form)
  return parseInput(handoverOffer, { ...rest, number, version: versionIn(form), answerBy: readDay(answerBy) ?? '' })
}

/** When a receiver must have accepted and answered, if it were offered now. */
export interface OfferTerms {
  accept: Date
  answer: Date
}

/** The terms of an offer to a desk: the answer within what the route says, else within what the region does. */
export function offerTerms(ctx: Context, { view, region, now }: SignalFacts, deskId: string): OfferTerms {
  const settings = ClockSettings.parse(region.clocks)
  const start = {
    acute: view.acute === 'yes',
    anonymous: false,
    startedAt: now,
    hours: deskHours(ctx, deskId),
    settings,
  }
  return {
    accept: clockTimes({ ...start, kind: 'accept' }).dueAt,
    answer: clockTimes({ ...start, kind: 'answer', term: view.route.answerWithin }).dueAt,
  }
}

/** What a new form proposes: the first desk of the route, what may be shared, and the day of the route. */
export function offerProposal(facts: SignalFacts, receivers: Receivers, terms: OfferTerms): OfferTyped {
  const first = receivers.proposed.find(({ waiting }) => !waiting)?.desk
  const grounds = first ? groundsFor(facts.region, first) : []
  return {
    desks: first ? [first.id] : [],
    receiver: '',
    purpose: onlyOne(grounds.map(({ purpose }) => purpose.id)),
    legalBasis: onlyOne(grounds.map(({ legalBasis }) => legalBasis.id)),
    factIds: givable(facts).flatMap(({ fact, proposed }) => (proposed ? [fact.id] : [])),
    // A photo may show more than was meant: whoever shares it says so.
    fileIds: [],
    question: '',
    answerBy: writeDay(toDay(terms.answer)),
  }
}

const onlyOne = (ids: readonly string[]) => (new Set(ids).size === 1 ? (ids[0] ?? '') : '')

/** A fact that can be given, and whether that is proposed. Who reported in confidence never is on the list. */
export type GivableFact = { fact: SignalFacts['view']['facts'][number]; proposed: boolean }

/** The facts of a signal that can be given: the story first, then each kind. */
export function givable({ view }: Pick<SignalFacts, 'view'>): GivableFact[] {
  return view.facts
    .filter((fact) => !fact.replaced && (fact.kind !== 'reporter' || view.anonymity === 'named'))
    .toSorted((a, b) => factKinds.indexOf(a.kind) - factKinds.indexOf(b.kind))
    .map((fact) => ({ fact, proposed: codeLists().factKinds.find(fact.kind)?.proposedForSharing ?? false }))
}

/** A purpose or ground that can be chosen, and the desks that it fits. */
export type GroundOption = { id: string; desks: string[] }

/** What can be chosen for the desks that were chosen, else for those that are proposed, else for all. */
export function groundOptions(region: Region, receivers: Receivers, { desks, receiver }: OfferTyped) {
  const all = allReceivers(receivers)
  const chosenOnes = all.filter(({ desk }) => desks.includes(desk.id))
  const asked = chosenOnes.length > 0 ? chosenOnes : receivers.proposed
  const outside = receiver.trim() !== '' || asked.length === 0
  const fitting = (outside ? all : asked).flatMap(({ desk }) =>
    groundsFor(region, desk).map((ground) => ({ ...ground, desk: desk.name })),
  )
  const options = (idOf: (one: (typeof fitting)[number]) => string): GroundOption[] =>
    [...Map.groupBy(fitting, idOf)].map(([id, group]) => ({ id, desks: [...new Set(group.map(({ desk }) => desk))] }))
  return { purposes: options(({ purpose }) => purpose.id), bases: options(({ legalBasis }) => legalBasis.id) }
}
