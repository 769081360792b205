import { z } from 'zod'

/** What is stored of how far a version is. */
export type StoredState = 'draft' | 'proposed' | 'activated'
/** How far a version is on a day: one that was activated holds from its day until a later one does. */
export type Standing = 'draft' | 'proposed' | 'planned' | 'inForce' | 'superseded'

/** A version of the route as it is kept, without its file. */
export type RouteVersionRow = {
  number: number
  state: StoredState
  edits: number
  basedOn: number | null
  /** Who made it; null when a file names nobody. */
  author: string | null
  /** It came with the files of the region, and no official put it into force. */
  fromFile: boolean
  editors: string[]
  madeOn: string
  note: string
  proposedBy: string | null
  proposedById: string | null
  proposedOn: string | null
  activatedBy: string | null
  activatedAt: Date | null
  activeFrom: string | null
  activationNote: string
  remark: string
}

/** A version with how far it is, and until which day it held. */
export type RouteVersion = RouteVersionRow & { standing: Standing; heldUntil: string | null }

/** Which version holds on a day: of those from that day or before, the latest; `versions` has the latest first. */
export function inForceOn<V extends { activeFrom: string | null }>(versions: readonly V[], day: string): V | undefined {
  return versions.find(({ activeFrom }) => activeFrom !== null && activeFrom <= day)
}

/** Says of every version how far it is on a day. */
export function standings(rows: readonly RouteVersionRow[], today: string): RouteVersion[] {
  const line = rows.filter(({ state }) => state === 'activated').toSorted(latestFirst)
  const holds = inForceOn(line, today)
  return rows.map((row) => {
    const next = line[line.indexOf(row) - 1]
    const heldUntil = row.state === 'activated' && next?.activeFrom && next.activeFrom <= today ? next.activeFrom : null
    return { ...row, standing: standingOf(row, holds, today), heldUntil }
  })
}

function latestFirst(a: RouteVersionRow, b: RouteVersionRow): number {
  const byDay = (b.activeFrom ?? '').localeCompare(a.activeFrom ?? '')
  return byDay || (b.activatedAt?.getTime() ?? 0) - (a.activatedAt?.getTime() ?? 0)
}

function standingOf(row: RouteVersionRow, holds: RouteVersionRow | undefined, today: string): Standing {
  if (row.state !== 'activated') return row.state
  if (row === holds) return 'inForce'
  return (row.activeFrom ?? '') > today ? 'planned' : 'superseded'
}

/** Why somebody may not put a version into force. */
export type NotActivating = 'notProposed' | 'workedOnIt'

/** Whether a person may put this version into force, as far as the version decides: never one that they worked on. */
export function mayActivate(version: RouteVersionRow, personId: string): NotActivating | null {
  if (version.state !== 'proposed') return 'notProposed'
  return version.editors.includes(personId) || version.proposedById === personId ? 'workedOnIt' : null
}

const words = (most: number) => z.string().trim().min(1, { message: 'missing' }).max(most, { message: 'tooLong' })

/** Why a version is proposed. */
export const proposal = z.strictObject({ note: words(1000) })
/** From which day a version holds, and what the second person adds. */
export const activation = z.strictObject({
  from: z.iso.date({ message: 'day' }),
  note: z.string().trim().max(1000, { message: 'tooLong' }),
})
/** Why a version goes back to whoever made it. */
export const sendingBack = z.strictObject({ remark: words(1000) })
