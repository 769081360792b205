import type { Block } from '../../../../lib/report-document.ts'
import { type Glance, type PolicyPointId, policyPointIds } from '../policy-points.ts'
import { from, type PolicyStanding, type ReportData, type SectionMaker, sectionOf } from '../report-data.ts'

const states = ['Op orde', 'Vraagt aandacht', 'Niet op orde', 'Komt later', 'Weten we niet'] as const

/** The words of the page for how a point stands. */
const stateOfGlance: Record<Glance, (typeof states)[number]> = {
  ...{ good: 'Op orde', soon: 'Vraagt aandacht', attention: 'Vraagt aandacht' },
  ...{ late: 'Niet op orde', missing: 'Niet op orde', later: 'Komt later', unknown: 'Weten we niet' },
}

const tones = {
  'Op orde': 'good',
  'Vraagt aandacht': 'risk',
  'Niet op orde': 'bad',
  'Komt later': 'info',
  'Weten we niet': 'neutral',
} as const

const points: Record<PolicyPointId, string> = {
  ...{ adopted: 'Beleid vastgesteld', councilInformed: 'Raad geïnformeerd', published: 'Beleid gepubliceerd' },
  ...{ validUntil: 'Beleid geldig', evaluated: 'Beleid geëvalueerd', officers: 'Aandachtsfunctionarissen benoemd' },
  ...{
    routeKnown: 'Meldroute bekend',
    trained: 'Medewerkers getraind',
    tiedToSafetyPlan: 'Verbonden met het veiligheidsplan',
  },
  ...{ implementationAgenda: 'Uitvoeringsagenda', basicLevel: 'Basisniveau bereikt' },
  ...{ agreedPolicy: 'Afspraak: beleid', agreedShelter: 'Afspraak: opvang en nazorg' },
  ...{ agreedCareCoordination: 'Afspraak: zorgcoördinatie', agreedRecognising: 'Afspraak: signaleren' },
  ...{ taskPrevention: 'Taak: preventie', taskRecognising: 'Taak: signalering', taskEnforcement: 'Taak: handhaving' },
  ...{
    taskSafetyAndCare: 'Taak: veiligheid en zorg',
    roleRecogniser: 'Rol: signaleerder',
    rolePolicyMaker: 'Rol: beleidsmaker',
  },
  ...{ roleDirector: 'Rol: regisseur', roleShelter: 'Rol: verantwoordelijk voor opvang en hulp' },
}

const none = 'Er zijn nog geen gegevens: er is nog niets vastgelegd over het beleid.'

/** Whether a municipality meets what was agreed: each point with its state. */
export const ownPolicy: SectionMaker = (data) => {
  const own = data.policy?.find(({ code }) => code === data.municipality?.code)
  const title = 'Hoe onze gemeente ervoor staat'
  if (!own || isUnknown(own)) return sectionOf('policy', title, none)
  const counts = countOf([own])
  const block: Block = {
    ...{ kind: 'table', title: `Afspraken en taken van de gemeente ${own.name}` },
    columns: [{ title: 'Punt' }, { title: 'Stand' }],
    rows: policyPointIds.map((id) => [points[id], stateOfGlance[own.points[id]]]),
    measured: from('beleid', data),
  }
  const sentence: Block = {
    kind: 'paragraph',
    text: `Van de ${policyPointIds.length} punten: ${counts['Op orde']} op orde, ${counts['Vraagt aandacht']} met een vraag om aandacht, ${counts['Niet op orde']} niet op orde.`,
    measured: from('beleid', data),
  }
  return sectionOf('policy', title, '', [
    { id: 'sentence', block: sentence },
    { id: 'table', block },
  ])
}

/** How all municipalities stand, or those of the district. */
export const policyOfAll: SectionMaker = (data) => {
  const wanted = (data.policy ?? []).filter(({ district }) => data.district === null || district === data.district.id)
  const title = 'Beleid van de gemeenten'
  if (wanted.length === 0 || wanted.every(isUnknown)) return sectionOf('policy', title, none)
  const block: Block = {
    ...{ kind: 'figure', title: 'Punten van beleid per gemeente' },
    description: describe(wanted),
    chart: {
      ...{ kind: 'states', of: 'Gemeente', unit: 'punten' },
      states: states.map((name) => ({ name, tone: tones[name] })),
      rows: wanted.slice(0, 60).map((one) => ({ label: one.name, values: Object.values(countOf([one])) })),
    },
    measured: from('beleid', data),
  }
  return sectionOf('policy', title, '', [{ id: 'figure', block }])
}

function describe(wanted: readonly PolicyStanding[]): string {
  const counts = countOf(wanted)
  return `Bij ${wanted.length} gemeenten samen: ${states.map((state) => `${state.toLowerCase()} ${counts[state]}`).join(', ')}.`
}

const isUnknown = ({ points: all }: PolicyStanding) => Object.values(all).every((glance) => glance === 'unknown')

function countOf(wanted: readonly PolicyStanding[]): Record<(typeof states)[number], number> {
  const counts = { 'Op orde': 0, 'Vraagt aandacht': 0, 'Niet op orde': 0, 'Komt later': 0, 'Weten we niet': 0 }
  for (const { points: all } of wanted) for (const glance of Object.values(all)) counts[stateOfGlance[glance]] += 1
  return counts
}

/** How often the bodies met. */
export const meetings: SectionMaker = (data: ReportData) => {
  const met = data.meetings ?? []
  if (met.length === 0)
    return sectionOf('meetings', 'Overleggen', 'Er zijn nog geen gegevens: er is nog geen overleg vastgelegd.')
  const numeric = true
  const block: Block = {
    ...{ kind: 'table', title: 'Overleggen en hun frequentie' },
    columns: [
      { title: 'Overleg' },
      { title: 'Afgesproken' },
      { title: 'Gehouden', numeric },
      { title: 'Gemiste perioden', numeric },
    ],
    rows: met.map(({ name, wanted, held, missed }) => [name, wanted, String(held), String(missed)]),
    measured: from('overleg', data),
  }
  return sectionOf('meetings', 'Overleggen', '', [{ id: 'table', block }])
}
