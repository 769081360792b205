import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedRoute, theRegion, theRouteXml } from '../../../testing/region-files.ts'
import { refusesDraft } from './finding.ts'
import { compileRoute, type InputColumn, inputColumns } from './reporting-route.ts'
import { findingsOf } from './route-checks.ts'
import { differenceBetween, isSame } from './route-difference.ts'
import {
  addRule,
  columnValues,
  moveRule,
  openDraft,
  type RouteDraft,
  removeRule,
  replaceRule,
  termText,
} from './route-draft.ts'
import { fileFault, withLine } from './route-file.ts'
import { allSituations } from './route-situations.ts'
import { allRules } from './route-table.ts'
import { partsOfOutcome, trialLists, trialOf } from './route-trial.ts'
import { inForceOn, mayActivate, type RouteVersionRow, standings } from './route-version.ts'
import { routeSignal } from './routing.ts'
import { type CellInput, type RuleInput, ruleInput } from './rule-input.ts'
import { parseTerm, type Term } from './terms.ts'
import { writeRoute } from './write-route.ts'

const region = await theRegion()
const route = await checkedRoute(await theRouteXml(), region)
const codes = {
  forms: ['labour', 'sexual', 'criminal', 'organRemoval'],
  sourceKinds: (route.table.inputs.find(({ name }) => name === 'bron')?.type.allowed ?? []).filter(
    (one) => one !== 'other',
  ),
}
const values = columnValues(region, codes)
const draft = openDraft(route, region, codes)
const head = { region, version: 7, date: '2026-11-24', author: 'Lotte & “Wiebe” <samen>' }

async function read(of: RouteDraft) {
  const compiled = await compileRoute(writeRoute(of, head))
  if ('problems' in compiled) throw new Error(compiled.problems.join('\n'))
  return compiled.route
}

const cell = (column: InputColumn): fc.Arbitrary<CellInput> =>
  fc.oneof(
    fc.constant<CellInput>({ mode: 'any', values: [] }),
    fc.record({ mode: fc.constantFrom('one', 'not'), values: fc.subarray(values[column], { minLength: 1 }) }),
  )
const term: fc.Arbitrary<Term | null> = fc.oneof(
  fc.constant(null),
  fc
    .integer({ min: 1, max: 9999 })
    .chain((count) => fc.constantFrom<Term>({ minutes: count }, { hours: count }, { workingDays: count })),
)
const desks = fc.uniqueArray(fc.constantFrom('attentionOfficers', 'police', 'veiligThuis', 'riec', 'comensha'), {
  maxLength: 3,
})
const words = fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 60 }))
const aRule: fc.Arbitrary<RuleInput> = fc
  .record({
    conditions: fc.record(
      Object.fromEntries(inputColumns.map((column) => [column, cell(column)])) as Record<
        InputColumn,
        fc.Arbitrary<CellInput>
      >,
    ),
    desks: desks.filter(({ length }) => length > 0),
    shares: desks,
    acknowledge: term,
    answer: term,
    advice: words,
    why: words,
  })
  .map((sent) => ruleInput.parse(sent))

describe('S-11 a draft', () => {
  it('opened and written again is the same route', async () => {
    expect(isSame(differenceBetween(allRules(route), allRules(await read(draft))))).toBe(true)
    expect(writeRoute(draft, head)).toBe(writeRoute(draft, head))
  })

  it('keeps whatever an official fills in: 40 generated rules come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(aRule, async (input) => {
        const is = allRules(await read(replaceRule(draft, 'regel-9', input)))[8]
        const { conditions, advice, why, ...given } = input
        expect(is).toMatchObject(given)
        // What XML has no character for cannot be kept.
        if (!/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(`${advice}${why}`))
          expect([is?.advice, is?.why]).toEqual([advice, why])
        for (const column of inputColumns) {
          const { mode, values: chosen } = conditions[column]
          const condition = is?.conditions.find((one) => one.column === column)?.condition
          const meant = mode === 'not' ? values[column].filter((one) => !chosen.includes(one)) : chosen
          const said =
            condition?.kind === 'not'
              ? values[column].filter((one) => !condition.values.includes(one))
              : condition && 'values' in condition
                ? condition.values
                : []
          expect([mode === 'any', [...meant].sort()]).toEqual([condition?.kind === 'any', [...said].sort()])
        }
      }),
      { numRuns: 40, seed: 20261124 },
    )
  })

  it('has its rules added, moved and taken away, each with an id of its own', () => {
    const input = ruleInput.parse({
      conditions: Object.fromEntries(inputColumns.map((column) => [column, { mode: 'any', values: [] }])),
      ...{ desks: ['police'], shares: [], acknowledge: null, answer: null, advice: '', why: '' },
    })
    const { draft: more, id } = addRule(draft, input, 'regel-2')
    expect([id, more.rules[2]?.id]).toEqual(['regel-14', id])
    expect(moveRule(more, id, -1).rules[1]?.id).toBe(id)
    expect(moveRule(draft, 'regel-1', -1)).toEqual(draft)
    expect(removeRule(more, id)).toEqual(draft)
    expect(addRule(removeRule(more, 'regel-1'), input, null).id).toBe('regel-15')
  })

  it('writes every term so that it is read again', () => {
    fc.assert(
      fc.property(term, (one) => {
        if (one !== null) expect(parseTerm(termText(one))).toEqual({ term: one })
      }),
    )
  })

  it('says of a value that exists no longer that it does, and keeps the rule', async () => {
    const older = openDraft(route, region, {
      ...codes,
      sourceKinds: codes.sourceKinds.filter((one) => one !== 'school'),
    })
    const findings = findingsOf(await read(older), region, {
      ...codes,
      sourceKinds: codes.sourceKinds.filter((one) => one !== 'school'),
    })
    expect(findings).toEqual([
      { kind: 'columnStrange', rules: [], column: 'bron', value: 'school', where: 'the code list of sources' },
    ])
  })
})

describe('S-11 the checks of a draft', () => {
  it('miss no situation: of generated routes, what they call well has exactly one rule everywhere in the region', async () => {
    await fc.assert(
      fc.asyncProperty(aRule, fc.constantFrom(...draft.rules.map(({ id }) => id)), async (input, id) => {
        const changed = await read(replaceRule(draft, id, { ...input, desks: ['attentionOfficers'], shares: [] }))
        const findings = findingsOf(changed, region, codes)
        const situations = allSituations(changed, region).filter(({ place }) => place.where === 'inRegion')
        const overlapping = situations.some(({ refusal }) => refusal !== null)
        const missed = situations.some(({ hits }) => hits.length === 0)
        const kinds = findings.map(({ kind }) => kind)
        expect([kinds.includes('overlap') || !overlapping, kinds.includes('gap')]).toEqual([true, missed])
        for (const finding of findings)
          if (finding.kind === 'overlap')
            expect(finding.example.hits.map(({ ruleNumber }) => ruleNumber)).toEqual(finding.rules)
      }),
      { numRuns: 10, seed: 20261124 },
    )
  }, 60_000)

  it('name for a hidden rule the ones that go before it, with a situation in which they do', async () => {
    const first = { ...draft, hitPolicy: 'FIRST' as const }
    const everything = {
      ...draft.rules[12],
      id: 'regel-99',
      tests: Object.fromEntries(inputColumns.map((column) => [column, '-'])),
    }
    const hidden = await read({ ...first, rules: [everything as RouteDraft['rules'][number], ...draft.rules] })
    const idle = findingsOf(hidden, region, codes).filter(({ kind }) => kind === 'idle')
    expect(idle).toHaveLength(13)
    expect(idle[0]).toMatchObject({ rules: [2], behind: [1], example: { acute: 'yes' } })
  })

  it('stop a gap in a draft, and let people judge a desk that sleeps', async () => {
    const gap = findingsOf(await read(removeRule(draft, 'regel-6')), region, codes)
    expect(gap.map((one) => [one.kind, refusesDraft(one)])).toEqual([['gap', true]])
  })
})

describe('S-11 a try-out', () => {
  it('sends every situation where routing would send it', () => {
    const lists = trialLists({ now: route, draft: route }, region, {
      forms: ['labour', 'unknown'],
      sourceKinds: ['public', 'school'],
    })
    expect(lists.keys).toHaveLength((37 + 2) * 2 * 9 * 2)
    for (const [at, key] of lists.keys.entries()) {
      const [form = '', minor, acute, place = '', sourceKind = ''] = key.split(' ')
      const municipalityCode = place === 'outside' ? 'outside' : place === 'unknown' ? null : place
      const facts = { forms: [form], minor, acute, municipalityCode, sourceKind } as Parameters<typeof routeSignal>[2]
      const { ownerDesk, matches } = routeSignal(route, region, facts)
      expect([lists.oldDesks[at], lists.oldRules[at]]).toEqual([
        ownerDesk,
        matches.map(({ ruleNumber }) => ruleNumber).join(' '),
      ])
    }
  })

  it('counts as different only what people or desks would notice, and never adds up what is too small to say', () => {
    const rules = allRules(route)
    const longer = rules.map((rule) => (rule.number === 9 ? { ...rule, answer: { workingDays: 9 } } : rule))
    const counts = [
      { about: 'rules' as const, before: '9', after: '9', signals: 6 },
      { about: 'rules' as const, before: '4', after: '4', signals: null },
      { about: 'desks' as const, before: 'a', after: 'b', signals: 6 },
      { about: 'desks' as const, before: 'a', after: 'a', signals: null },
    ]
    const trial = trialOf(counts, rules, longer)
    expect(trial.byRule).toEqual([{ before: [9], after: [9], signals: 6, parts: ['answer'] }])
    expect([trial.all, trial.changed]).toEqual([
      { counted: 6, small: 1 },
      { counted: 6, small: 0 },
    ])
    expect(trial.byDesk[0]).toEqual({ desk: 'a', now: { counted: 6, small: 1 }, draft: { counted: 0, small: 1 } })
    expect(trial.moves).toEqual([{ from: 'a', to: 'b', signals: 6 }])
    expect(partsOfOutcome(rules.slice(0, 1), rules.slice(0, 1))).toEqual([])
  })
})

describe('S-11 which version holds', () => {
  const row = (number: number, activeFrom: string | null, hour = 9): RouteVersionRow => ({
    ...{ number, state: activeFrom ? 'activated' : 'proposed', edits: 0, basedOn: null, author: null, fromFile: false },
    ...{ editors: ['a'], madeOn: '2026-01-01', note: '', proposedBy: null, proposedById: 'b', proposedOn: null },
    ...{ activatedBy: null, activatedAt: activeFrom ? new Date(`2026-01-01T0${hour}:00:00Z`) : null, activeFrom },
    ...{ activationNote: '', remark: '' },
  })
  const rows = [
    row(1, '2026-01-01'),
    row(2, '2026-03-01', 1),
    row(3, '2026-03-01', 2),
    row(4, '2026-05-01'),
    row(5, null),
  ]
  const on = (day: string) => standings(rows, day).map(({ standing }) => standing)

  it('is the latest of its day or before; of one day what was decided last', () => {
    expect(on('2026-02-28')).toEqual(['inForce', 'planned', 'planned', 'planned', 'proposed'])
    expect(on('2026-03-01')).toEqual(['superseded', 'superseded', 'inForce', 'planned', 'proposed'])
    expect(on('2027-01-01')).toEqual(['superseded', 'superseded', 'superseded', 'inForce', 'proposed'])
    expect(inForceOn([], '2026-01-01')).toBeUndefined()
  })

  it('is decided by nobody who saved or proposed it', () => {
    expect(['a', 'b', 'c'].map((person) => mayActivate(row(5, null), person))).toEqual([
      'workedOnIt',
      'workedOnIt',
      null,
    ])
    expect(mayActivate(row(1, '2026-01-01'), 'c')).toBe('notProposed')
  })
})

describe('a file from elsewhere', () => {
  it('is not read when it defines anything, and a problem of a rule gets its line', () => {
    expect(fileFault('<a>\n<!DOCTYPE b>')).toEqual({ code: 'entities', detail: '2' })
    expect(fileFault('<a/>')).toBeNull()
    expect(fileFault('<rule>'.repeat(201))).toMatchObject({ code: 'tooManyRules' })
    expect(withLine('<t>\n<rule id="x">\n<dmn:rule id="y">', 'rule 2: bad')).toBe('line 3: rule 2: bad')
    expect(withLine('<t/>', 'column "x": bad')).toBe('column "x": bad')
  })
})
