import { expect, it } from 'vitest'
import { openLinkageRecords } from '../src/domains/linkage/index.ts'
import { generateRecords } from '../src/domains/linkage/rules/generate/records.ts'
import type { RowKind, RowValue } from '../src/domains/signals/rules/fact.ts'
import { indexedValues } from '../src/domains/signals/rules/indexed-values.ts'
import { nearestOf } from '../src/domains/signals/rules/nearness.ts'
import { rowContent } from '../src/domains/signals/rules/normal-parts.ts'
import { isShown, type Match, mostShown, probabilityOf } from '../src/domains/signals/rules/related.ts'

type Signal = { id: string; of: number; house: string; rows: [RowKind, RowValue][] }

/** A region of signals about invented people, as officers write them: a name, sometimes a day of birth, a phone, an address. */
function* signalsOfRegion(people: number): Generator<Signal> {
  let number = 0
  const houses = new Map<number, string>()
  for (const { person, cells } of generateRecords({ people })) {
    const { given, surname, born, phone, street, number: house, postcode, town } = cells
    const at = number++
    houses.set(person, houses.get(person) ?? `${postcode} ${house}`)
    const address = { address: `${street} ${house}`, postcode, town }
    const rows: [RowKind, RowValue][] = [
      ['person', { name: `${given} ${surname}`, birthDate: at % 2 === 0 ? '' : born }],
      ...(at % 3 === 0 ? [['phone', { number: phone }] satisfies [RowKind, RowValue]] : []),
      ...(at % 4 === 0 ? [] : [['address', address] satisfies [RowKind, RowValue]]),
    ]
    yield { id: `signaal-${at}`, of: person, house: houses.get(person) ?? '', rows }
  }
}

const filled = (parts: RowValue): RowValue =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value.trim() !== ''))
const comparedOf = ({ rows }: Signal) =>
  rows.flatMap(([kind, parts]) => indexedValues(rowContent(kind, filled(parts))) ?? [])

const addressesIn = ({ rows }: Signal): RowValue[] =>
  rows.flatMap(([kind, parts]) => (kind === 'address' ? [parts] : []))

it('S-08 of what is shown by itself at least 95 of 100 are true, and at most five signals are shown', () => {
  const [region, records] = ['regio', openLinkageRecords()]
  const signals = [...signalsOfRegion(4_000)]
  for (const signal of signals)
    records.put(comparedOf(signal).map((one, at) => ({ id: `${signal.id} ${at}`, dossier: signal.id, region, ...one })))
  const whose = new Map(signals.map((one) => [one.id, one]))
  const answers = signals.map((signal) => {
    const found = comparedOf(signal).flatMap((one) =>
      records.find({ region, ...one, without: [signal.id], most: 25 }).map((match) => ({ ...match, kind: one.kind })),
    )
    return [...Map.groupBy(found, ({ dossier }) => whose.get(dossier))]
      .flatMap(([other, some]) => {
        const matches = some.map(
          ({ kind, probability, shown, reasons }): Match => ({
            ...{ kind, probability, shown, ownFact: null, otherFact: '' },
            reasons: reasons.flatMap(({ feature, grade }) => (grade === null ? [] : [{ feature, grade }])),
          }),
        )
        if (!other || !isShown(matches, nearestOf(addressesIn(signal), addressesIn(other)))) return []
        // The same person, or somebody in the same house: that is what it says.
        return [{ right: other.of === signal.of || other.house === signal.house, probability: probabilityOf(matches) }]
      })
      .toSorted((one, other) => other.probability - one.probability)
      .slice(0, mostShown)
  })
  const all = answers.flat()
  expect(all.length).toBeGreaterThan(1_000)
  expect(all.filter(({ right }) => right).length / all.length).toBeGreaterThanOrEqual(0.95)
}, 120_000)
