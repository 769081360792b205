/** `/signalen/:number/gegevens`: facts that officers add by hand (S-07). */
import { Hono } from 'hono'
import type { System } from '../../domains/access/index.ts'
import { addFact, addressSources, correctFact, type FactView } from '../../domains/signals/index.ts'
import { rowParts } from '../../domains/signals/rules/fact.ts'
import { NotFound } from '../../lib/errors.ts'
import type { AddressService } from '../../platform/locatieserver.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import type { LookUp } from './address-look-up.tsx'
import { type Answers, type Asked, type DeskRequest, type Drawn, noProblem, type Problem, typed } from './asked.ts'
import { keptIn, keptOf, kindIn, partField, readAddition, readCorrection, valuesBefore } from './fact-form.ts'
import { FactPage } from './fact-page.tsx'
import { rowsOf } from './fact-values.ts'
import { type Looked, lookUpIn } from './look-up-in-form.ts'
import { signalAddress } from './signal-facts.ts'
import { numberIn } from './signal-pages.tsx'
import { drawUnlessPossible, handled, statusOf } from './step-pages.tsx'

/** What was sent, and what came of it, when the form is drawn again. */
interface Again {
  form?: TypedForm
  problem?: Problem
  looked?: Looked
}

/** The pages on which facts are added and corrected, and addresses looked up. */
export function factPages({ show, post }: Answers, system: System, service: AddressService | null): Hono<WorkbenchEnv> {
  const add = (asked: Asked, c: DeskRequest, again: Again = {}) => drawAddition({ asked, c, service }, again)
  const correct = (asked: Asked, c: DeskRequest, again: Again = {}) => drawCorrection({ asked, c, service }, again)
  return new Hono<WorkbenchEnv>()
    .get(
      '/signalen/:number/gegevens',
      show((asked, c) => add(asked, c)),
    )
    .post(
      '/signalen/:number/gegevens',
      post((c) => ({
        act: (ctx, form) => addFact(ctx, numberIn(c), readAddition(form)),
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => add(asked, c, { form, problem }),
      })),
    )
    .get(
      '/signalen/:number/gegevens/:fact',
      show((asked, c) => correct(asked, c)),
    )
    .post(
      '/signalen/:number/gegevens/:fact',
      post((c) => ({
        act: (ctx, form) => correctFact(ctx, numberIn(c), readCorrection(form, c.req.param('fact') ?? '')),
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => correct(asked, c, { form, problem }),
      })),
    )
    .post('/signalen/:number/adres', async (c) => {
      const sent = await readForm(c)
      const { form, problem, looked } = await lookUpIn(c, sent, system, service)
      const draw = typed(sent, 'verbetert') ? correct : add
      return show((asked) => draw(asked, c, { form, problem, looked }))(c)
    })
}

/** A request for a form, and the service that may be asked for addresses. */
interface Request {
  asked: Asked
  c: DeskRequest
  service: AddressService | null
}

async function drawAddition(request: Request, { form, problem = noProblem, looked = {} }: Again): Promise<Drawn> {
  const { asked, c } = request
  const facts = await handled(asked, numberIn(c))
  const kind = kindIn(form ? typed(form, 'soort') : (c.req.query('soort') ?? null))
  const values = form ? (name: string) => typed(form, name) : valuesBefore(facts.today)
  const kept = form ? keptIn(form) : []
  const page = <FactPage {...{ facts, kind, kept, problem }} typed={values} lookUp={lookUpOf(request, looked)} />
  return drawUnlessPossible(facts, 'enrich', { page, ...statusOf(problem) }, form ? partsTyped(form) : [])
}

async function drawCorrection(request: Request, { form, problem = noProblem, looked = {} }: Again): Promise<Drawn> {
  const { asked, c } = request
  const facts = await handled(asked, numberIn(c))
  const wanted = standing(c, problem) ?? (form && typed(form, 'verbetert'))
  const row = rowsOf(facts.view.facts).find(({ fact }) => fact.id === wanted)
  if (!row) throw new NotFound()
  const { fact, kind } = row
  const values = form ? (name: string) => typed(form, name) : valuesBefore(facts.today, fact)
  const kept = form ? keptIn(form) : keptOf(fact)
  const lookUp = lookUpOf(request, looked)
  const page = <FactPage {...{ facts, kind, kept, problem, lookUp }} typed={values} corrects={fact} />
  return drawUnlessPossible(facts, 'enrich', { page, ...statusOf(problem) }, form ? partsTyped(form) : [])
}

/** How an address can be looked up on this page; not at all where the region names no source. */
function lookUpOf({ asked, c, service }: Request, looked: Looked): LookUp | undefined {
  const sources = addressSources(asked.ctx.loaded.region, service)
  if (!sources.table && !sources.service) return undefined
  return { to: signalAddress(numberIn(c), 'adres'), outside: sources.service !== null, ...looked }
}

const partsTyped = (form: TypedForm) =>
  rowParts[kindIn(typed(form, 'soort'))].map((part) => typed(form, partField(part)))

/** The fact that stands now: when a colleague corrected this one first, their value; sent again it replaces that. */
function standing(c: DeskRequest, { conflict }: Problem): FactView['id'] | undefined {
  return conflict?.theirs.fact ?? c.req.param('fact')
}
