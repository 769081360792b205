import { coordinatorReference } from '../../domains/signals/rules/route-region.ts'
import type { Option } from '../components/field.tsx'
import { deskInWords, type RouteSpeech } from './route-words.ts'

/**
 * Desks that a rule can name: each kind that the region has, and by name those of which it has several for the whole
 * region. What a rule names already stays in the list, also when the region does not know it any more.
 */
export function deskOptions(speech: RouteSpeech, chosen: readonly string[], shares: boolean): Option[] {
  const { region } = speech
  const kinds = [...new Set(region.desks.map(({ kind }) => kind))]
  const several = kinds.flatMap((kind) => {
    const regional = region.desks.filter((desk) => desk.kind === kind && desk.territory.kind === 'region')
    return regional.length > 1 ? regional.map(({ id }) => id) : []
  })
  const known = [...(shares ? [coordinatorReference] : []), ...kinds, ...several]
  const references = [...new Set([...known, ...chosen])]
  return references.map((value) => ({ value, label: deskInWords(value, speech) }))
}
