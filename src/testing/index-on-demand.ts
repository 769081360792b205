import { openLinkageRecords } from '../domains/linkage/index.ts'
import { type FedIndex, feedIndex } from '../domains/signals/index.ts'
import type { LinkageIndex } from '../lib/record-index.ts'
import { openDatabase } from '../platform/database.ts'
import type { KeyProvider } from '../platform/keys.ts'
import type { TestDatabase } from './database.ts'

/**
 * The index of linkage without a thread of its own: made when somebody first looks in it, and up to date each time. Most tests
 * never do, and none has to wait for it.
 */
export function indexOnDemand({ connection }: TestDatabase, keys: KeyProvider, region: string): LinkageIndex {
  let opened: { fed: FedIndex; close(): Promise<void> } | undefined
  function open() {
    const { db, close } = openDatabase({ ...connection, max: 1 }, () => {})
    const fed = feedIndex({ db, keys, region }, openLinkageRecords())
    return { fed, close }
  }
  return {
    state: () => (opened?.fed.state().ready ? opened.fed.state() : { ready: true, read: 0, of: 0 }),
    put: async (records) => opened?.fed.put(records),
    drop: async (dossiers) => opened?.fed.drop(dossiers),
    async find(asked) {
      opened ??= open()
      if (opened.fed.state().ready) await opened.fed.catchUp()
      else await opened.fed.fill()
      return opened.fed.find(asked)
    },
    async close() {
      await opened?.close()
    },
  }
}
