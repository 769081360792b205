export { type RecordFile, type Records, readRecords } from './read-records.ts'
