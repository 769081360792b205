import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { actAs, inviteFirstAdministrator } from '../domains/access/index.ts'
import { personInput } from '../domains/access/rules/person.ts'
import { Conflict, InvalidInput } from '../lib/errors.ts'
import { parseInput } from '../lib/parse-input.ts'
import { openSystem } from '../system.ts'
import { UsageError } from './command.ts'
import type { Environment } from './installation.ts'

const options = {
  name: { type: 'string' },
  organisation: { type: 'string' },
  language: { type: 'string', default: 'nl' },
} as const

/** `admin invite EMAIL`: a one-time link for the first administrator, printed here and nowhere else. */
export async function admin(args: string[], environment: Environment = process.env): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [what, email, ...rest] = positionals
  if (what !== 'invite' || email === undefined || rest.length > 0) throw new UsageError('say "admin invite EMAIL"')
  if (!values.name || !values.organisation) throw new UsageError('say who it is with --name and --organisation')
  const first = { name: values.name, email, locale: values.language, organisationId: values.organisation }
  const config = readConfig(environment)
  const { system, close } = await openSystem(config, () => {})
  try {
    const { token, expiresAt } = await actAs(system, { kind: 'system', task: 'admin' }, (ctx) =>
      inviteFirstAdministrator(ctx, parseInput(firstAdministrator, first)),
    )
    console.log(`Hand this link over yourself. It works once, until ${expiresAt.toISOString()}:`)
    console.log(`${config.url}/uitnodiging/${token}`)
    return 0
  } catch (error) {
    throw new Error(sentence(error, first), { cause: error })
  } finally {
    await close()
  }
}

const firstAdministrator = personInput.pick({ name: true, email: true, locale: true, organisationId: true })

function sentence(error: unknown, first: { email: string; organisationId: string }): string {
  if (error instanceof Conflict && error.code === 'hasAdministrator')
    return 'there is an administrator already, who invites the others at /beheer'
  if (error instanceof Conflict) return `${first.email} has an account already; two administrators restore a lost one`
  if (!(error instanceof InvalidInput)) return error instanceof Error ? error.message : String(error)
  const { path } = error.issues[0] ?? {}
  if (path === 'email') return `${first.email} is no e-mail address that can be used`
  if (path === 'organisationId') return `the region has no organisation ${first.organisationId}`
  return path === 'locale' ? '--language must be nl or en' : '--name must be a name of at most 100 characters'
}
