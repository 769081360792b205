import { z } from 'zod'
import type { ProgrammeFile } from './programme-file.ts'
import { writeTerm } from './term.ts'

const text = z.string().optional()
/** An item of a programme as everybody may read it: what it says of itself, and nothing that it points at. */
const publicItem = z.object({
  title: z.string(),
  text,
  result: text,
  term: text,
  minimum: z.number().optional(),
  unit: text,
  period: text,
  scope: text,
  meets: text,
  by: text,
  on: text,
  amounts: z.record(z.string(), z.number()).optional(),
})
export type PublicItem = z.infer<typeof publicItem>

const lists = ['pillars', 'goals', 'actions', 'norms', 'bodies', 'plans', 'decisions', 'costs', 'cover'] as const
export type PublicList = (typeof lists)[number]

/** What a programme says `public: true` of. */
export const publicPart = z.object({
  /** The programme itself, when it says so. */
  about: z.object({ title: z.string(), mission: text, vision: z.array(z.string()), text, term: text }).nullable(),
  lists: z.record(z.enum(lists), z.array(publicItem)),
})
export type PublicPart = z.infer<typeof publicPart>

/** Takes out what is for everybody; null when that is nothing. */
export function publicPartOf(file: ProgrammeFile): PublicPart | null {
  const found: Record<PublicList, PublicItem[]> = {
    pillars: shown(file.pillars, plain),
    goals: [...shown(file.strategicGoals, plain), ...shown(file.operationalGoals, plain)],
    actions: shown(file.actions, (one) => ({ ...plain(one), result: one.result, term: termOf(one) })),
    norms: shown(file.norms, ({ minimum, unit, period, scope, ...one }) => ({
      ...{ ...plain(one), minimum, unit, period },
      // A named place belongs to another item; "each district" says itself.
      scope: typeof scope === 'string' ? scope : undefined,
    })),
    bodies: shown(file.bodies, ({ name, text: said, meets }) => ({
      title: name,
      text: said,
      meets: meets?.join(' or '),
    })),
    plans: shown(file.plans, (one) => ({ ...plain(one), term: termOf(one) })),
    decisions: shown(file.decisions, ({ by, on, ...one }) => ({ ...plain(one), by, on })),
    costs: shown(file.budget?.lines, ({ costs, ...one }) => ({ ...plain(one), amounts: costs })),
    cover: shown(file.budget?.cover, ({ title, amounts }) => ({ title, amounts })),
  }
  const { title, mission, vision = [], text: said } = file
  const about = file.public === true ? { title, mission, vision, text: said, term: termOf(file) } : null
  const isNothing = about === null && Object.values(found).every(({ length }) => length === 0)
  return isNothing ? null : { about, lists: found }
}

const shown = <Item extends { public?: boolean | undefined }>(
  items: readonly Item[] | undefined,
  take: (item: Item) => PublicItem,
): PublicItem[] => (items ?? []).filter((item) => item.public === true).map(take)

const plain = ({ title, text: said }: { title: string; text?: string | undefined }): PublicItem => ({
  title,
  text: said,
})
const termOf = ({ term }: Pick<ProgrammeFile, 'term'>) => (term ? writeTerm(term) : undefined)
