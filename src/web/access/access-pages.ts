import { Hono } from 'hono'
import { requireLogIn, type SessionEnv } from '../session.ts'
import { accountRoutes } from './account-routes.tsx'
import { askForProof } from './ask-for-proof.tsx'
import { auditRoutes } from './audit-routes.tsx'
import { clientRoutes } from './client-routes.tsx'
import type { Entry } from './entry.ts'
import { factorRoutes } from './factor-routes.tsx'
import { logInRoutes } from './log-in-routes.tsx'
import { lostFactorRoutes } from './lost-factor-routes.tsx'
import { noticeRoutes } from './notice-routes.tsx'
import { outsideRoutes } from './outside-routes.tsx'
import { passkeyLogInRoutes, passkeyRoutes } from './passkey-routes.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { personRoutes } from './person-routes.tsx'
import { proofRoutes } from './proof-routes.ts'
import { providerRoutes } from './provider-routes.tsx'
import { webhookRoutes } from './webhook-routes.tsx'

/** Every page about access: the way in for anybody, account, administration and record behind the log-in. Mount at `/`. */
export function accessPages(entry: Entry): Hono<SessionEnv> {
  const guard = requireLogIn(entry.system, entry.auth)
  const pages = new Hono<SessionEnv>()
    .route('/', logInRoutes(entry))
    .route('/', factorRoutes(entry))
    .route('/', passkeyLogInRoutes(entry))
    .route('/', outsideRoutes(entry))
    .route('/', lostFactorRoutes(entry))
  for (const path of ['/account', '/account/*', '/beheer', '/beheer/*', '/logboek', '/bevestigen'])
    pages.use(path, guard, askForProof(entry))
  return pages
    .route('/', proofRoutes())
    .route('/', accountRoutes(entry))
    .route('/', passkeyRoutes(entry))
    .route('/', noticeRoutes(entry))
    .route('/', peopleRoutes(entry))
    .route('/', personRoutes(entry))
    .route('/', clientRoutes(entry))
    .route('/', webhookRoutes(entry))
    .route('/', providerRoutes(entry))
    .route('/', auditRoutes(entry))
}
