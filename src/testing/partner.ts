import { api } from '../api/api.ts'
import { confirmClient, registerClient } from '../domains/access/index.ts'
import { type Scope, scopeNames } from '../domains/access/rules/scopes.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

/** A partner system with a token, as it calls the API. */
export type Partner = {
  id: string
  token: string
  send(body: unknown, headers?: Record<string, string>): Promise<Response>
  ask(path: string, method?: string, init?: RequestInit): Promise<Response>
}

/** The API of a world, and the faults of ours that it noticed. */
export function openApi(world: World) {
  const faults: unknown[] = []
  const publishedBy = () => ({
    url: 'https://lichtketen.example',
    region: world.loaded.region.name,
    contact: undefined,
  })
  return { app: api(world.system, { publishedBy, onFault: (error) => faults.push(error) }), faults }
}

/** Registers a partner system that calls the API. A body that is text goes as it is. */
export async function aPartner(
  world: World,
  app: ReturnType<typeof api>,
  name = 'Zorgsysteem',
  scopes?: readonly Scope[],
): Promise<Partner> {
  const ties = await aPerson(world, [{ function: 'administrator' }])
  const input = { name, organisationId: 'gemeente-breda', ...(scopes ? { scopes: [...scopes] } : {}) }
  const { id, token } = await world.as(ties, (ctx) => registerClient(ctx, input))
  return calling(app, id, token)
}

function calling(app: ReturnType<typeof api>, id: string, token: string): Partner {
  const authorization = `Bearer ${token}`
  return {
    id,
    token,
    send: async (body, headers = {}) =>
      app.request('/api/v1/signalen', {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { authorization, 'content-type': 'application/json', ...headers },
      }),
    ask: async (path, method = 'GET', init = {}) =>
      app.request(`/api/v1${path}`, { ...init, method, headers: { ...init.headers, authorization } }),
  }
}

/** A partner system of a desk, on which two administrators agreed; with every scope when none are named. */
export async function aPartnerOfDesk(
  world: World,
  app: ReturnType<typeof api>,
  { desk, scopes = scopeNames }: { desk: string; scopes?: readonly Scope[] },
): Promise<Partner> {
  const organisationId = world.loaded.region.desks.find(({ id }) => id === desk)?.organisationId ?? ''
  const administrator = async () => ({ ...(await aPerson(world, [{ function: 'administrator' }])), proven: true })
  const input = { name: 'Zaaksysteem', organisationId, deskId: desk, scopes: [...scopes] }
  const { id, token } = await world.as(await administrator(), (ctx) => registerClient(ctx, input))
  await world.as(await administrator(), (ctx) => confirmClient(ctx, id))
  return calling(app, id, token)
}
