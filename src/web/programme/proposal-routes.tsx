/** What people propose for the programme, and what the regional team decides. */
import { Hono } from 'hono'
import { actAs, mayDo, requirePermission } from '../../domains/access/index.ts'
import { currentProgramme, decideProposal, listProposals, proposeForProgramme } from '../../domains/programme/index.ts'
import { proposalDecision, proposalInput } from '../../domains/programme/rules/proposal.ts'
import { Conflict, InvalidInput, type Issue } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import type { Words } from '../say.ts'
import { goTo } from '../session.ts'
import type { ProgrammeRequest, ProgrammeSite } from './programme-request.ts'
import { knownWords } from './programme-words.ts'
import { ProposalsPage, type ProposalsProps } from './proposals-page.tsx'

const one = '/programma/voorstellen/:id{[0-9a-f-]{36}}/besluit'

/** Mount behind the log-in. */
export function proposalRoutes(site: ProgrammeSite): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma/voorstellen', (c) => show(c, site, 200, {}))
    .post('/programma/voorstellen', (c) => propose(c, site))
    .post(one, (c) => decide(c, site))
}

type Again = Partial<Pick<ProposalsProps, 'typed' | 'faults' | 'deciding'>>

function show(c: ProgrammeRequest, { system, siteOf }: ProgrammeSite, status: 200 | 409 | 422, again: Again) {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.view')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const page = (
      <ProposalsPage
        frame={frame}
        proposals={await listProposals(ctx)}
        raw={(await currentProgramme(ctx))?.programme ?? {}}
        region={ctx.loaded.region}
        mayDecide={mayDo(ctx.actor, 'programme.decide', ctx.today)}
        typed={again.typed ?? {}}
        faults={again.faults ?? {}}
        deciding={again.deciding ?? null}
        sent={c.req.query('verstuurd') === '1'}
        now={ctx.now}
      />
    )
    return sendPage(c, frame, page, status)
  })
}

const fields = { kind: 'soort', title: 'wat', why: 'waarom', goal: 'doel', owner: 'eigenaar' } as const

async function propose(c: ProgrammeRequest, site: ProgrammeSite): Promise<Response> {
  const form = await readForm(c)
  const typed = Object.fromEntries(Object.values(fields).map((name) => [name, String(form.get(name) ?? '')]))
  try {
    await actAs(site.system, c.get('actor'), async (ctx) => {
      requirePermission(ctx, 'programme.propose')
      const sent = Object.fromEntries(Object.entries(fields).map(([key, name]) => [key, typed[name]]))
      return proposeForProgramme(ctx, parseInput(proposalInput, sent))
    })
    return goTo(c, '/programma/voorstellen?verstuurd=1', form)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return show(c, site, 422, { typed, faults: faultsOf(error.issues) })
  }
}

const words: Record<string, Words> = { tooLong: m.programme_fault_tooLong, missing: m.programme_fault_missing }

function faultsOf(issues: readonly Issue[]): Record<string, Words> {
  const known: Record<string, string> = fields
  return Object.fromEntries(
    issues.map(({ path, code }) => [known[path] ?? 'wat', words[code] ?? m.programme_fault_empty]),
  )
}

async function decide(c: ProgrammeRequest, site: ProgrammeSite): Promise<Response> {
  const form = await readForm(c)
  const id = c.req.param('id') ?? ''
  const answer = String(form.get('antwoord') ?? '')
  try {
    await actAs(site.system, c.get('actor'), async (ctx) => {
      requirePermission(ctx, 'programme.decide', { kind: 'proposal', id })
      const sent = { decision: String(form.get('besluit') ?? ''), answer }
      await decideProposal(ctx, id, parseInput(proposalDecision, sent), knownWords())
    })
    return goTo(c, `/programma/voorstellen#voorstel-${id}`, form)
  } catch (error) {
    if (error instanceof InvalidInput) {
      const fault = error.issues.some(({ code }) => code === 'tooLong')
        ? m.programme_fault_tooLong
        : m.programme_fault_empty
      return show(c, site, 422, { deciding: { id, answer, fault } })
    }
    if (error instanceof Conflict)
      return show(c, site, 409, { deciding: { id, answer, fault: m.programme_proposals_taken } })
    throw error
  }
}
