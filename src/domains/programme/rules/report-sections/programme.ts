import type { Block } from '../../../../lib/report-document.ts'
import type { ProgrammeFile } from '../programme-file.ts'
import { from, type ReportData, type SectionMaker, sectionOf } from '../report-data.ts'

/** What has to be said where there is no programme. */
const noProgramme = 'Er zijn nog geen gegevens: de regio heeft nog geen programma in het systeem.'

/** What the region agreed: its mission, its pillars and how much hangs under them. */
export const agreed: SectionMaker = (data) => {
  const file = data.programme?.file
  if (!file) return sectionOf('agreed', 'Wat we hebben afgesproken', noProgramme)
  const intro = `In de regio ${data.regionName} werken we samen aan het programma “${file.title}”.`
  return sectionOf('agreed', 'Wat we hebben afgesproken', [intro, file.mission ?? ''].filter(Boolean).join('\n\n'), [
    { id: 'counts', block: countsOf(data, file) },
    ...pillarsOf(data, file),
  ])
}

const pillarsOf = (
  data: ReportData,
  { pillars = [], strategicGoals = [], operationalGoals = [], actions = [] }: ProgrammeFile,
) => {
  if (pillars.length === 0) return []
  const under = servedBy([...strategicGoals, ...operationalGoals, ...actions])
  const count = (items: readonly { id: string }[], pillar: string) => items.filter(({ id }) => under(id, pillar)).length
  const numeric = true
  const block: Block = {
    ...{ kind: 'table', title: 'Doelen en acties per pijler of actielijn' },
    columns: [
      { title: 'Pijler' },
      { title: 'Strategische doelen', numeric },
      { title: 'Operationele doelen', numeric },
      { title: 'Acties', numeric },
    ],
    rows: pillars.map(({ id, title }) => [
      title,
      ...[strategicGoals, operationalGoals, actions].map((items) => String(count(items, id))),
    ]),
    measured: from('programma', data),
  }
  return [{ id: 'pillars', block }]
}

/** Whether an item serves a pillar, directly or through another goal. */
function servedBy(items: readonly { id: string; serves?: readonly string[] | undefined }[]) {
  const serves = new Map(items.map((one) => [one.id, one.serves ?? []]))
  const reaches = (id: string, pillar: string): boolean =>
    (serves.get(id) ?? []).some((one) => one === pillar || reaches(one, pillar))
  return reaches
}

function countsOf(
  data: ReportData,
  { pillars = [], strategicGoals = [], operationalGoals = [], actions = [] }: ProgrammeFile,
): Block {
  const counted = [
    inWords(pillars.length, 'pijler of actielijn', 'pijlers of actielijnen'),
    inWords(strategicGoals.length, 'strategisch doel', 'strategische doelen'),
    inWords(operationalGoals.length, 'operationeel doel', 'operationele doelen'),
    inWords(actions.length, 'actie', 'acties'),
  ].filter((one) => one !== '')
  const all =
    counted.length > 1 ? `${counted.slice(0, -1).join(', ')} en ${counted.at(-1)}` : (counted[0] ?? 'geen acties')
  return { kind: 'paragraph', text: `Het programma heeft ${all}.`, measured: from('programma', data) }
}

const inWords = (count: number, one: string, more: string) =>
  count === 0 ? '' : `${count} ${count === 1 ? one : more}`

/** The goals of the region, as a list that people shorten. */
export const ambition: SectionMaker = ({ programme }) => {
  const goals = programme?.file.strategicGoals ?? []
  const text =
    goals.length === 0
      ? noProgramme
      : ['Met het programma willen we dit bereiken:', goals.map(({ title }) => `- ${title}`).join('\n')].join('\n\n')
  return sectionOf('ambition', 'Wat we willen bereiken', text)
}

/** The actions that the programme names, by their owner and term: the annex of a long report. */
export const actionList: SectionMaker = (data) => {
  const file = data.programme?.file
  const actions = file?.actions ?? []
  if (!file || actions.length === 0) return sectionOf('actions', 'De acties van het programma', noProgramme)
  const names = new Map(
    [...(file.roles ?? []), ...(file.partners ?? []), ...(file.bodies ?? [])].map(({ id, name }) => [id, name]),
  )
  const block: Block = {
    ...{ kind: 'table', title: 'Acties met eigenaar en resultaat' },
    columns: [{ title: 'Actie' }, { title: 'Eigenaar' }, { title: 'Resultaat' }],
    rows: actions.map(({ title, owner, result }) => [
      title,
      [owner ?? []]
        .flat()
        .map((one) => names.get(one) ?? one)
        .join(', ') || 'nog niet benoemd',
      result ?? 'niet beschreven',
    ]),
    measured: from('programma', data),
  }
  return sectionOf('actions', 'De acties van het programma', '', [{ id: 'list', block }])
}
