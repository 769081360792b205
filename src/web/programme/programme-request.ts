import type { Context } from 'hono'
import type { System } from '../../domains/access/index.ts'
import type { Site } from '../http/page.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'

/** A request for a page of the programme. */
export type ProgrammeRequest = Context<WorkbenchEnv>
/** What these pages need of the installation. */
export type ProgrammeSite = { system: System; siteOf: () => Site }

/** A text as a file to keep. */
export function asFile(c: ProgrammeRequest, text: string, name: string): Response {
  c.header('Content-Type', 'application/yaml; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  return c.body(text)
}

/** How often the draft had been saved when somebody read it. */
export const standIn = (form: { get(name: string): unknown }): number => {
  const stand = String(form.get('stand') ?? '')
  return /^\d{1,9}$/.test(stand) ? Number(stand) : 0
}
