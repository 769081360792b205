/** The 4×4 scale in words. */
import { codeLists, type FactView } from '../../domains/signals/index.ts'
import type { Grade } from '../../domains/signals/rules/code-lists.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'

/**
 * How reliable a fact is: what it says and its source, and the mark by which partners of police know the two. Of what was
 * reported it says how sure the reporter was, in the words of the form.
 */
export function gradesInWords(fact: FactView, locale: Locale): string {
  const { sourceReliability, informationReliability } = fact
  const lists = codeLists()
  const [source, information] = [
    lists.sourceReliability.find(sourceReliability),
    lists.informationReliability.find(informationReliability),
  ]
  const mark = `${source?.mark ?? '?'}${information?.mark ?? '?'}`
  const said = saidInWords(fact, locale)
  const words = {
    source: lists.sourceReliability.nameOf(sourceReliability, locale),
    information: lists.informationReliability.nameOf(informationReliability, locale).toLowerCase(),
  }
  if (said === null) return m.enrichment_grades({ ...words, mark }, { locale })
  return m.enrichment_said({ said, source: words.source.toLowerCase(), mark }, { locale })
}

/** How sure a reporter was, in the words of the form; nothing for what an officer added. */
function saidInWords({ reliability }: FactView, locale: Locale): string | null {
  return reliability === null ? null : codeLists().reliability.nameOf(reliability, locale)
}

/** The codes of one half of the scale, to choose from. */
export function gradeOptions(codes: readonly Grade[], locale: Locale) {
  return codes.map(({ id, names, mark }) => ({
    value: id,
    label: m.enrichment_grade_option({ name: names[locale], mark }, { locale }),
  }))
}

/** What each word of the scale means, a line for each. */
export function gradeNotes(codes: readonly Grade[], locale: Locale): string[] {
  return codes.map(({ names, mark, note }) =>
    m.enrichment_grade_line({ name: names[locale], mark, note: note?.[locale] ?? '' }, { locale }),
  )
}
