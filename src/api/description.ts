/** `/openapi.json`: the description of the API, public and readable from any site. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { cors } from 'hono/cors'
import { answer, problems } from './documents.ts'
import { methodNotAllowed } from './problems.ts'
import { apiPath, apiVersion } from './version.ts'

/** Who runs this installation, and where. */
export type Published = { url: string; region: string; contact: string | undefined }

const anyOrigin = { description: 'Elke site mag dit lezen.', schema: { type: 'string' as const }, example: '*' }

const route = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'leesBeschrijving',
  summary: 'Deze beschrijving',
  'x-en': 'This description',
  tags: ['Beschrijving'],
  responses: {
    200: answer('De beschrijving van deze API in OpenAPI 3.1.', z.looseObject({}), {
      'access-control-allow-origin': anyOrigin,
    }),
    ...problems(500),
  },
})

/** Adds the description of everything that the API holds when it is asked for. */
export function addDescription(app: OpenAPIHono, publishedBy: () => Published): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description:
      'Het token van een partnersysteem. Een beheerder meldt het systeem aan en geeft het token één keer uit, met wat het opent en een laatste dag.',
  })
  app.use('/openapi.json', cors({ origin: '*', allowMethods: ['GET'] }))
  app.openAPIRegistry.registerPath(route)
  app.get('/openapi.json', (c) => c.json(app.getOpenAPI31Document(about(publishedBy()))))
  app.all('/openapi.json', methodNotAllowed('GET'))
}

const about = ({ url, region, contact }: Published) => ({
  openapi: '3.1.0',
  info: {
    title: 'Lichtketen',
    version: apiVersion,
    description: `Systemen van partners sturen hiermee signalen van mensenhandel in voor de regio ${region}, volgen hun eigen signalen, en behandelen wat aan hun loket wordt overgedragen. Bij acuut gevaar: bel 112.`,
    contact: { name: `Beheer van Lichtketen, ${region}`, email: contact ?? 'beheer@lichtketen.example', url },
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
  },
  servers: [{ url: `${url}${apiPath}` }],
  tags: [
    { name: 'Signalen', description: 'Insturen en volgen, met berichten en bestanden.' },
    { name: 'Overdrachten', description: 'Wat aan je loket wordt overgedragen.' },
    { name: 'Loket', description: 'Het werk van je loket in aantallen en termijnen, zonder inhoud.' },
    { name: 'Webhooks', description: 'Horen dat er iets is gebeurd.' },
    { name: 'Codelijsten', description: 'Wat in een signaal te kiezen is.' },
    { name: 'Beschrijving', description: 'Over deze API zelf.' },
  ],
})
