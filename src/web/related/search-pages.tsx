/** `/zoeken` and `/verbanden`: looking for something, and the overview of what crosses borders. */
import { Hono } from 'hono'
import { desksAllowing, requirePermission } from '../../domains/access/index.ts'
import { purposesOf, type SearchResult, searchRelated, viewCrossings } from '../../domains/signals/index.ts'
import { searchInput } from '../../domains/signals/rules/related.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import { type Answers, type Asked, type Drawn, noProblem, type Problem, problemIn, typed } from '../signals/asked.ts'
import { statusOf } from '../signals/step-pages.tsx'
import { CrossingsPage } from './crossings-page.tsx'
import { askedIn } from './related-pages.tsx'
import { SearchPage, searchFields } from './search-page.tsx'

/** Mounted with the pages of a desk. What was sought is posted and drawn at once: it stands in no address and nowhere else. */
export function searchPages({ show }: Answers): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(
      '/zoeken',
      show(async (asked) => draw(asked)),
    )
    .post(
      '/zoeken',
      show(async (asked, c) => search(asked, await readForm(c))),
    )
    .get(
      '/verbanden',
      show(async ({ ctx, frame }) => {
        const view = await viewCrossings(ctx)
        return { page: <CrossingsPage {...{ frame, view }} region={ctx.loaded.region} now={ctx.now} /> }
      }),
    )
}

// What is refused here is refused before anything was written.
async function search(asked: Asked, form: TypedForm): Promise<Drawn> {
  try {
    const { name, birthDate, phone, plate, address, town, number } = searchFields
    const fields = { name, birthDate, phone, plate, address, town, number }
    const sought = Object.fromEntries(Object.entries(fields).map(([part, field]) => [part, typed(form, field).trim()]))
    return draw(asked, {
      form,
      result: await searchRelated(asked.ctx, parseInput(searchInput, { ...sought, ...askedIn(form) })),
    })
  } catch (error) {
    return draw(asked, { form, problem: problemIn(error) })
  }
}

type Sent = { form?: TypedForm; result?: SearchResult; problem?: Problem }

function draw({ ctx, frame }: Asked, { form, result, problem = noProblem }: Sent = {}): Drawn {
  requirePermission(ctx, 'link.search', { kind: 'signal' })
  const desks = desksAllowing(ctx.actor, 'link.search', ctx.today)
  const purposes = [...new Set(desks.flatMap((desk) => purposesOf(ctx, desk)))]
  const page = (
    <SearchPage
      {...{ frame, purposes, problem }}
      region={ctx.loaded.region}
      now={ctx.now}
      index={ctx.linkage.state()}
      typed={(name) => (form ? typed(form, name) : '')}
      result={result ?? null}
    />
  )
  return { page, ...statusOf(problem) }
}
