import { isSwitchedOn, type Region } from '../../domains/access/index.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

/** What can go wrong for people, each with what the system itself does against it. */
export const risks: readonly { risk: Words; measure: Words }[] = [
  { risk: m.register_risk_1, measure: m.register_measure_1 },
  { risk: m.register_risk_2, measure: m.register_measure_2 },
  { risk: m.register_risk_3, measure: m.register_measure_3 },
  { risk: m.register_risk_4, measure: m.register_measure_4 },
  { risk: m.register_risk_5, measure: m.register_measure_5 },
  { risk: m.register_risk_6, measure: m.register_measure_6 },
  { risk: m.register_risk_7, measure: m.register_measure_7 },
]

/** What no system remedies; the threat model says more. */
export const leftOver: readonly Words[] = [m.register_left_1, m.register_left_2, m.register_left_3]

/** What the system does, as it stands in this region. */
export function measuresOf(region: Region): readonly Words[] {
  const always = [...risks.map(({ measure }) => measure), m.register_measure_8, m.register_measure_9]
  return isSwitchedOn(region, 'emergencyAccess') ? [...always, m.register_measure_10] : always
}
