import { type NameWord, nameWord, type RawWord, type Role, rawWords } from './name-words.ts'

const listOf = (words: string) => new Set(words.trim().split(/\s+/))

const titles = listOf(`
mr mrs ms miss dr prof ir ing drs mw mevr mevrouw dhr heer de heer sir dame lord lady rev fr hon gen col maj capt lt sgt
cpl adm cdr amb sheikh shaykh sheik haji hajj hajji hadj hadji mullah maulvi maulana mawlawi mawlana imam ayatollah hazrat
sayyid seyed eng engr herr frau mme mlle monsieur madame senor senora don dona doktor mag dipl bay bayan hoca pan pani
gospodin gospozha sultan emir amir prince princess king queen president minister khan saheb sahib bey effendi
general colonel major captain doctor professor alhaj ustad ustadz qari hafiz ms phd msc md esq kyrios kyria
`)
for (const name of ['khan', 'amir', 'king', 'prince', 'de', 'don', 'general', 'sultan', 'major', 'emir', 'bey'])
  titles.delete(name)

const particles = listOf(`
van von der den de di da do dos das del della dello delle des du la le las los lo ter ten te t s in op het aan bij tot uit
voor zu zum zur y e i en und af av al el ul ad ar as at ash an ben bin ibn bint binti bn wald ould oglu ogly ap mac mc st
degli dei d l o der het onder over thoe auf am im vom abu abou umm um bou ait
`)
const marks: Record<string, string> = {
  ...{
    jr: 'junior',
    junior: 'junior',
    sr: 'senior',
    senior: 'senior',
    hijo: 'junior',
    ii: '2',
    iii: '3',
    iv: '4',
    '2nd': '2',
    '3rd': '3',
  },
  ...{ fils: 'junior', jnr: 'junior', snr: 'senior' },
}
const patronymic =
  /(?:ovich|evich|ovitch|evitch|ovic h|ovna|evna|ivna|ichna|ovych|evych|yovych|ovycz|owicz|ievich|yevich|ovics)$/
const articles = /^(?:al|el|ul)(?=[a-z]{4,}$)/

const weights: Record<'name' | 'initial' | 'particle' | 'patronymic' | 'mark', number> = {
  name: 1,
  initial: 0.5,
  particle: 0.12,
  patronymic: 0.7,
  mark: 0.15,
}

/** The words of the name of a person; titles are left out where something else is left. */
export function personWords(typed: string): NameWord[] {
  const raw = rawWords(typed).flatMap(initialsIn)
  const named = raw.filter(({ text }) => !titles.has(text))
  const words = withServants(named.length > 0 ? named : raw).map((word, at, all) => personWord(word, at, all.length))
  return words.slice(0, 10)
}

/** Initials that were written as one word: JRR Tolkien. Names in capitals elsewhere in a name are left as they are. */
function initialsIn(word: RawWord): RawWord[] {
  if (!word.capitals || word.text.length > 3 || /[aeiouy]/.test(word.text) || marks[word.text]) return [word]
  return [...word.text].map((text) => ({ ...word, text }))
}

const servant = /^abd(?:[aeo]u?[lrsdnz]|ul|ur|us|ud|un|uz)?$/
const articleAlone = /^[aeu][lrsdnz]$/

/** Names that begin with Abd, in one word or in two or three: Abd al Rahman, Abdul Rahman and Abderrahman are one. */
function withServants(words: readonly RawWord[]): RawWord[] {
  const joined: RawWord[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const skip = servant.test(word.text) ? (articleAlone.test(words[at + 1]?.text ?? '') ? 2 : 1) : 0
    const name = words[at + skip]
    if (skip > 0 && name) joined.push({ ...word, text: `abd${name.text.replace(articles, '')}` })
    else joined.push({ ...word, text: word.text.replace(/^abd(?:[aeou]u?[lrsdnz])(?=[a-z]{4})/, 'abd') })
    if (skip > 0 && name) at += skip
  }
  return joined
}

function personWord({ text, bare }: RawWord, at: number, count: number): NameWord {
  const mark = at > 0 ? marks[text] : undefined
  if (mark) return nameWord(mark, bare, 'mark', weights.mark)
  const role = roleOf(text, count)
  // The article of an Arabic name is written with it, apart, or not at all.
  const plain = bare ? text.replace(articles, '') : text
  return nameWord(plain, bare, role, role === 'name' ? weightOf(plain) : weights[role])
}

function roleOf(text: string, count: number): Exclude<Role, 'number' | 'legalForm' | 'general' | 'place' | 'mark'> {
  if (count > 1 && particles.has(text) && count > 2) return 'particle'
  if (text.length === 1) return 'initial'
  return patronymic.test(text) && count > 2 ? 'patronymic' : 'name'
}

/** A long word says more than a short one. */
const weightOf = (text: string) => weights.name * Math.min(1.15, 0.7 + text.length * 0.06)
