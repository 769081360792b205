/** Why something is not possible now, by the code of the domain. */
const sentences: Readonly<Record<string, string>> = {
  acceptFirst: 'Neem de overdracht eerst aan.',
  alreadyAccepted: 'Deze overdracht is al aangenomen.',
  finished: 'Deze overdracht is afgerond.',
  noAccount: 'Dit loket werkt niet met het systeem. De afzender legt vast wat er terugkomt.',
  restricted: 'Dit mag nu met niemand worden gedeeld. Vraag het loket dat de overdracht aanbood.',
  notNow: 'Dat kan niet in de stand waarin de overdracht nu is.',
  'file.waiting': 'Dit bestand wacht nog op de viruscontrole.',
  'file.infected': 'In dit bestand zit een virus. Het is niet op te halen.',
}

/** The sentence for a conflict. The only one without a code of its own is that a key was used before. */
export const conflictSentence = (code: string): string =>
  sentences[code] ?? 'Met deze Idempotency-Key kwam eerder andere inhoud. Gebruik voor elke melding een nieuwe.'
