/** What the check of a programme says, in Dutch. The check itself speaks English, as the command line does. */
import { frequencyInWords } from '../../domains/programme/rules/term-words.ts'

const kinds: Record<string, string> = {
  'strategic goal': 'strategisch doel',
  'operational goal': 'operationeel doel',
  programme: 'programma',
  plan: 'plan',
  role: 'rol',
  partner: 'partner',
  pillar: 'pijler of actielijn',
  action: 'actie',
  norm: 'norm',
  body: 'overleg',
  decision: 'besluit',
  cost: 'kostenregel',
  cover: 'dekkingsregel',
  document: 'document',
  district: 'district',
  municipality: 'gemeente',
  part: 'deel van de regio',
}
const kindNames = new RegExp(Object.keys(kinds).join('|'), 'g')
const kindsIn = (words: string) =>
  words
    .replace(/\b(an?) /g, '')
    .replace(kindNames, (kind) => kinds[kind] ?? kind)
    .replaceAll(' or ', ' of ')

type Phrase = [RegExp, string | ((...found: string[]) => string)]

/** What is wrong, and what was meant; each is a piece of a sentence. */
const phrases: readonly Phrase[] = [
  [/^is missing; it /, 'ontbreekt; dit '],
  [
    / is already the (id|code) of (an? [a-z ]+); choose another for this ([a-z ]+)$/,
    (_, key = '', kind = '') =>
      ` is al ${key === 'id' ? 'het kenmerk' : 'de code'} van iets anders (${kindsIn(kind)}); kies een ander kenmerk`,
  ],
  [/ is no ([a-z, ]+?) of this file/, (_, what = '') => ` staat niet in het bestand als ${kindsIn(what)}`],
  [
    /" is (an? [a-z ]+); here stands (an? [a-z, ]+)$/,
    (_, is = '', wanted = '') => `" is: ${kindsIn(is)}; hier hoort: ${kindsIn(wanted)}`,
  ],
  [
    /" stands in version (\d+), and what was recorded hangs on that id; leave it as it is$/,
    '" staat in versie $1, en wat is vastgelegd hangt aan dat kenmerk; laat het zo',
  ],
  [/; add it there, or take it out here$/, '; voeg het daar toe of haal het hier weg'],
  [/; add it to the file, or choose one that is there$/, '; voeg die toe aan het bestand of kies een andere'],
  [/ is no function that the system knows/, ' is geen functie die het systeem kent'],
  [/ is no form of exploitation that the system knows/, ' is geen vorm van uitbuiting die het systeem kent'],
  [/; it is one of (.+)$/, '; kies uit $1'],
  [/ hangs under itself: (.+); take one of these out$/, ' hangt onder zichzelf: $1; haal er een weg'],
  [/ reports to itself: (.+); take one of these out$/, ' rapporteert aan zichzelf: $1; haal er een weg'],
  [
    /speaks of districts, and the file has none; add "districts", or choose region or municipality/,
    'gaat over districten, maar die heeft het bestand niet; voeg ze toe of kies regio of gemeente',
  ],
  [/ is already a version; choose another for this one/, ' is al een versie; kies een andere'],
  [
    /is before the date of the version above it; the oldest version comes first/,
    'is eerder dan de versie erboven; de oudste versie staat bovenaan',
  ],
  [/ is not among "versions"; add it there/, ' staat niet bij de versies; voeg die daar toe'],
  [
    /is before "from" \((.+)\); a norm ends after it begins/,
    'is eerder dan het begin ($1); een norm eindigt na het begin',
  ],
  [/ is not this region, which is (".+")$/, ' is niet deze regio; dat is $1'],
  [/^district (.+) is not in the region's file$/, 'district $1 staat niet in het bestand van de regio'],
  [/^municipality (.+) is not in the region's file$/, 'gemeente $1 staat niet in het bestand van de regio'],
  [
    /the lines of (\d+) are (\S+) together, and the total says (\S+); make them the same/,
    'de regels van $1 zijn samen $2, maar het totaal zegt $3; maak ze gelijk',
  ],
  [
    /the costs of (\d+) are (\S+), and cover and shortfall are (\S+);/,
    'de kosten van $1 zijn $2, maar dekking en tekort samen $3;',
  ],
  [/ that is (\S+) more than it costs; lower the cover/, ' dat is $1 te veel; verlaag de dekking'],
  [/ the shortfall is (\S+)$/, ' het tekort is $1'],
  [
    / costs (\S+) in (\d+) and its cover is (\S+); give the cover to the part that costs it/,
    ' kost $1 in $2, maar heeft $3 dekking; geef die dekking aan het deel dat het kost',
  ],
  [/is no word of a programme file here/, 'is geen woord dat hier in het bestand past'],
  [/; here may stand (.+)$/, '; hier mag staan: $1'],
  [/ is not a term/, ' is geen termijn'],
  [/ has a moment that does not exist: /, ' heeft een moment dat niet bestaat: '],
  [/ ends \((.+?)\) before it begins \((.+?)\)/, ' eindigt ($1) voordat het begint ($2)'],
  [/ is working \((.+?)\) before it is made \((.+?)\)/, ' werkt ($1) voordat het klaar is ($2)'],
  [/ has more than two moments/, ' heeft meer dan twee momenten'],
  [/ says too much after /, ' zegt te veel na '],
  [
    / has (".+") after (".+"), and not "from" or "in" with a moment/,
    ' heeft $1 na $2; daar hoort “vanaf” met een moment',
  ],
  [/; terms are such as .+$/, '; een termijn is zoals 2026-Q2, 2026/2027, vanaf 2026-Q2 of elk kwartaal'],
  [/must be one of (.+?)(?=, and is|$)/, 'moet een van deze zijn: $1'],
  [/must say how often: .+?(?=, and is|$)/, 'moet zeggen hoe vaak, zoals elk kwartaal'],
  [
    /must be a name of lower case letters, digits and hyphens, such as goal-1/,
    'moet bestaan uit kleine letters, cijfers en streepjes, zoals doel-1',
  ],
  [
    /must be lower case letters, digits and hyphens, such as goal-1/,
    'moet bestaan uit kleine letters, cijfers en streepjes, zoals doel-1',
  ],
  [
    /must be an id, or a list of ids such as \[coordinator, police\]/,
    'moet een kenmerk zijn, of een lijst zoals [coordinator, politie]',
  ],
  [/must be a list of ids, such as \[goal-1, goal-2\]/, 'moet een lijst van kenmerken zijn, zoals [doel-1, doel-2]'],
  [/must be a list, with a hyphen before each item/, 'moet een lijst zijn, met een streepje voor elk onderdeel'],
  [
    /must be an item with a word and a colon on each line/,
    'moet een onderdeel zijn met op elke regel een woord en een dubbele punt',
  ],
  [/must name at least one/, 'moet er ten minste een noemen'],
  [/must name each id once/, 'mag elk kenmerk één keer noemen'],
  [/must have a role or an organisation/, 'moet een rol of een organisatie hebben'],
  [
    /must be region, district \(each of them\).+?(?=, and is|$)/,
    'moet region, district of municipality zijn, of { district: … } of { municipality: GM… }',
  ],
  [/must be an amount in euros such as 94000 or 1250.50/, 'moet een bedrag in euro’s zijn, zoals 94000 of 1250.50'],
  [/must be amounts by year, such as (\{.+\})/, 'moeten bedragen per jaar zijn, zoals $1'],
  [/must be numbers by year, such as (\{.+\})/, 'moeten getallen per jaar zijn, zoals $1'],
  [/must be such as (\{ document.+\})/, 'moet zijn zoals $1'],
  [/must be such as "1"/, 'moet zijn zoals "1"'],
  [/must be a year such as 2023/, 'moet een jaar zijn, zoals 2023'],
  [/must be a moment such as (.+?) or (.+?)(?=, and is|$)/, 'moet een moment zijn, zoals $1 of $2'],
  [/must be a day such as 2022-01-01/, 'moet een dag zijn die bestaat, zoals 2022-01-01'],
  [/must be a term such as 2022-Q2/, 'moet een termijn zijn, zoals 2022-Q2'],
  [/must be a code of CBS such as GM0758/, 'moet een code van het CBS zijn, zoals GM0758'],
  [/must be an address that begins with https:\/\//, 'moet een adres zijn dat begint met https://'],
  [/must be structural or incidental/, 'moet structural of incidental zijn'],
  [/must be true or false/, 'moet true of false zijn'],
  [/must be a number/, 'moet een getal zijn'],
  [/must be a text/, 'moet een tekst zijn'],
  [/must be on one line/, 'moet op één regel staan'],
  [
    /must be at most 300 signs; the rest belongs in "text"/,
    'mag ten hoogste 300 tekens zijn; de rest hoort in de toelichting',
  ],
  [/must be at most (\S+) signs/, 'mag ten hoogste $1 tekens zijn'],
  [/must be at most 10 billion/, 'mag ten hoogste 10 miljard zijn'],
  [/must not be empty/, 'mag niet leeg zijn'],
  [/must not be below zero/, 'mag niet onder nul zijn'],
  [/must have at most two decimals/, 'mag ten hoogste twee cijfers achter de komma hebben'],
  [/must be something else/, 'moet iets anders zijn'],
  [/, and is an item with words of its own/, ', en is een onderdeel met eigen woorden'],
  [/, and is a list/, ', en is een lijst'],
  [/, and is empty/, ', en is leeg'],
  [/, and is (.+?)(?=; |$)/, ', en is nu $1'],
  [/; put it between quotes/, '; zet het tussen aanhalingstekens'],
  [/; did you mean (.+)\?$/, (_, meant = '') => `; bedoelde je ${frequencyInWords(meant, 'nl')}?`],
]

/** What is wrong with the text itself: one sentence each. */
const ofText: readonly Phrase[] = [
  [/^"(.+)" has nothing behind it; .+$/, 'achter "$1" staat niets; vul het in of haal de regel weg'],
  [/^"(.+)" stands here twice; .+$/, '"$1" staat hier twee keer; laat er een staan'],
  [/^"&(.+)" names a piece for later; .+$/, '"&$1" geeft een stuk een naam voor later; haal dat weg'],
  [/^"\*(.+)" stands for another piece; .+$/, '"*$1" staat voor een ander stuk; schrijf dat hier uit'],
  [/^"(.+)" means nothing here; take it out$/, '"$1" betekent hier niets; haal het weg'],
  [
    /^"(.*)" is not expected here; .+$/,
    '"$1" past hier niet; kijk naar aanhalingstekens, streepjes en waar de regel begint',
  ],
  [/^(\S+) is read as (\S+); write (\S+) without a point$/, '$1 wordt gelezen als $2; schrijf $3 zonder punt'],
  [/^(\S+) is not written as a number of people; .+$/, '$1 is geen gewoon getal; schrijf alleen cijfers'],
  [/^a \\ between double quotes .+$/, 'een \\ tussen dubbele aanhalingstekens betekent iets anders; gebruik enkele'],
  [/^a line that begins with % .+$/, 'een regel die begint met % betekent hier niets; haal die weg'],
  [
    /^a list begins on the line of its word; .+$/,
    'een lijst begint op de regel van het woord; begin elk onderdeel op een eigen regel',
  ],
  [/^a list begins with \[ .+$/, 'een lijst begint met [ en eindigt niet met ]; zet ] aan het eind'],
  [/^a list stands where a word should; .+$/, 'hier staat een lijst waar een woord hoort; haal de haken weg'],
  [/^a piece begins with \{ .+$/, 'een stuk begint met { en eindigt niet met }; zet } aan het eind'],
  [
    /^a text begins with a quote .+$/,
    'een tekst begint met een aanhalingsteken en eindigt er niet mee; zet er een aan het eind',
  ],
  [/^a text cannot begin with (.+); .+$/, 'een tekst begint niet met $1; zet de tekst tussen aanhalingstekens'],
  [/^a (?:word|name) after .+$/, 'een woord achter !, & of * betekent hier niets; schrijf het uit'],
  [
    /^a word without a colon .+$/,
    'hier staat een woord zonder dubbele punt; elke regel heeft een woord, een dubbele punt en wat het zegt',
  ],
  [/^after \| or > .+$/, 'na | of > begint de tekst op de volgende regel'],
  [
    /^an item of a list does not begin with a hyphen; .+$/,
    'een onderdeel van een lijst begint niet met een streepje; zet er "- " voor',
  ],
  [
    /^pieces stand in pieces .+$/,
    'stukken staan in stukken in stukken; een lijst bevat hier teksten of onderdelen, geen lijst in een lijst',
  ],
  [/^the file goes on after .+$/, 'het bestand gaat verder na een regel met ---; haal die regel weg'],
  [/^the file is nested too deeply; .+$/, 'het bestand heeft lijsten in lijsten in lijsten; dat mag niet'],
  [/^the file is larger than 5 MB; .+$/, 'het bestand is groter dan 5 MB; haal er iets uit'],
  [/^the file is not saved as UTF-8; .+$/, 'het bestand is niet bewaard als UTF-8; kies die codering bij het bewaren'],
  [/^the line begins with a tab; .+$/, 'de regel begint met een tab; gebruik twee spaties voor elke stap naar rechts'],
  [
    /^the line has a sign that cannot be shown; .+$/,
    'de regel heeft een teken dat niet te zien is; typ de regel opnieuw',
  ],
  [
    /^the line stands too far .+$/,
    'de regel staat te ver naar links of rechts; wat bij elkaar hoort, begint in dezelfde kolom',
  ],
  [/^there are two colons, .+$/, 'er staan twee dubbele punten; een tekst met ": " erin staat tussen aanhalingstekens'],
  [/^there is a tab; .+$/, 'er staat een tab; gebruik spaties'],
  [/^there is a (.) too many; .+$/, 'er is een $1 te veel; haal die weg'],
  [/^this cannot be read; the sign at fault is (.+)$/, 'dit is niet te lezen; het gaat mis bij $1'],
]

/** A sentence of the check in Dutch. */
export function faultInDutch(message: string): string {
  const whole = ofText.find(([pattern]) => pattern.test(message))
  if (whole) return put(message, whole)
  return phrases.reduce((said, phrase) => put(said, phrase), message)
}

const put = (text: string, [pattern, by]: Phrase) =>
  typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, (...found: string[]) => by(...found))
