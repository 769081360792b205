/** The front door of access: people, desks, permissions, the record, sealed dossiers. */

export { type AuditEntry, recordAudit } from './audit.ts'
export { actAs, type Context, requirePermission, type System } from './context.ts'
export { type LoadedRegion, openRegion, type RegionInUse } from './loaded-region.ts'
export { type NoticeKind, notify } from './notify.ts'
export { planRegionLoad, type RegionChange, storeRegion } from './region-store.ts'
export { type Actor, type Appointment, appointmentsOn, desksOn, type PersonActor } from './rules/actor.ts'
export { type FunctionName, functionNames } from './rules/functions.ts'
export { type Action, mayDo, permissions } from './rules/permissions.ts'
export { type Ground, groundsFor, isAllowedGround } from './rules/grounds.ts'
export {
  coordinatorOf,
  type Desk,
  type DeskKind,
  desksFor,
  findDesk,
  findMunicipality,
  getDesk,
  type Region,
  type ShareRule,
} from './rules/region.ts'
export { destroyDossier, hasDossierKey, newDossier, openDossier, type Sealer } from './sealing.ts'
