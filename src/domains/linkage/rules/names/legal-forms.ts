/** Classes of legal forms. Forms of one class are the same but for the country. */
type LegalClass = 'limited' | 'public' | 'partnership' | 'sole' | 'state' | 'association'

/** Abbreviations, in `toLatin` form with dots gone. */
const abbreviations: Record<LegalClass, string> = {
  limited: `ltd limited llc bv gmbh srl sarl sprl bvba ood eood ooo tov doo sro kft oy oyj ab aps as uab sia ou spzoo zoo
    sl slu ltda lda pte pty pvt sdnbhd sdn bhd lc mbh kk gk yk fze fzco fzc wll jhsc epe ike sti ltdsti tmi unipessoal sasu eurl llp too mchj koolkft inc incorporated dmcc`,
  public: `plc sa nv ag spa ao oao zao pao pat at prat jsc ojsc cjsc pjsc ad ead dd nyrt zrt rt se sab sca ae corp corporation
    saic pjsc tbk sae psc asa hf joint stock`,
  partnership: 'vof cv kg ohg snc scs lp llp gbr sn sc eg coop cooperatie sp spk',
  sole: 'eenmanszaak et ek ip fop chp pfa ii fe sole',
  state: 'fgup gup mup dp sue fsue soe ep',
  association:
    'stichting vereniging foundation fundacja verein ev asbl vzw ong ngo fond stiftung fundacion association',
}

/** Forms and words of trade that are written out, in Latin letters, and the abbreviation that stands for them. */
const writtenOut: readonly (readonly [RegExp, string])[] = [
  [/\bobshch?estvo s ogranichenn?o[iy] otvet?stvennost(?:yu|iu|ju|y)\b/g, 'ooo'],
  [/\btovarystvo z obmezhenoyu vidpovidalnistyu\b|\btovaristvo z obmezhenoyu vidpovidalnistyu\b/g, 'tov'],
  [/\b(?:publichnoe|otkrytoe|zakrytoe|nepublichnoe) aktsionernoe obshch?estvo\b|\baktsionernoe obshch?estvo\b/g, 'ao'],
  [/\bednolichno druzhestvo s ogranichena otgovornost\b/g, 'eood'],
  [/\bdruzhestvo s ogranichena otgovornost\b/g, 'ood'],
  [/\b(?:public |open |closed |private )?joint stock (?:company|co)\b/g, 'jsc'],
  [
    /\blimited liability (?:company|co)\b|\bwith limited liability\b|\bcompany limited\b|\bco ltd\b|\bcompany ltd\b/g,
    'llc',
  ],
  [/\bbesloten vennootschap(?: met beperkte aansprakelijkheid)?\b|\bb v\b/g, 'bv'],
  [/\bnaamloze vennootschap\b|\bn v\b/g, 'nv'],
  [/\bvennootschap onder firma\b|\bv o f\b/g, 'vof'],
  [/\bgesellschaft mit beschrankter haftung\b|\bg m b h\b/g, 'gmbh'],
  [/\baktiengesellschaft\b/g, 'ag'],
  [
    /\bsp(?:olka)? ?z(?: ?o ?o| ograniczona odpowiedzialnoscia)\b|\bspolka z ograniczona odpowiedzialnoscia\b/g,
    'spzoo',
  ],
  [/\bspolka akcyjna\b|\bsociete anonyme\b|\bsociedad anonima\b|\bsociedade anonima\b|\bs a\b/g, 'sa'],
  [/\bsociete a responsabilite limitee\b|\bs a r l\b/g, 'sarl'],
  [/\bsocieta per azioni\b|\bs p a\b/g, 'spa'],
  [/\bsocieta a responsabilita limitata\b|\bsocietate cu raspundere limitata\b|\bs r l\b/g, 'srl'],
  [/\bsociedad de responsabilidad limitada\b|\bsociedad limitada\b|\bs l\b/g, 'sl'],
  [/\bs a de c v\b|\bsa de cv\b|\bsociedad anonima de capital variable\b/g, 'sa'],
  [/\bs r o\b|\bspol s r o\b|\bspol sro\b/g, 'sro'],
  [/\bd o o\b/g, 'doo'],
  [/\bkorlatolt felelossegu tarsasag\b/g, 'kft'],
  [/\blimited sirketi\b|\bltd sti\b|\blimited sti\b/g, 'sti'],
  [/\banonim sirketi\b|\ba s\b/g, 'as'],
  [/\bsdn bhd\b|\bsendirian berhad\b/g, 'sdnbhd'],
  [/\bprivate limited\b|\bpvt ltd\b|\bpte ltd\b|\bpty ltd\b/g, 'ltd'],
  [/\bgu fen you xian (?:ze ren )?gong si\b|\bgu fen gong si\b/g, 'plc'],
  [/\byou xian (?:ze ren )?gong si\b/g, 'ltd'],
  [/\bzhu shi hui she\b|\bjusig ?hoesa\b|\bju sig hoe sa\b|\bju sik hoe sa\b|\bkabushiki ?(?:kaisha|gaisha)\b/g, 'kk'],
  [/\bji tuan\b/g, 'group'],
  [/\bmao yi\b/g, 'trading'],
  [/\bke ji\b|\bji shu\b/g, 'technology'],
  [/\bdian zi\b|\bjon ja\b/g, 'electronics'],
  [/\bguo ji\b/g, 'international'],
  [/\byin hang\b/g, 'bank'],
  [/\bwu liu\b/g, 'logistics'],
  [/\btou zi\b/g, 'investment'],
  [/\b(?:shi|gong) ye\b/g, 'industry'],
  [/\bjian she\b/g, 'construction'],
  [/\bo o o\b/g, 'ooo'],
  [/\bl l c\b/g, 'llc'],
  [/\bp l c\b/g, 'plc'],
]

const classes = new Map<string, LegalClass>()
for (const [name, list] of Object.entries(abbreviations) as [LegalClass, string][])
  for (const form of list.split(/\s+/)) classes.set(form, name)

/** The class of a word that is a legal form. */
export const legalClassOf = (word: string): LegalClass | undefined => classes.get(word)

/** A name in Latin form with written-out legal forms as their abbreviations. */
export const withShortForms = (latin: string): string =>
  writtenOut.reduce((text, [form, short]) => text.replaceAll(form, short), latin)
