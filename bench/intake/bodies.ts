/** Invented signals as a partner system and the public form send them: every form, every kind of place, some acute. */
const places = ['GM0758', 'GM0855', 'GM0664', 'GM0748', 'GM0777', 'GM1674', 'GM0718', 'GM0867', undefined]
const names = ['Breda', 'Tilburg', 'Goes', 'Bergen op Zoom', 'Etten-Leur', 'Roosendaal', 'Vlissingen', 'Waalwijk']
const forms = ['labour', 'sexual', 'criminal', 'labour', 'organRemoval', 'labour', 'sexual']
const story =
  'In de loods aan de rand van het verzonnen bedrijventerrein slapen zeker acht mannen. ’s Ochtends om vijf uur haalt ' +
  'een busje hen op, laat op de avond komen ze terug. Ze zeggen dat de voorman hun paspoort bewaart en dat ze eerst de ' +
  'reis moeten terugbetalen. Twee van hen zijn gewond aan hun handen en waren niet bij een dokter. '

const aBody = (index: number) => {
  const acute = index % 10 === 0 ? 'ja' : 'nee'
  const form = forms[index % forms.length] ?? 'labour'
  const json = JSON.stringify({
    omschrijving: story.repeat(1 + (index % 3)),
    vormen: [form],
    gemeente: places[index % places.length],
    acuutGevaar: acute,
    minderjarig: index % 5 === 0 ? 'ja' : 'onbekend',
    indicatoren: ['papersHeldByAnother', 'journeyToBePaidBack'],
    betrokkenen: [{ naam: 'Ivo Verzonnen', beschrijving: 'Spreekt geen Nederlands.', rol: 'person.possibleVictim' }],
    locaties: [{ adres: 'Verzonnenlaan 4', postcode: '4811 AA', plaats: 'Breda', rol: 'address.home' }],
    bron: 'inspection',
  })
  const answers = {
    gevaar: acute,
    vorm: form,
    verhaal: story.repeat(1 + (index % 3)),
    gemeente: names[index % names.length] ?? 'Breda',
    plek: 'Verzonnenlaan 4',
    mensen: 'Acht mannen, één heet Ivo.',
    minderjarig: 'onbekend',
    zeker: 'seenOneself',
    hoe: 'anoniem',
  }
  return { json, form: new URLSearchParams(answers).toString() }
}

/** The bodies that are sent, one after the other. */
export const bodies: readonly { json: string; form: string }[] = Array.from({ length: 63 }, (_, index) => aBody(index))
