import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type IndexedKind, type IndexedValues, indexedKinds } from '../../../../lib/record-index.ts'
import { shippedModel } from '../../shipped-models.ts'
import { trainedModel } from '../trained-model.ts'
import { type IndexedRecords, openRecords } from './indexed-records.ts'
import { kindModels } from './kind-models.ts'

const models = kindModels(shippedModel)
const region = 'baronie'
const record = (dossier: string, kind: IndexedKind, values: IndexedValues, id = `${dossier} ${kind}`) => {
  return { id, dossier, region, kind, values }
}
const find = (records: IndexedRecords, kind: IndexedKind, values: IndexedValues, without: string[] = []) =>
  records.find({ region, kind, values, without, most: 5 })

/** Records of other dossiers: three thousand phones, plates, companies and accounts of nobody in particular. */
function manyOthers(): IndexedRecords {
  const records = openRecords(models)
  for (let at = 0; at < 3_000; at++) {
    const digits = String(10_000_000 + at * 3_517).slice(0, 8)
    records.put([
      record(`p-${at}`, 'phone', { number: `+316${digits}` }),
      record(`v-${at}`, 'vehicle', { plate: `${digits.slice(0, 2)}-BX${'ABCDEFGH'[at % 8]}-${at % 10}` }),
      record(`c-${at}`, 'company', { name: `Handel ${digits} Groep`, kvk: digits }),
      record(`a-${at}`, 'account', { account: `gebruiker.${digits}`, platform: 'Instagram' }),
    ])
  }
  return records
}

describe('S-08 records of every kind', () => {
  let records: IndexedRecords
  beforeAll(() => {
    records = manyOthers()
  })
  afterEach(() => records.drop(['wanted']))

  it.each<[string, IndexedKind, IndexedValues, IndexedValues, boolean]>([
    ['the same number', 'phone', { number: '06 87 65 43 21' }, { number: '+31687654321' }, true],
    ['a number with one sign wrong', 'phone', { number: '06 87 65 43 21' }, { number: '06 87 65 43 31' }, false],
    ['the same plate', 'vehicle', { plate: 'VX-482-D', description: 'wit' }, { plate: 'vx482d' }, true],
    ['a plate with another description', 'vehicle', plated('grijze bus'), plated('witte Ford Transit'), true],
    ['a plate with one sign wrong', 'vehicle', { plate: 'VX-482-D' }, { plate: 'VX-432-D' }, false],
    ['the same registration', 'company', { name: 'Zonnehof BV', kvk: '69599084' }, { kvk: '69599084' }, true],
    ['a company in another form', 'company', { name: 'Zonnehof BV' }, { name: 'Zonnehof Holding B.V.' }, false],
    ['the same account', 'account', { account: 'zon.hof', platform: 'VK' }, { account: '@Zon.Hof' }, true],
  ])('%s is found', (_, kind, kept, asked, shown) => {
    records.put([record('wanted', kind, kept)])
    const [first] = find(records, kind, asked)
    expect(first).toMatchObject({ id: `wanted ${kind}`, dossier: 'wanted', shown })
    expect(first?.reasons.map(({ feature }) => feature)).toEqual(Object.keys(models[kind].model.columns))
  })

  it('what names one thing stays sure however often it was written down', () => {
    for (let at = 0; at < 40; at++)
      records.put([record('wanted', 'phone', { number: '06 87 65 43 21' }, `mention ${at}`)])
    const found = find(records, 'phone', { number: '0687654321' })
    expect(found).toHaveLength(5)
    expect(found.every(({ shown }) => shown)).toBe(true)
  })

  it('the model of each is one, with its grades', () => {
    for (const kind of indexedKinds) {
      const { model, identities } = models[kind]
      expect(trainedModel.parse(model)).toEqual(model)
      expect(Object.keys(model.columns)).toEqual(expect.arrayContaining([...identities]))
      for (const { m, u } of Object.values(model.features))
        for (const shares of [m, u]) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2)
    }
  })
})

describe('S-08 dossiers in the index', () => {
  const kept = { number: '06 87 65 43 21' }

  it('are left out when one asks for that, and are of one region', () => {
    const records = openRecords(models)
    records.put([record('one', 'phone', kept), record('other', 'phone', kept)])
    records.put([{ ...record('far', 'phone', kept), region: 'elsewhere' }])
    const dossiers = (without: string[]) => find(records, 'phone', kept, without).map(({ dossier }) => dossier)
    expect(dossiers([]).toSorted()).toEqual(['one', 'other'])
    expect(dossiers(['one'])).toEqual(['other'])
    expect(records.find({ region: 'nowhere', kind: 'phone', values: kept, most: 5 })).toEqual([])
  })

  it('are left out before the best are chosen: many of one hide no other', () => {
    const records = openRecords(models)
    for (let at = 0; at < 300; at++) records.put([record('own', 'phone', kept, `own ${at}`)])
    records.put([record('other', 'phone', kept)])
    expect(find(records, 'phone', kept, ['own']).map(({ dossier }) => dossier)).toEqual(['other'])
  })

  it('go with all that they hold, and leave nothing behind', () => {
    const records = openRecords(models)
    records.put([record('one', 'phone', kept), record('one', 'person', { name: 'Ilona Kiss' })])
    records.put([record('other', 'phone', kept)])
    records.drop(['one', 'who never was'])
    expect(find(records, 'phone', kept).map(({ dossier }) => dossier)).toEqual(['other'])
    expect(find(records, 'person', { name: 'Ilona Kiss' })).toEqual([])
    expect(records.size()).toBe(1)
    records.clear()
    expect([records.size(), find(records, 'phone', kept)]).toEqual([0, []])
  })

  it('find no room where there is none, and what stands there already is replaced', () => {
    const records = openRecords(models, 2)
    expect(records.put([record('one', 'phone', kept), record('two', 'phone', kept)])).toBe(0)
    expect(records.put([record('three', 'phone', kept)])).toBe(1)
    expect(records.put([record('two', 'phone', { number: '06 11 11 11 11' })])).toBe(0)
    expect(find(records, 'phone', kept).map(({ dossier }) => dossier)).toEqual(['one'])
  })
})

function plated(description: string): IndexedValues {
  return { plate: 'VX-482-D', description }
}
