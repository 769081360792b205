import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptInvitation, actAs } from '../domains/access/index.ts'
import { hashPassword } from '../platform/auth-library.ts'
import { openKeyFile } from '../platform/keys.ts'
import { newKeys, type Settings, said, settingsFor } from '../testing/installation.ts'
import { getActor } from '../testing/people.ts'
import { openWorld, type World } from '../testing/world.ts'
import { admin } from './admin.ts'

let world: World
let settings: Settings & Record<string, string>
beforeAll(async () => {
  world = await openWorld()
  const keys = await newKeys('zeeland-west-brabant')
  settings = {
    ...settingsFor(String(world.database.connection.database), keys.keyFile),
    REGION: 'zeeland-west-brabant',
    LICHTKETEN_URL: 'https://lichtketen.voorbeeld.invalid',
    SMTP_URL: 'smtps://mail.voorbeeld.invalid',
    MAIL_FROM: 'lichtketen@voorbeeld.invalid',
    CONTACT_EMAIL: 'hulp@voorbeeld.invalid',
    LICHTKETEN_FILES_FOLDER: keys.folder,
  }
})
afterAll(() => world.close())

const invite = (changes: Record<string, string> = {}, email = 'eerste@voorbeeld.invalid') => {
  const asked = { name: 'Eerste Beheerder', organisation: 'gemeente-tilburg', ...changes }
  const flags = Object.entries(asked).flatMap(([name, value]) => [`--${name}`, value])
  return said(() => admin(['invite', email, ...flags], settings))
}

describe('admin invite', () => {
  it('refuses what it cannot use, in one sentence', async () => {
    await expect(invite({}, 'geen adres')).rejects.toThrow('geen adres is no e-mail address that can be used')
    await expect(invite({ organisation: 'nergens' })).rejects.toThrow('the region has no organisation nergens')
    await expect(invite({ language: 'fy' })).rejects.toThrow('--language must be nl or en')
    await expect(invite({ name: ' ' })).rejects.toThrow('--name must be a name')
    await expect(said(() => admin(['invite'], settings))).rejects.toThrow('say "admin invite EMAIL"')
  })

  it('A-01 gives whoever runs the server a link for the first administrator, until there is one', async () => {
    const { code, text } = await invite()
    expect(code).toBe(0)
    const [, token = ''] = /^https:\/\/lichtketen\.voorbeeld\.invalid\/uitnodiging\/([\w-]{32})$/m.exec(text) ?? []
    const system = { ...world.system, keys: await openKeyFile(settings.KEY_FILE) }
    const hash = await hashPassword('een lang en goed wachtwoord')
    await actAs(system, { kind: 'system', task: 'invitation' }, (ctx) => acceptInvitation(ctx, token, hash))
    const { rows } = await world.database.owner.query<{ id: string }>('select id from access.person')
    expect(rows).toHaveLength(1)
    expect((await getActor(world, rows[0]?.id ?? '')).appointments).toMatchObject([
      { function: 'administrator', organisationId: 'gemeente-tilburg' },
    ])
    await expect(invite()).rejects.toThrow('there is an administrator already')
  })
})
