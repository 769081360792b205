/** Kinds of facts in which the same thing is looked for again. */
export const indexedKinds = ['person', 'address', 'company', 'vehicle', 'phone', 'account'] as const
/** A kind of fact in which the same thing is looked for again. */
export type IndexedKind = (typeof indexedKinds)[number]

/** What a record says, by the name of its field; what is left out is not known. */
export type IndexedValues = Readonly<Record<string, string>>

/** What is put in the index. `id` is that of the fact: a fact never changes, a correction is a new one. `dossier` is the signal. */
export type IndexRecord = {
  id: string
  dossier: string
  region: string
  kind: IndexedKind
  values: IndexedValues
}

/** What one field says about two records: its grade (null when one of them does not know) and its weight in bits. */
export type Reason = { feature: string; grade: string | null; bits: number }

/** A record that may be of the same. `shown`: so likely that it is shown by itself, and not only when somebody asks for more. */
export type Found = { id: string; dossier: string; probability: number; shown: boolean; reasons: Reason[] }

/** Of whom or what somebody asks. `without` leaves out dossiers: that from which one asks. */
export type AskedIndex = {
  region: string
  kind: IndexedKind
  values: IndexedValues
  without?: readonly string[]
  most: number
}

/**
 * Which facts may be of the same person or thing, held in memory alone. Commands reach it as `ctx.linkage`. It knows nothing of
 * who may see what, and another process may have changed something a moment ago: who shows a match asks the database, as the
 * actor, whether that fact still stands and may be seen.
 */
export type LinkageIndex = {
  /** How far it was filled, in dossiers. What is not ready finds nothing. */
  state(): { ready: boolean; read: number; of: number }
  /** Takes records in; one with the same id is replaced. */
  put(records: readonly IndexRecord[]): Promise<void>
  /** Takes all records of dossiers out: when this resolves nobody finds them any more. */
  drop(dossiers: readonly string[]): Promise<void>
  /** What may be the same, the likeliest first, one line a fact; none of another region, and none of `without`. Never waits for an index that is not ready. */
  find(asked: AskedIndex): Promise<Found[]>
  close(): Promise<void>
}

/** The index of what needs none, such as a command: it is never ready, and what is put in it is gone. */
export const noIndex: LinkageIndex = {
  state: () => ({ ready: false, read: 0, of: 0 }),
  put: async () => {},
  drop: async () => {},
  find: async () => [],
  close: async () => {},
}
