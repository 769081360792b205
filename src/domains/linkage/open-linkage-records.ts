import { type IndexedRecords, mostIndexed, openRecords } from './rules/online/indexed-records.ts'
import { kindModels } from './rules/online/kind-models.ts'
import { shippedModel } from './shipped-models.ts'

/** Opens an empty index in memory, with the models that ship. Throws when a file of those is damaged. */
export function openLinkageRecords(most = mostIndexed): IndexedRecords {
  return openRecords(kindModels(shippedModel), most)
}
