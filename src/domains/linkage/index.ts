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
export { openLinkageRecords } from './open-linkage-records.ts'
export { readNamePairs } from './read-name-pairs.ts'
export { type RecordFile, type Records, readRecords } from './read-records.ts'
export type { IndexedRecords } from './rules/online/indexed-records.ts'
