import { z } from 'zod'
import { type Code, type CodeList, code, codeList, publicWords, source, type Words, words } from './code-list.ts'
import { requestKinds } from './subject-request.ts'

/** What a reporter reads of a code. */
const offered = z.strictObject({ names: publicWords, hint: publicWords.optional() })
const formIds = z.array(z.string()).min(1)

/** A sub-form of exploitation, and whether it happens offline, online or both. */
const subform = code.extend({ channels: z.array(z.enum(['offline', 'online'])).min(1) })
const form = code.extend({ public: offered, subforms: z.array(subform).min(1) })
const sector = code.extend({ forms: formIds })
const indicator = code.extend({ group: z.string(), forms: formIds })
const factKindCode = code.extend({ proposedForSharing: z.boolean(), roles: z.array(code) })
const reliability = code.extend({ public: offered.optional() })
const phrase = code.extend({ text: publicWords })
/** Why a data subject does not get all that was asked: the article, for which requests, and the sentence for the letter. */
const refusalGround = code.extend({
  article: z.string().min(1),
  for: z.array(z.enum(requestKinds)).min(1),
  letter: words,
  /** The letter says neither that there is anything nor that there is nothing. */
  silent: z.boolean().default(false),
})

/** One half of the 4×4 scale: its mark, and which words of a reporter mean it. */
const grade = code.extend({ mark: z.string().regex(/^[A-Z1-9]$/), saidAs: z.array(z.string()) })

export type ExploitationForm = z.infer<typeof form>
export type Subform = z.infer<typeof subform>
export type Sector = z.infer<typeof sector>
export type Indicator = z.infer<typeof indicator>
export type FactKindCode = z.infer<typeof factKindCode>
export type Reliability = z.infer<typeof reliability>
export type Grade = z.infer<typeof grade>
export type RefusalGround = z.infer<typeof refusalGround>
/** A sentence for reporters, prepared in every language. */
export type Phrase = z.infer<typeof phrase>

const inFile = <C extends z.ZodType<Code>>(one: C) => ({
  sources: z.record(z.string(), source),
  codes: z.array(one).min(1),
})

/** What every file of the folder `code-lists/` holds. */
export const codeFiles = {
  forms: z.strictObject(inFile(form)),
  sectors: z.strictObject(inFile(sector)),
  attentionGroups: z.strictObject(inFile(code)),
  indicators: z.strictObject({ notice: words, groups: z.array(code).min(1), ...inFile(indicator) }),
  factKinds: z.strictObject(inFile(factKindCode)),
  reliability: z.strictObject(inFile(reliability)),
  sourceReliability: z.strictObject(inFile(grade)),
  informationReliability: z.strictObject(inFile(grade)),
  sourceKinds: z.strictObject(inFile(code)),
  phrases: z.strictObject(inFile(phrase)),
  refusalGrounds: z.strictObject(inFile(refusalGround)),
}
/** The files of the folder `code-lists/` after parsing. */
export type CodeFiles = { [name in keyof typeof codeFiles]: z.infer<(typeof codeFiles)[name]> }

/** All code lists (S-05). They are dated files and not types, because the law changes. */
export type CodeLists = {
  forms: CodeList<ExploitationForm>
  subforms: CodeList<Subform>
  sectors: CodeList<Sector>
  attentionGroups: CodeList<Code>
  indicatorGroups: CodeList<Code>
  indicators: CodeList<Indicator>
  /** Stands beside every checklist: a sign proves nothing, and neither does its absence. */
  indicatorNotice: Words
  factKinds: CodeList<FactKindCode>
  factRoles: CodeList<Code>
  /** How a reporter knows it, in the reporter's words. */
  reliability: CodeList<Reliability>
  /** The 4×4 scale: of the source, and of what it says. */
  sourceReliability: CodeList<Grade>
  informationReliability: CodeList<Grade>
  sourceKinds: CodeList<Code>
  phrases: CodeList<Phrase>
  refusalGrounds: CodeList<RefusalGround>
}

/** Makes the lists from files in which `faultsInFiles` found nothing. */
export function codeListsFrom(files: CodeFiles): CodeLists {
  const { forms, sectors, attentionGroups, indicators, factKinds, reliability, sourceKinds, phrases } = files
  const { sourceReliability, informationReliability, refusalGrounds } = files
  return {
    forms: codeList(forms.codes, forms.sources),
    subforms: codeList(
      forms.codes.flatMap((one) => one.subforms),
      forms.sources,
    ),
    sectors: codeList(sectors.codes, sectors.sources),
    attentionGroups: codeList(attentionGroups.codes, attentionGroups.sources),
    indicatorGroups: codeList(indicators.groups, indicators.sources),
    indicators: codeList(indicators.codes, indicators.sources),
    indicatorNotice: indicators.notice,
    factKinds: codeList(factKinds.codes, factKinds.sources),
    factRoles: codeList(
      factKinds.codes.flatMap((one) => one.roles),
      factKinds.sources,
    ),
    reliability: codeList(reliability.codes, reliability.sources),
    sourceReliability: codeList(sourceReliability.codes, sourceReliability.sources),
    informationReliability: codeList(informationReliability.codes, informationReliability.sources),
    sourceKinds: codeList(sourceKinds.codes, sourceKinds.sources),
    phrases: codeList(phrases.codes, phrases.sources),
    refusalGrounds: codeList(refusalGrounds.codes, refusalGrounds.sources),
  }
}

/** One group of a checklist. */
export type ChecklistGroup = { group: Code; indicators: Indicator[] }

/**
 * The checklist of a day for some forms of exploitation, in groups; for every form when none is chosen. In a group the
 * signs of one chosen form come before those that many forms share.
 */
export function checklistOn(lists: CodeLists, day: string, forms: readonly string[] = []): ChecklistGroup[] {
  const asked = lists.indicators
    .at(day)
    .filter((one) => forms.length === 0 || one.forms.some((id) => forms.includes(id)))
  const ordered = asked.toSorted((a, b) => a.forms.length - b.forms.length)
  return lists.indicatorGroups.at(day).flatMap((group) => {
    const indicators = ordered.filter((one) => one.group === group.id)
    return indicators.length > 0 ? [{ group, indicators }] : []
  })
}
