export {
  type AskedIndex,
  type Found,
  type IndexedKind,
  type IndexedValues,
  type IndexRecord,
  indexedKinds,
  type LinkageIndex,
  type Reason,
} from '../../lib/record-index.ts'
export { readNamePairs } from './read-name-pairs.ts'
export { type RecordFile, type Records, readRecords } from './read-records.ts'
