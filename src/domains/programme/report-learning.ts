import { type Context, mayDo } from '../access/index.ts'
import type { BottleneckStanding, LessonStanding, ReportData } from './rules/report-data.ts'
import { openBottlenecks } from './view-bottlenecks.ts'
import { evaluations } from './view-evaluations.ts'

/** The open bottlenecks and the lessons of today, as far as whoever drafts may see them. */
export async function learningOf(ctx: Context): Promise<Pick<ReportData, 'today' | 'bottlenecks' | 'lessons'>> {
  const may = (action: 'bottleneck.view' | 'evaluation.view') => mayDo(ctx.actor, action, ctx.today)
  return {
    today: ctx.today,
    bottlenecks: may('bottleneck.view') ? await bottlenecksOf(ctx) : null,
    lessons: may('evaluation.view') ? await lessonsOf(ctx) : null,
  }
}

async function bottlenecksOf(ctx: Context): Promise<BottleneckStanding[]> {
  const { districts, municipalities } = ctx.loaded.region
  return (await openBottlenecks(ctx)).map(({ title, districtId, municipalityCode, loggedOn, dueOn, bodyName }) => {
    const municipality = municipalities.find(({ code }) => code === municipalityCode)?.name
    const place = municipality ?? districts.find(({ id }) => id === districtId)?.name ?? 'hele regio'
    return { title, place, since: loggedOn, due: dueOn, body: bodyName ?? 'geen overleg' }
  })
}

async function lessonsOf(ctx: Context): Promise<LessonStanding[]> {
  const learned = (await evaluations(ctx)).flatMap(({ lessons }) => lessons)
  return learned.map(({ words, dueOn, doneOn }) => ({ words, due: dueOn, done: doneOn }))
}
