export { readNamePairs } from './read-name-pairs.ts'
export { type RecordFile, type Records, readRecords } from './read-records.ts'
