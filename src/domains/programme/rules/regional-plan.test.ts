import { describe, expect, it } from 'vitest'
import {
  blockersOf,
  latePartiesOf,
  type PlanAdoption,
  type PlanFeedback,
  planStates,
  planSteps,
} from './regional-plan.ts'

const today = '2026-11-24'
const standing = { dueOn: '2026-12-31', advice: '', adviceOn: null, feedback: [], adoptions: [] }
const asked = (about: Partial<PlanFeedback> = {}): PlanFeedback => ({
  ...{ organisation: 'gemeente-goes', askedOn: '2026-11-01', dueOn: '2026-12-01', receivedOn: null },
  ...{ said: '', outcome: null, response: '', version: 1 },
  ...about,
})
const toAdopt = (about: Partial<PlanAdoption> = {}): PlanAdoption => ({
  ...{ municipality: 'GM0664', dueOn: '2026-12-01', adoptedOn: null, body: null },
  ...{ councilInformedOn: null, publishedOn: null, version: 1 },
  ...about,
})

describe('the way of a regional plan', () => {
  it('P-12 goes one step at a time, from draft to force, and what holds stays', () => {
    expect(planStates.map((state) => planSteps[state].next)).toEqual(['feedback', 'advice', 'adoption', 'force', null])
    expect(planStates.map((state) => planSteps[state].back)).toEqual([null, 'draft', 'feedback', null, null])
  })

  it('P-12 asks somebody before feedback can come', () => {
    expect(blockersOf({ ...standing, state: 'draft' }, today)).toEqual(['nobodyAsked'])
    expect(blockersOf({ ...standing, state: 'draft', feedback: [asked()] }, today)).toEqual([])
  })

  it('P-12 waits for feedback until its term, and says of all of it what was done with it', () => {
    const blockers = (feedback: PlanFeedback[]) => blockersOf({ ...standing, state: 'feedback', feedback }, today)
    expect(blockers([asked()])).toEqual(['feedbackOpen'])
    expect(blockers([asked({ dueOn: '2026-11-23' })])).toEqual([])
    expect(blockers([asked({ receivedOn: '2026-11-10' })])).toEqual(['feedbackUnused'])
    expect(blockers([asked({ receivedOn: '2026-11-10', outcome: 'declined' })])).toEqual([])
  })

  it('P-12 goes to the municipalities with an advice, and is in force when all of them adopted it', () => {
    expect(blockersOf({ ...standing, state: 'advice' }, today)).toEqual(['noAdvice'])
    expect(blockersOf({ ...standing, state: 'advice', advice: 'Akkoord', adviceOn: today }, today)).toEqual([])
    const adoption = (adoptions: PlanAdoption[]) => blockersOf({ ...standing, state: 'adoption', adoptions }, today)
    expect(adoption([toAdopt({ adoptedOn: today }), toAdopt()])).toEqual(['notAdopted'])
    expect(adoption([toAdopt({ adoptedOn: today })])).toEqual([])
  })

  it('P-12 shows who is late, the longest first: the step, a partner, a municipality', () => {
    const feedback = [asked({ dueOn: '2026-11-20' }), asked({ organisation: 'politie-zwb', dueOn: '2026-11-10' })]
    const late = latePartiesOf({ ...standing, state: 'feedback', dueOn: '2026-11-15', feedback }, today)
    expect(late.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'partner politie-zwb',
      'plan feedback',
      'partner gemeente-goes',
    ])
    const adoptions = [toAdopt({ dueOn: '2026-11-23' }), toAdopt({ municipality: 'GM0758', dueOn: today })]
    expect(latePartiesOf({ ...standing, state: 'adoption', adoptions, feedback }, today)).toEqual([
      { kind: 'municipality', id: 'GM0664', dueOn: '2026-11-23' },
    ])
  })
})
