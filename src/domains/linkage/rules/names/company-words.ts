import { toLatin } from '../../../../lib/latin.ts'
import { legalClassOf, withShortForms } from './legal-forms.ts'
import { type NameWord, nameWord, type Role } from './name-words.ts'

const listOf = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that are left out: they stand in many names or are left out as easily. */
const empty =
  listOf(`the and of for de la le les et und en y i a an el los las del der die das van voor fur da do dos di du des
  met to in on at by co company companies cie compagnie firma compania kompania kompaniya kampanja sharika shrka`)

/** Words of trade, which say little; those on one line are one word in several languages or shortened. */
const tradeWords = `
international intl internationale internacional miedzynarodowy mezhdunarodnyi mezhdunarodnaya mejdunarodna int
group groep gruppe grup grupo groupe grupa gruppa jituan ji grupp
holding holdings beheer
trading trade handel handels handelsonderneming handelsmaatschappij comercio comercial commercial torgovyi torgovaya ticaret targovska torgovlya
construction constructions bouw bouwbedrijf bau building budowa budowlany stroitelstvo stroitelnaya stroi stroy insaat constructora constructii construct
services service diensten dienstverlening dienstleistungen servicios uslugi
transport transports logistics logistiek logistik transporte trans
technology technologies tech technologie technologia technologii tehnologii tekhnologii
industry industries industrial industrie industria industrii promyshlennost ind
bank banca banco banque bankas banka
insurance verzekeringen versicherung seguros assurance strakhovanie
energy energie energia energo energiya
air airlines airways avia aviation luchtvaart
electronics elektronika electronic
oil petroleum neft petrol nafta petrochemical
gas gaz
shipping maritime scheepvaart marine sudokhodnaya
engineering ingenieria inzhiniring engineers
management mgmt
investment investments invest investering inversiones investitsii
development ontwikkeling razvitie desarrollo dev
production productions producten products productie produkcja proizvodstvo
manufacturing mfg manufacture factory fabriek zavod works fabrika
national nationale nacional natsionalnyi natl
cleaning schoonmaak schoonmaakbedrijf schoonmaakdiensten reiniging sprzatanie
employment uitzendbureau staffing recruitment personeel uitzend personnel
restaurant eethuis restaurante restauracja restorant
cafe bar
hotel hotels
association assn
institute institut instytut
university universiteit universidad universitat univ
center centre centrum centro zentrum tsentr
export import
brothers bros gebroeders gebr
sons zonen
research onderzoek
agency agentstvo agentschap agencja agencia
global worldwide
enterprise enterprises onderneming predpriyatie entreprise
general algemeen
system systems systemen sistemi
security beveiliging
food foods voeding
fund fonds fond
`
const tradeClasses = new Map<string, number>()
for (const [number, line] of tradeWords.trim().split('\n').entries())
  for (const word of line.split(' ')) tradeClasses.set(word, number)

/** Places that tell one company of a group from another. */
const places = listOf(`
nederland netherlands holland belgie belgium deutschland germany france frankrijk uk usa us america europe europa eu asia
africa china russia rossiya polska poland romania bulgaria ukraine ukraina turkey turkiye india japan korea iran iraq
syria egypt brasil brazil mexico spain espana italia italy oost west noord zuid midden east north south northern southern
eastern western central north-west ural sibir siberia moskva moscow london paris berlin amsterdam rotterdam breda tilburg
utrecht antwerpen brussel warszawa sofia bucuresti kyiv kiev istanbul dubai hongkong singapore shanghai beijing nord sud
norte sur ost brabant zeeland limburg gelderland friesland groningen drenthe overijssel flevoland asia-pacific pacific
atlantic volga kavkaz krasnodar spb piter
`)

/** Words that the first letters of a name leave out. */
const joining = listOf('the and of for de la le les et und en y i van der die das do dos di du des')

const roman: Record<string, string> = { ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9' }
const numbers: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  first: '1',
  second: '2',
  third: '3',
}

const weights: Record<Role, number> = {
  ...{ name: 1, initial: 0.5, particle: 0.1, patronymic: 1, mark: 0.1 },
  ...{ number: 0.8, legalForm: 0.05, general: 0.45, place: 0.75 },
}

/** The name of a company: its words, of which class its legal form is, its numbers, and the first letters of its words. */
export type CompanyName = {
  words: NameWord[]
  legal: string[]
  numbers: string
  letters: string
}

/** Reads the name of a company. */
export function companyName(typed: string): CompanyName {
  const latin = withShortForms(toLatin(typed.replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '').replaceAll('&', ' and ')))
  const all = latin.split(' ').filter((word) => word !== '')
  const legal = all.flatMap((word, at) => (at > 0 || all.length > 1 ? (legalClassOf(word) ?? []) : []))
  const kept = all.filter((word, at) => !(legalClassOf(word) && (at > 0 || all.length > 1)) && !empty.has(word))
  const words = (kept.length > 0 ? kept : all).slice(0, 10).map(companyWord)
  return {
    words,
    legal,
    numbers: numbersIn(words),
    letters: all
      .filter((word) => !legalClassOf(word) && !joining.has(word))
      .map((word) => word[0])
      .join(''),
  }
}

const numbersIn = (words: readonly NameWord[]) =>
  words
    .flatMap(({ text, role }) => (role === 'number' ? [text] : []))
    .toSorted()
    .join(' ')

function companyWord(word: string, at: number): NameWord {
  const number = at > 0 ? (roman[word] ?? numbers[word] ?? word) : word
  if (/^\d+$/.test(number)) return nameWord(number.replace(/^0+(?=\d)/, ''), false, 'number', weights.number)
  if (tradeClasses.has(word)) return nameWord(word, false, 'general', weights.general)
  if (places.has(word)) return nameWord(word, false, 'place', weights.place)
  return nameWord(word, false, 'name', Math.min(1.2, 0.6 + word.length * 0.07))
}

/** Whether two words of trade are one, in other languages or shortened. */
export function sameTrade(a: string, b: string): boolean {
  const [ofA, ofB] = [tradeClasses.get(a), tradeClasses.get(b)]
  return ofA !== undefined && ofA === ofB
}
