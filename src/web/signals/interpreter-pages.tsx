/** `/signalen/:number/tolk`: asking an interpreter for a text, and entering what the interpreter said (S-02). */
import { Hono } from 'hono'
import { requirePermission } from '../../domains/access/index.ts'
import {
  askInterpreter,
  enterTranslation,
  type SignalView,
  type TranslationView,
  viewSignal,
  withdrawInterpreter,
} from '../../domains/signals/index.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { type Answers, type Asked, type DeskRequest, type Drawn, noProblem, typed } from './asked.ts'
import { readAsked, readTranslation, textsOf } from './interpreter-form.ts'
import { AskInterpreterPage, NothingWaitsPage, TranslationPage } from './interpreter-page.tsx'
import { signalAddress } from './signal-facts.ts'
import { numberIn } from './signal-pages.tsx'
import { drawUnlessPossible, handled, statusOf } from './step-pages.tsx'
import { wordsIn } from './words-in-fact.ts'

/** The pages on which an interpreter is asked and heard. */
export function interpreterPages({ show, post }: Answers): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(
      '/signalen/:number/tolk',
      show((asked, c) => drawAsking(asked, c)),
    )
    .post(
      '/signalen/:number/tolk',
      post((c) => ({
        act: async (ctx, form) => {
          // Before the form is read: what is wrong with it is for who may ask.
          requirePermission(ctx, 'signal.enrich', { kind: 'signal', id: numberIn(c) })
          const view = await viewSignal(ctx, numberIn(c))
          await askInterpreter(ctx, numberIn(c), readAsked(form, textsOf(view, 'nl', ctx.now)))
        },
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => drawAsking(asked, c, form, problem),
      })),
    )
    .get(
      '/signalen/:number/tolk/:id',
      show((asked, c) => drawEntering(asked, c)),
    )
    .post(
      '/signalen/:number/tolk/:id',
      post((c) => ({
        act: (ctx, form) => enterTranslation(ctx, numberIn(c), { id: idIn(c), ...readTranslation(form) }),
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => drawEntering(asked, c, form, problem),
      })),
    )
    .post(
      '/signalen/:number/tolk/:id/intrekken',
      post((c) => ({
        act: (ctx) => withdrawInterpreter(ctx, numberIn(c), idIn(c)),
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => drawEntering(asked, c, form, problem),
      })),
    )
}

const idIn = (c: DeskRequest) => c.req.param('id') ?? ''

async function drawAsking(asked: Asked, c: DeskRequest, form?: TypedForm, problem = noProblem): Promise<Drawn> {
  const facts = await handled(asked, numberIn(c))
  const { view, frame, now } = facts
  const texts = textsOf(view, frame.locale, now)
  const first = texts.find(({ id }) => id === c.req.query('tekst')) ?? texts[0]
  const before: Readonly<Record<string, string>> = {
    tekst: first?.id ?? '',
    uit: view.locale === 'nl' ? '' : view.locale,
  }
  const values = (name: string) => (form ? typed(form, name) : (before[name] ?? ''))
  const page = <AskInterpreterPage facts={facts} texts={texts} typed={values} problem={problem} />
  return drawUnlessPossible(facts, 'enrich', { page, ...statusOf(problem) }, form ? [typed(form, 'reden')] : [])
}

async function drawEntering(asked: Asked, c: DeskRequest, form?: TypedForm, problem = noProblem): Promise<Drawn> {
  const facts = await handled(asked, numberIn(c))
  const translation = facts.view.translations.find((one) => one.id === idIn(c) && one.entered === null)
  if (!translation)
    return { page: <NothingWaitsPage facts={facts} typed={form ? typed(form, 'vertaling') : ''} />, status: 409 }
  const values = (name: string) => (form ? typed(form, name) : '')
  const original = originalOf(facts.view, translation)
  const page = <TranslationPage {...{ facts, translation, original, problem }} typed={values} />
  return drawUnlessPossible(facts, 'enrich', { page, ...statusOf(problem) }, form ? [typed(form, 'vertaling')] : [])
}

/** The text that the interpreter translates, as it was written. */
function originalOf({ facts, messages }: SignalView, { of }: TranslationView): string {
  const value = facts.find(({ id }) => id === of)?.value
  return value ? wordsIn(value) : (messages.find(({ id }) => id === of)?.text ?? '')
}
