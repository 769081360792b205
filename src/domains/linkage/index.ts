export { openLinkageRecords } from './open-linkage-records.ts'
export { readNamePairs } from './read-name-pairs.ts'
export { type RecordFile, type Records, readRecords } from './read-records.ts'
export type { IndexedRecords } from './rules/online/indexed-records.ts'
