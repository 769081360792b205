/**
 * What can be counted of the work itself (P-03, G-01). A norm of a programme names one of these by its id; the page of the
 * indicators shows the definition, and where each figure comes from.
 */
export const indicators = [
  {
    id: 'signalsReceived',
    names: { nl: 'Signalen', en: 'Reports' },
    definitions: {
      nl: 'Signalen die binnenkwamen, op de dag van binnenkomst en in het district waar het over gaat. Ongegronde en valse signalen tellen niet mee.',
      en: 'Reports that came in, on the day they arrived and in the district they are about. Unfounded and malicious ones do not count.',
    },
    source: 'picture.signal_count',
  },
  {
    id: 'handoversOffered',
    names: { nl: 'Overdrachten aan partners', en: 'Hand-overs to partners' },
    definitions: {
      nl: 'Signalen die aan een partner zijn aangeboden, op de dag van het aanbod. Ingetrokken overdrachten tellen niet mee.',
      en: 'Reports that were offered to a partner, on the day of the offer. Withdrawn hand-overs do not count.',
    },
    source: 'picture.handover_count',
  },
  {
    id: 'handoversAnswered',
    names: { nl: 'Overdrachten met antwoord', en: 'Hand-overs with an answer' },
    definitions: {
      nl: 'Overdrachten waarop de partner heeft geantwoord, op de dag van het aanbod.',
      en: 'Hand-overs that the partner answered, on the day of the offer.',
    },
    source: 'picture.handover_count',
  },
  {
    id: 'inspectorateAnswers',
    names: {
      nl: 'Overdrachten die de Arbeidsinspectie beantwoordde',
      en: 'Hand-overs that the labour inspectorate answered',
    },
    definitions: {
      nl: 'Overdrachten aan de Arbeidsinspectie waarop zij heeft geantwoord, op de dag van het aanbod.',
      en: 'Hand-overs to the labour inspectorate that it answered, on the day of the offer.',
    },
    source: 'picture.handover_count',
  },
  {
    id: 'adviceGiven',
    names: { nl: 'Adviezen', en: 'Advice given' },
    definitions: {
      nl: 'Vragen om advies waarop een loket heeft geantwoord, op de dag van de vraag.',
      en: 'Questions for advice that a desk answered, on the day of the question.',
    },
    source: 'picture.advice_count',
  },
] as const

/** An indicator by its id. */
export type IndicatorId = (typeof indicators)[number]['id']

/** How much of something there was on a day, in a district (null: outside all), with the forms of exploitation. */
export type WorkCount = { district: string | null; day: string; forms: readonly string[]; count: number }

/** The indicator that a norm names, by its id or by its name in one of the languages. */
export function findIndicator(said: string): (typeof indicators)[number] | undefined {
  const wanted = said.trim().toLowerCase()
  return indicators.find(({ id, names }) => [id, names.nl, names.en].some((one) => one.toLowerCase() === wanted))
}
