/** How a desk stands to the signal of the scene, with the desk. */
export const relations = {
  owner: 'aandachtsfunctionarissen-breda',
  coordinator: 'zorgcoordinatie-de-baronie',
  offered: 'team-avim',
  accepted: 'riec',
  refused: 'arbeidsinspectie-zuid',
  returned: 'veilig-thuis-west-brabant-de-baronie',
  answered: 'opvang-de-sluiswachter',
  noAnswer: 'politie-meldkamer',
  noAnswerAfterAccepting: 'veilig-thuis-midden-brabant',
  withdrawn: 'veilig-thuis-zeeland',
  withdrawnAfterAccepting: 'zorgcoordinatie-zeeland',
  acceptedLongAgo: 'veilig-thuis-zeeland-tholen',
  onPaper: 'parket-mensenhandel',
  shareEnded: 'vangnetloket',
  shareToCome: 'zorgcoordinatie-hart-van-brabant',
  sameOrganisation: 'districtscoordinatie-de-baronie',
  otherMunicipality: 'aandachtsfunctionarissen-goes',
  chainDirection: 'ketenregie',
} as const
export type Relation = keyof typeof relations

/** Relations in which a hand-over was offered to the desk. */
export const receivers = [
  'offered',
  'accepted',
  'refused',
  'returned',
  'answered',
  'noAnswer',
  'noAnswerAfterAccepting',
  'withdrawn',
  'withdrawnAfterAccepting',
  'acceptedLongAgo',
  'onPaper',
] as const satisfies Relation[]
export type Receiver = (typeof receivers)[number]
