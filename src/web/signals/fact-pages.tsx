/** `/signalen/:number/gegevens`: facts that officers add by hand (S-07). */
import { Hono } from 'hono'
import { addFact, correctFact, type FactView } from '../../domains/signals/index.ts'
import { rowParts } from '../../domains/signals/rules/fact.ts'
import { NotFound } from '../../lib/errors.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { type Answers, type Asked, type DeskRequest, type Drawn, noProblem, type Problem, typed } from './asked.ts'
import { kindIn, partField, readAddition, readCorrection, valuesBefore } from './fact-form.ts'
import { FactPage } from './fact-page.tsx'
import { rowsOf } from './fact-values.ts'
import { signalAddress } from './signal-facts.ts'
import { numberIn } from './signal-pages.tsx'
import { drawUnlessPossible, handled, statusOf } from './step-pages.tsx'

/** The pages on which facts are added and corrected. */
export function factPages({ show, post }: Answers): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(
      '/signalen/:number/gegevens',
      show((asked, c) => drawAddition(asked, c)),
    )
    .post(
      '/signalen/:number/gegevens',
      post((c) => ({
        act: (ctx, form) => addFact(ctx, numberIn(c), readAddition(form)),
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => drawAddition(asked, c, form, problem),
      })),
    )
    .get(
      '/signalen/:number/gegevens/:fact',
      show((asked, c) => drawCorrection(asked, c)),
    )
    .post(
      '/signalen/:number/gegevens/:fact',
      post((c) => ({
        act: (ctx, form) => correctFact(ctx, numberIn(c), readCorrection(form, c.req.param('fact') ?? '')),
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => drawCorrection(asked, c, form, problem),
      })),
    )
}

async function drawAddition(asked: Asked, c: DeskRequest, form?: TypedForm, problem = noProblem): Promise<Drawn> {
  const facts = await handled(asked, numberIn(c))
  const kind = kindIn(form ? typed(form, 'soort') : (c.req.query('soort') ?? null))
  const values = form ? (name: string) => typed(form, name) : valuesBefore(facts.today)
  const page = <FactPage facts={facts} kind={kind} typed={values} problem={problem} />
  return drawUnlessPossible(facts, 'enrich', { page, ...statusOf(problem) }, form ? partsTyped(form) : [])
}

async function drawCorrection(asked: Asked, c: DeskRequest, form?: TypedForm, problem = noProblem): Promise<Drawn> {
  const facts = await handled(asked, numberIn(c))
  const row = rowsOf(facts.view.facts).find(({ fact }) => fact.id === standing(c, problem))
  if (!row) throw new NotFound()
  const { fact, kind } = row
  const values = form ? (name: string) => typed(form, name) : valuesBefore(facts.today, fact)
  const page = <FactPage facts={facts} kind={kind} typed={values} problem={problem} corrects={fact} />
  return drawUnlessPossible(facts, 'enrich', { page, ...statusOf(problem) }, form ? partsTyped(form) : [])
}

const partsTyped = (form: TypedForm) =>
  rowParts[kindIn(typed(form, 'soort'))].map((part) => typed(form, partField(part)))

/** The fact that stands now: when a colleague corrected this one first, their value; sent again it replaces that. */
function standing(c: DeskRequest, { conflict }: Problem): FactView['id'] | undefined {
  return conflict?.theirs.fact ?? c.req.param('fact')
}
