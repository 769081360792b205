import type { DeskKind } from '../../domains/access/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

const kinds: Record<DeskKind, Words> = {
  attentionOfficers: m.signals_kind_attention_officers,
  careCoordination: m.signals_kind_care_coordination,
  safetyCoordination: m.signals_kind_safety_coordination,
  districtCoordination: m.signals_kind_district_coordination,
  chainDirection: m.signals_kind_chain_direction,
  police: m.signals_kind_police,
  policeControlRoom: m.signals_kind_control_room,
  prosecution: m.signals_kind_prosecution,
  labourInspectorate: m.signals_kind_labour_inspectorate,
  veiligThuis: m.signals_kind_veilig_thuis,
  shelter: m.signals_kind_shelter,
  youthCare: m.signals_kind_youth_care,
  comensha: m.signals_kind_comensha,
  riec: m.signals_kind_riec,
  fallback: m.signals_kind_fallback,
  other: m.signals_kind_other,
}

/** Desks of a kind, as a heading: “Zorgcoördinatie”. */
export const deskKindInWords = (kind: DeskKind, locale: Locale): string => sayIn(locale)(kinds[kind])
