import { Hono } from 'hono'
import { requireLogIn, type SessionEnv } from '../session.ts'
import { accountRoutes } from './account-routes.tsx'
import { auditRoutes } from './audit-routes.tsx'
import { clientRoutes } from './client-routes.tsx'
import type { Entry } from './entry.ts'
import { factorRoutes } from './factor-routes.tsx'
import { logInRoutes } from './log-in-routes.tsx'
import { noticeRoutes } from './notice-routes.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { personRoutes } from './person-routes.tsx'

/** Every page about access: the way in for anybody, account, administration and record behind the log-in. Mount at `/`. */
export function accessPages(entry: Entry): Hono<SessionEnv> {
  const guard = requireLogIn(entry.system, entry.auth)
  const pages = new Hono<SessionEnv>().route('/', logInRoutes(entry)).route('/', factorRoutes(entry))
  for (const path of ['/account', '/account/*', '/beheer', '/beheer/*', '/logboek']) pages.use(path, guard)
  return pages
    .route('/', accountRoutes(entry))
    .route('/', noticeRoutes(entry))
    .route('/', peopleRoutes(entry))
    .route('/', personRoutes(entry))
    .route('/', clientRoutes(entry))
    .route('/', auditRoutes(entry))
}
