/** Lists come a page at a time. */
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Context as ActContext } from '../domains/access/index.ts'
import { lastPage } from '../domains/signals/rules/part.ts'
import { namedFault } from './faults.ts'
import { invalid } from './problems.ts'

/** The query of a list. */
export const pageQuery = z.object({
  pagina: z.coerce
    .number()
    .int()
    .min(1)
    .max(lastPage)
    .optional()
    .openapi({ description: 'Welke pagina; de eerste is 1.' }),
})

/** The number of the page after this one. */
export const nextPage = z.int().optional().openapi({ description: 'Ontbreekt op de laatste pagina.' })

/** A handler for a page of a list; what cannot be a page is refused before anything is looked up. */
export const paged =
  (work: (c: Context, ctx: ActContext, page: number) => Promise<Response>) => async (c: Context, ctx: ActContext) => {
    const { success, data } = pageQuery.safeParse({ pagina: c.req.query('pagina') })
    if (success) return work(c, ctx, data.pagina ?? 1)
    return invalid(c, [
      namedFault('query', 'pagina', 'malformed', `Hier hoort een getal van 1 tot en met ${lastPage}.`),
    ])
  }
