const bulgarianOfficial: Record<string, string> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
  },
  ...{ о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht', ъ: 'a' },
  ...{ ь: 'y', ю: 'yu', я: 'ya' },
}
const bulgarianOther: Record<string, string> = {
  ...bulgarianOfficial,
  ...{ ж: 'j', й: 'i', х: 'kh', ц: 'c', ъ: 'u', ю: 'iu', я: 'ia', ь: 'i' },
}
const ukrainianPassport: Record<string, string> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'h',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'y',
    і: 'i',
    ї: 'i',
    й: 'i',
  },
  ...{
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
  },
  ...{ ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia' },
}
const ukrainianOther: Record<string, string> = {
  ...ukrainianPassport,
  ...{ г: 'g', є: 'ye', и: 'i', ї: 'yi', й: 'y', х: 'h', ц: 'c', щ: 'sch', ю: 'yu', я: 'ya' },
}

/** Ways to write Cyrillic in Latin letters: that of the passport first, then one that is seen beside it. */
export const romanisations = {
  bulgarian: [bulgarianOfficial, bulgarianOther],
  ukrainian: [ukrainianPassport, ukrainianOther],
} as const

/** Writes a Cyrillic name in Latin letters. */
export function romanise(name: string, table: Readonly<Record<string, string>>): string {
  const latin = [...name.toLowerCase()].map((letter) => table[letter] ?? letter).join('')
  return latin.replaceAll(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())
}
