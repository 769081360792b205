import { Hono } from 'hono'
import type { System } from '../../domains/access/index.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import { bodyRoutes, type Options } from './body-routes.tsx'
import { meetingRoutes } from './meeting-routes.tsx'
import { representationRoutes } from './representation-routes.tsx'
import { sessionRoutes } from './session-routes.tsx'

/** Every page about bodies, meetings, sessions and representation; mounted behind the log-in. */
export function meetingPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .route('/', bodyRoutes(system, options))
    .route('/', meetingRoutes(system, options))
    .route('/', sessionRoutes(system, options))
    .route('/', representationRoutes(system, options))
}
