import { z } from 'zod'

/** Kinds of desk. A route names a desk by its kind ("the attention officers of the municipality") or by its id. */
const deskKinds = [
  'attentionOfficers',
  'careCoordination',
  'safetyCoordination',
  'districtCoordination',
  'chainDirection',
  'police',
  'policeControlRoom',
  'prosecution',
  'labourInspectorate',
  'veiligThuis',
  'shelter',
  'youthCare',
  'comensha',
  'riec',
  'fallback',
  'other',
] as const
export const deskKind = z.enum(deskKinds)
export type DeskKind = z.infer<typeof deskKind>

/** Types of organisation in the chain. */
const organisationTypes = [
  'municipality',
  'care',
  'police',
  'marechaussee',
  'prosecution',
  'labourInspectorate',
  'riec',
  'careAndSafetyHouse',
  'veiligThuis',
  'comensha',
  'school',
  'housing',
  'other',
] as const
export const organisationType = z.enum(organisationTypes)
export type OrganisationType = z.infer<typeof organisationType>

/** Kinds of fact that a share may contain. Who reported (`reporter`) is not among them: that is never proposed. */
const shareableFactKinds = [
  'story',
  'person',
  'address',
  'company',
  'vehicle',
  'phone',
  'account',
  'facilitator',
  'measure',
  'note',
  'indicators',
] as const
export const shareableFactKind = z.enum(shareableFactKinds)
export type ShareableFactKind = z.infer<typeof shareableFactKind>
