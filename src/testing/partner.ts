import { api } from '../api/api.ts'
import { registerClient } from '../domains/access/index.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

/** A partner system with a token, as it calls the API. */
export type Partner = {
  id: string
  token: string
  send(body: unknown, headers?: Record<string, string>): Promise<Response>
  ask(path: string, method?: string): Promise<Response>
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
export async function aPartner(world: World, app: ReturnType<typeof api>, name = 'Zorgsysteem'): Promise<Partner> {
  const ties = await aPerson(world, [{ function: 'administrator' }])
  const { id, token } = await world.as(ties, (ctx) => registerClient(ctx, { name, organisationId: 'gemeente-breda' }))
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
    ask: async (path, method = 'GET') => app.request(`/api/v1${path}`, { method, headers: { authorization } }),
  }
}
