import { dayInFull } from '../../../../lib/dates-in-words.ts'
import type { Block } from '../../../../lib/report-document.ts'
import { from, type SectionMaker, sectionOf } from '../report-data.ts'

const written = (day: string) => dayInFull(day, 'nl').replace(/^\S+ /, '')

/** What holds the work up and is not solved yet. */
export const bottlenecks: SectionMaker = (data) => {
  const title = 'Knelpunten'
  if (data.bottlenecks === null) return sectionOf('bottlenecks', title, 'Er zijn nog geen gegevens over knelpunten.')
  if (data.bottlenecks.length === 0) return sectionOf('bottlenecks', title, 'Er zijn geen open knelpunten vastgelegd.')
  const block: Block = {
    ...{ kind: 'table', title: 'Open knelpunten', measured: from('knelpunten', data) },
    columns: [
      { title: 'Knelpunt' },
      { title: 'Waar' },
      { title: 'Sinds' },
      { title: 'Klaar op' },
      { title: 'Ligt bij' },
    ],
    rows: data.bottlenecks.map((one) => [one.title, one.place, written(one.since), written(one.due), one.body]),
  }
  return sectionOf('bottlenecks', title, '', [{ id: 'table', block }])
}

/** What was learned, and what came of it. */
export const lessons: SectionMaker = (data) => {
  const title = 'Lessen'
  if (!data.lessons || data.lessons.length === 0)
    return sectionOf('lessons', title, 'Er zijn nog geen gegevens: er is nog geen les uit een evaluatie vastgelegd.')
  const block: Block = {
    ...{ kind: 'table', title: 'Lessen uit evaluaties', measured: from('lessen', data) },
    columns: [{ title: 'Les' }, { title: 'Klaar op' }, { title: 'Gedaan op' }],
    rows: data.lessons.map(({ words, due, done }) => [words, written(due), done === null ? 'nog niet' : written(done)]),
  }
  return sectionOf('lessons', title, '', [{ id: 'table', block }])
}
