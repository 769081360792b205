/** What somebody filled in for a draft that a colleague threw away meanwhile: it comes back to be read and copied. */
import type { ReactNode } from 'react'
import { actAs } from '../../domains/access/index.ts'
import { discardedRoute } from '../../domains/signals/index.ts'
import { allRules } from '../../domains/signals/rules/route-table.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Actions, Button } from '../components/button.tsx'
import { TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sendPage } from '../http/page.ts'
import { workbenchFrame } from '../http/workbench.ts'
import { sayIn } from '../say.ts'
import { FilledIn } from './filled-in.tsx'
import { emptyFields, fieldsOf, fieldsSent, type Sent } from './rule-fields.ts'
import type { OpenRule } from './rule-form-props.ts'
import { numberIn, type RouteRequest, type RouteSite, speechOf } from './version-routes.tsx'
import { versionCrumbs } from './version-words.ts'

/** Answers a rule of a draft that is gone with the rule as it was filled in. Throws NotFound when it never was one. */
export function showRuleOfGoneDraft(c: RouteRequest, site: RouteSite, form: Sent): Promise<Response> {
  const number = numberIn(c)
  return showGone(c, site, async (ctx, locale) => {
    const { route, draft } = await discardedRoute(ctx, number)
    const before = allRules(route).find(({ id }) => id === form.get('regel'))
    const fields = fieldsSent(form, before ? fieldsOf(before) : emptyFields)
    return <FilledIn {...unsaved} fields={fields} speech={speechOf(ctx, locale)} values={draft.values} />
  })
}

/** The same for the whole file of the expert view. */
export function showFileOfGoneDraft(c: RouteRequest, site: RouteSite, xml: string): Promise<Response> {
  const number = numberIn(c)
  return showGone(c, site, async (ctx, locale) => {
    await discardedRoute(ctx, number)
    return <TextArea locale={locale} name="xml" label={m.routing_filled_in({}, { locale })} value={xml} rows={20} />
  })
}

const unsaved: Omit<OpenRule, 'fields'> = {
  to: { action: '', edits: 0, back: '' },
  rule: null,
  after: null,
  faults: {},
  around: { previous: null, next: null, copy: null },
}

type Ctx = Parameters<typeof discardedRoute>[0]

async function showGone(
  c: RouteRequest,
  { system, siteOf }: RouteSite,
  typedIn: (ctx: Ctx, locale: WorkbenchFrame['locale']) => Promise<ReactNode>,
): Promise<Response> {
  const { frame, typed } = await actAs(system, c.get('actor'), async (ctx) => {
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return { frame, typed: await typedIn(ctx, frame.locale) }
  })
  return sendPage(c, frame, <GonePage frame={frame} number={numberIn(c)} typed={typed} />, 409)
}

function GonePage({ frame, number, typed }: { frame: WorkbenchFrame; number: number; typed: ReactNode }) {
  const say = sayIn(frame.locale)
  const title = m.routing_version_title({ number }, { locale: frame.locale })
  return (
    <WorkbenchPage frame={frame} title={title} current="/meldroute" crumbs={versionCrumbs(number, frame.locale)}>
      <Head title={title} />
      <div className="lk-stack-l">
        <Alert kind="risk" title={say(m.routing_conflict)} narrow>
          <p>{say(m.routing_conflict_discarded)}</p>
        </Alert>
        {typed}
        <form method="post" action="/meldroute/versies">
          <Actions>
            <Button icon="edit">{say(m.routing_start)}</Button>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}
