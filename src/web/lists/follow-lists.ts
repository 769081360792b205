import type { Context } from '../../domains/access/index.ts'
import { type Bottleneck, type Evaluation, viewBottlenecks, viewEvaluations } from '../../domains/programme/index.ts'
import { type ListColumn, type ListFile, listFile } from '../../lib/documents/list-file.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import {
  functionOf,
  placeInWords,
  stateLooks as statesOfBottlenecks,
  whereInWords,
} from '../bottlenecks/bottleneck-words.ts'
import { rhythmWords, stateLooks as statesOfEvaluations, subjectWords } from '../evaluations/evaluation-words.ts'
import { sayIn } from '../say.ts'

/** Every bottleneck with who looks at it, its term and how far it is; its owner by function, never by name. */
export async function bottleneckList(ctx: Context, locale: Locale): Promise<ListFile> {
  const say = sayIn(locale)
  const { region } = ctx.loaded
  const columns: ListColumn<Bottleneck>[] = [
    { header: say(m.lists_name), value: ({ title }) => title, kind: 'text' },
    { header: say(m.lists_place), value: (one) => whereInWords(one, region, locale), kind: 'text' },
    { header: say(m.lists_level), value: (one) => placeInWords(one, locale), kind: 'text' },
    { header: say(m.lists_owner), value: ({ ownerFunction }) => functionOf(ownerFunction, locale), kind: 'text' },
    { header: say(m.lists_logged), value: ({ loggedOn }) => loggedOn, kind: 'day' },
    { header: say(m.lists_due), value: ({ dueOn }) => dueOn, kind: 'day' },
    { header: say(m.lists_state), value: ({ state }) => say(statesOfBottlenecks[state].words), kind: 'text' },
  ]
  return listFile(say(m.lists_bottlenecks), columns, await viewBottlenecks(ctx))
}

/** Every evaluation that the reader may see, with how many were asked and how many answered. */
export async function evaluationList(ctx: Context, locale: Locale): Promise<ListFile> {
  const say = sayIn(locale)
  const columns: ListColumn<Evaluation>[] = [
    { header: say(m.lists_name), value: ({ title }) => title, kind: 'text' },
    { header: say(m.lists_subject), value: ({ subject }) => say(subjectWords[subject]), kind: 'text' },
    { header: say(m.lists_frequency), value: ({ rhythm }) => say(rhythmWords[rhythm]), kind: 'text' },
    { header: say(m.lists_from), value: ({ fromDay }) => fromDay, kind: 'day' },
    { header: say(m.lists_to), value: ({ untilDay }) => untilDay, kind: 'day' },
    { header: say(m.lists_asked), value: ({ invited }) => invited.length, kind: 'number' },
    { header: say(m.lists_answered), value: ({ invited }) => answersIn(invited), kind: 'number' },
    { header: say(m.lists_state), value: ({ state }) => say(statesOfEvaluations[state].words), kind: 'text' },
  ]
  return listFile(say(m.lists_evaluations), columns, (await viewEvaluations(ctx)).evaluations)
}

const answersIn = (invited: Evaluation['invited']) => invited.filter(({ answeredOn }) => answeredOn !== null).length
