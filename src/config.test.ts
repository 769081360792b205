import { describe, expect, it } from 'vitest'
import { readConfig, readMigrationAddress } from './config.ts'
import { defaultAuthLimits } from './platform/auth-limits.ts'
import { configurationPage } from './settings.ts'

const good = {
  DATABASE_URL: 'postgres://runtime:word@db.example.nl/lichtketen?sslmode=verify-full',
  LICHTKETEN_URL: 'https://meld.example.nl/',
  KEY_FILE: '/etc/lichtketen/keys.json',
  LICHTKETEN_FILES_FOLDER: '/var/lib/lichtketen/files',
  REGION: 'zeeland-west-brabant',
  SMTP_URL: 'smtps://mail.example.nl',
  MAIL_FROM: 'lichtketen@example.nl',
  CONTACT_EMAIL: 'hulp@example.nl',
}

describe('the settings of start', () => {
  it('are enough with the required ones alone', () => {
    expect(readConfig(good)).toEqual({
      mode: 'production',
      database: { connectionString: good.DATABASE_URL },
      url: 'https://meld.example.nl',
      host: '127.0.0.1',
      port: 8080,
      keyFile: '/etc/lichtketen/keys.json',
      region: 'zeeland-west-brabant',
      mail: { url: 'smtps://mail.example.nl', from: 'lichtketen@example.nl' },
      contact: 'hulp@example.nl',
      trustedProxies: [],
      logLevel: 'info',
      logIn: defaultAuthLimits,
      files: expect.objectContaining({}),
    })
  })

  it('take what else is set', () => {
    const more = {
      PORT: '80',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      LOG_LEVEL: 'warn',
      DUTY_WEBHOOK: 'https://bel.example.nl',
      ADDRESS_SERVICE_URL: 'https://adres.example.nl/v3_1',
      WEBHOOK_HOSTS: 'zaken.intern.example.nl, Zorg.intern.example.nl',
    }
    expect(readConfig({ ...good, ...more })).toMatchObject({
      port: 80,
      trustedProxies: ['10.0.0.0/8', '::1'],
      logLevel: 'warn',
      dutyWebhook: 'https://bel.example.nl',
      addressService: 'https://adres.example.nl/v3_1',
      webhookHosts: ['zaken.intern.example.nl', 'zorg.intern.example.nl'],
    })
  })

  it('A-03 say how long a log-in lasts and how often it may be tried', () => {
    const chosen = { SESSION_IDLE_MINUTES: '15', SESSION_HOURS: '8', PROOF_MINUTES: '5', LOG_IN_FREE_ATTEMPTS: '3' }
    const limits = { idle: 900, absolute: 28_800, proof: 300, freeAttempts: 3, longestWait: 900 }
    expect(readConfig({ ...good, ...chosen }).logIn).toMatchObject(limits)
  })

  it.each(Object.keys(good))('refuse to start without %s, and with an empty one', (name) => {
    expect(() => readConfig({ ...good, [name]: undefined })).toThrow(`${name} is missing`)
    expect(() => readConfig({ ...good, [name]: ' ' })).toThrow(`${name} is missing`)
  })

  it.each([
    ['DATABASE_URL', 'postgres://runtime@db.example.nl/lichtketen', 'sslmode=verify-full'],
    ['DATABASE_URL', 'mysql://runtime@localhost/lichtketen', 'must be an address like'],
    ['MIGRATION_DATABASE_URL', 'postgres://owner@db.example.nl/lichtketen', 'sslmode=verify-full'],
    ['LICHTKETEN_URL', 'http://meld.example.nl', 'must begin with https://'],
    ['LICHTKETEN_URL', 'meld.example.nl', 'must begin with https://'],
    ['PORT', 'eighty', 'must be a port number'],
    ['PORT', '70000', 'must be a port number'],
    ['SMTP_URL', 'smtp://mail.example.nl', 'in the clear'],
    ['SMTP_URL', 'mail.example.nl', 'must be an address like'],
    ['MAIL_FROM', 'nobody', 'must be an e-mail address'],
    ['TRUSTED_PROXIES', '*', 'must be addresses or networks'],
    ['LOG_LEVEL', 'everything', 'must be one of'],
    ['SESSION_IDLE_MINUTES', '0', 'from 5 to 120'],
    ['SESSION_HOURS', '1000', 'from 1 to 24'],
    ['PROOF_MINUTES', 'altijd', 'from 1 to 60'],
    ['LOG_IN_FREE_ATTEMPTS', '2.5', 'from 3 to 20'],
    ['LOG_IN_LONGEST_WAIT_MINUTES', '-1', 'from 1 to 60'],
    ['DUTY_WEBHOOK', 'http://bel.example.nl', 'must begin with https://'],
    ['ADDRESS_SERVICE_URL', 'http://adres.example.nl', 'must begin with https://'],
  ])('refuse %s=%s', (name, value, reason) => {
    expect(() => readConfig({ ...good, [name]: value })).toThrow(new RegExp(`${name}.*${reason}`))
  })

  it('name everything that is wrong at once, and repeat no secret', () => {
    const wrong = { ...good, DATABASE_URL: 'postgres://runtime:geheim@db.example.nl/x', MAIL_FROM: undefined }
    expect(() => readConfig(wrong)).toThrow(/^DATABASE_URL goes over .*; MAIL_FROM is missing\. See docs/)
    expect(() => readConfig(wrong)).not.toThrow('geheim')
  })

  it('refuse a running system that logs in as the owner of the tables', () => {
    expect(() => readConfig({ ...good, MIGRATION_DATABASE_URL: good.DATABASE_URL })).toThrow('as another user')
  })

  it('give migrate its own address, and refuse without', () => {
    const address = 'postgres://owner@localhost/lichtketen'
    expect(readMigrationAddress({ MIGRATION_DATABASE_URL: address })).toEqual({ connectionString: address })
    expect(() => readMigrationAddress({})).toThrow('MIGRATION_DATABASE_URL is missing')
  })

  it('stand in docs/configuration.md as they are checked (after a change: npx vitest run src/config.test.ts -u)', async () => {
    await expect(configurationPage()).toMatchFileSnapshot('../docs/configuration.md')
  })
})
