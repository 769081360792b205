import type { IndexedKind } from '../../../../lib/record-index.ts'
import type { TrainedModel } from '../trained-model.ts'

/**
 * How records of a kind are compared, and which of their fields name one thing by themselves: of those it does not count how
 * often a value was written down, for a plate that is named often is no commoner plate.
 */
export type KindModel = { model: TrainedModel; identities: readonly string[] }

type Feature = TrainedModel['features'][string]
type Hand = Pick<TrainedModel, 'columns' | 'matchesPerRecord' | 'features'>

/** The model of each kind; those of persons and addresses ship as files, the others are weights set by hand. */
export function kindModels(shipped: (schema: 'person' | 'address') => TrainedModel): Record<IndexedKind, KindModel> {
  return {
    person: { model: shipped('person'), identities: [] },
    address: { model: shipped('address'), identities: [] },
    company: { model: byHand('company', company), identities: ['kvk'] },
    vehicle: { model: byHand('vehicle', vehicle), identities: ['plate'] },
    phone: { model: byHand('phone', phone), identities: ['number'] },
    account: { model: byHand('account', account), identities: ['account'] },
  }
}

/**
 * Numbers of which there are about a hundred million: the same is the same thing. Those that lie one sign apart are often
 * neighbours of one series, so that one sign says something and never enough.
 */
const numbers = (oneSign: number): Feature => ({
  grades: ['same', 'oneSign', 'twoSigns', 'different'],
  m: [0.93, 0.045, 0.005, 0.02],
  u: [1e-8, oneSign, 3e-4, 0.9997 - oneSign],
})

/** What people type freely about the same thing differs: it may speak for, and hardly against. */
const described: Feature = {
  grades: ['same', 'nearlySame', 'close', 'alike', 'part', 'different'],
  m: [0.25, 0.1, 0.15, 0.1, 0.2, 0.2],
  u: [0.0017, 0.0038, 0.017, 0.0708, 0.2263, 0.6804],
}

const vehicle: Hand = {
  columns: { plate: 'plate', description: 'text' },
  matchesPerRecord: 1,
  features: { plate: numbers(5e-6), description: described },
}

const phone: Hand = { columns: { number: 'phone' }, matchesPerRecord: 1, features: { number: numbers(2e-5) } }

const company: Hand = {
  columns: { name: 'company', kvk: 'identifier' },
  matchesPerRecord: 2,
  features: {
    name: {
      grades: ['same', 'nearlySame', 'close', 'alike', 'part', 'different'],
      m: [0.5, 0.25, 0.1, 0.05, 0.04, 0.06],
      u: [1e-6, 5e-6, 3e-5, 1e-4, 0.005, 0.994864],
    },
    kvk: numbers(2e-5),
  },
}

/** The same name may be somebody else's elsewhere: the platform speaks against it, and does not decide. */
const account: Hand = {
  columns: { account: 'identifier', platform: 'country' },
  matchesPerRecord: 1,
  features: {
    account: {
      grades: ['same', 'oneSign', 'twoSigns', 'different'],
      m: [0.93, 0.045, 0.005, 0.02],
      u: [1e-6, 5e-5, 3e-4, 0.999649],
    },
    platform: { grades: ['same', 'different'], m: [0.9, 0.1], u: [0.25, 0.75] },
  },
}

const byHand = (schema: IndexedKind, hand: Hand): TrainedModel => ({
  schema,
  version: '1',
  about: 'Weights set by hand, for what names one thing by itself.',
  ...hand,
})
