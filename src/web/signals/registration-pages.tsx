/** `/signalen/:number/comensha`: making a registration file, opening it, recording that consent was withdrawn. */
import { Hono } from 'hono'
import { actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { openRegistration, registerVictim, withdrawConsent } from '../../domains/signals/index.ts'
import { withdrawal } from '../../domains/signals/rules/registration.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import { Conflict, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { type Answers, type Asked, chosen, type DeskRequest, type Drawn, noProblem, typed } from './asked.ts'
import { registrationDocument } from './registration-document.ts'
import { readRegistration } from './registration-form.ts'
import { RegistrationFormPage, RegistrationGonePage, WithdrawConsentPage } from './registration-form-page.tsx'
import { RegistrationSheet } from './registration-sheet.tsx'
import { signalAddress } from './signal-facts.ts'
import { numberIn } from './signal-pages.tsx'
import { handled, statusOf } from './step-pages.tsx'

const made = '/signalen/:number/comensha/:id{[0-9a-f-]{36}}'

/** The pages of a registration file. */
export function registrationPages({ show, post }: Answers, system: System): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(
      '/signalen/:number/comensha',
      show((asked, c) => drawForm(asked, c)),
    )
    .post(
      '/signalen/:number/comensha',
      post((c) => ({
        act: (ctx, form) => {
          // Before the form is read: what is wrong with it is for who may make one.
          requirePermission(ctx, 'registration.make', { kind: 'signal', id: numberIn(c) })
          return registerVictim(ctx, readRegistration(numberIn(c), form))
        },
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => drawForm(asked, c, form, problem),
      })),
    )
    .get(
      `${made}/blad`,
      show((asked, c) => drawSheet(asked, c)),
    )
    .get(`${made}/bestand`, (c) =>
      download(
        c,
        system,
        show((asked) => drawSheet(asked, c)),
      ),
    )
    .get(
      `${made}/intrekken`,
      show((asked, c) => drawWithdrawal(asked, c)),
    )
    .post(
      `${made}/intrekken`,
      post((c) => ({
        act: (ctx, form) => {
          requirePermission(ctx, 'registration.withdraw', { kind: 'signal', id: numberIn(c) })
          const { on } = parseInput(withdrawal, { on: readDay(typed(form, 'datum')) ?? '' })
          return withdrawConsent(ctx, { number: numberIn(c), id: idIn(c), on })
        },
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => drawWithdrawal(asked, c, form, problem),
      })),
    )
}

const idIn = (c: DeskRequest) => c.req.param('id') ?? ''

async function drawForm(asked: Asked, c: DeskRequest, form?: TypedForm, problem = noProblem): Promise<Drawn> {
  requirePermission(asked.ctx, 'registration.make', { kind: 'signal', id: numberIn(c) })
  const facts = await handled(asked, numberIn(c))
  const before = (name: string) => (form ? typed(form, name) : '')
  const purposes = form ? chosen(form, 'waarvoor') : []
  return { page: <RegistrationFormPage {...{ facts, problem, purposes, typed: before }} />, ...statusOf(problem) }
}

async function drawSheet(asked: Asked, c: DeskRequest): Promise<Drawn> {
  const opened = await openOrGone(() => openRegistration(asked.ctx, numberIn(c), idIn(c)))
  const facts = await handled(asked, numberIn(c))
  if (!opened) return { page: <RegistrationGonePage facts={facts} />, status: 409 }
  return { page: <RegistrationSheet facts={facts} file={opened} /> }
}

/** The file as it is saved; a file that may not be used any more gives the page that says so. */
async function download(
  c: DeskRequest,
  system: System,
  gone: (c: DeskRequest) => Promise<Response>,
): Promise<Response> {
  const actor = c.get('actor')
  const document = await openOrGone(() =>
    actAs(system, actor, async (ctx) => {
      const file = await openRegistration(ctx, numberIn(c), idIn(c))
      return registrationDocument(file, { by: actor.name, on: ctx.today })
    }),
  )
  if (!document) return gone(c)
  c.header('Content-Disposition', `attachment; filename="comensha-${document.reference}.json"`)
  c.header('Cache-Control', 'no-store')
  return c.body(`${JSON.stringify(document, null, 2)}\n`, 200, { 'Content-Type': 'application/json; charset=utf-8' })
}

async function openOrGone<Opened>(open: () => Promise<Opened>): Promise<Opened | undefined> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof Conflict && error.code === 'consentWithdrawn') return undefined
    throw error
  }
}

async function drawWithdrawal(asked: Asked, c: DeskRequest, form?: TypedForm, problem = noProblem): Promise<Drawn> {
  requirePermission(asked.ctx, 'registration.withdraw', { kind: 'signal', id: numberIn(c) })
  const facts = await handled(asked, numberIn(c))
  const one = facts.view.registrations.find(({ id }) => id === idIn(c))
  if (!one) throw new NotFound()
  const before = (name: string) => (form ? typed(form, name) : writeDay(facts.today))
  return { page: <WithdrawConsentPage {...{ facts, one, problem, typed: before }} />, ...statusOf(problem) }
}
