/** `/codelijsten`: what can be chosen today in a signal. Public, as the pages that show the same lists are. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { System } from '../domains/access/index.ts'
import { codeLists } from '../domains/signals/index.ts'
import type { Code, CodeList } from '../domains/signals/rules/code-list.ts'
import { toDay } from '../lib/quarter.ts'
import { answer, problems } from './documents.ts'
import { methodNotAllowed } from './problems.ts'

const codes = z.array(
  z.object({
    code: z.string(),
    naam: z.string(),
    vanafDatum: z.iso.date().optional().openapi({ description: 'Eerste dag waarop deze code te kiezen is.' }),
    totEnMetDatum: z.iso.date().optional().openapi({ description: 'Laatste dag. Zonder deze dag loopt de code door.' }),
  }),
)
const lists = z
  .object({
    vormen: codes,
    subvormen: codes,
    indicatoren: codes,
    rollen: codes,
    betrouwbaarheid: codes,
    bronnen: codes,
    gemeenten: codes,
  })
  .openapi('Codelijsten')

const route = createRoute({
  method: 'get',
  path: '/codelijsten',
  operationId: 'leesCodelijsten',
  summary: 'Welke codes vandaag te kiezen zijn',
  'x-en': 'Which codes can be chosen today',
  description: 'Een code die vervalt, houdt haar betekenis in eerdere signalen.',
  tags: ['Codelijsten'],
  responses: { 200: answer('De lijsten van vandaag.', lists), ...problems(500) },
})

const sentCode = ({ id, names, validFrom, validUntil }: Code) => ({
  code: id,
  naam: names.nl,
  vanafDatum: validFrom,
  ...(validUntil === undefined ? {} : { totEnMetDatum: validUntil }),
})

/** Adds the code lists to the API. */
export function addCodeLists(app: OpenAPIHono, system: System): void {
  app.openapi(route, (c) => {
    const { forms, subforms, indicators, factRoles, reliability, sourceKinds } = codeLists()
    const today = toDay(system.clock())
    const on = (list: CodeList<Code>) => list.at(today).map(sentCode)
    const { municipalities } = system.loaded().region
    return c.json(
      {
        vormen: on(forms),
        subvormen: on(subforms),
        indicatoren: on(indicators),
        rollen: on(factRoles),
        betrouwbaarheid: on(reliability),
        bronnen: on(sourceKinds),
        gemeenten: municipalities.map(({ code, name }) => ({ code, naam: name })),
      },
      200,
    )
  })
  app.all('/codelijsten', methodNotAllowed('GET'))
}
