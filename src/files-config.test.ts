import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { defaultLimits } from './platform/files/files.ts'

const others = {
  DATABASE_URL: 'postgres://runtime:word@db.example.nl/lichtketen?sslmode=verify-full',
  LICHTKETEN_URL: 'https://meld.example.nl/',
  KEY_FILE: '/etc/lichtketen/keys.json',
  REGION: 'zeeland-west-brabant',
  SMTP_URL: 'smtps://mail.example.nl',
  MAIL_FROM: 'lichtketen@example.nl',
  CONTACT_EMAIL: 'hulp@example.nl',
}
const folder = { LICHTKETEN_FILES_FOLDER: '/var/lib/lichtketen/files' }
const storage = {
  LICHTKETEN_FILES_S3_URL: 'https://s3.example.nl/lichtketen',
  LICHTKETEN_FILES_S3_KEY_ID: 'sleutel',
  LICHTKETEN_FILES_S3_SECRET: 'geheim',
}
const filesOf = (settings: Record<string, string>) => readConfig({ ...others, ...settings }).files

describe('the settings of files', () => {
  it('are a folder and safe limits, or storage that speaks S3', () => {
    expect(filesOf(folder)).toEqual({
      keptIn: { folder: '/var/lib/lichtketen/files' },
      clamd: null,
      limits: defaultLimits,
    })
    expect(filesOf(storage).keptIn).toMatchObject({ url: 'https://s3.example.nl/lichtketen', secret: 'geheim' })
  })

  it('take other limits, and where a scanner listens', () => {
    const set = filesOf({ ...folder, LICHTKETEN_FILES_MB: '5', LICHTKETEN_CLAMD: 'tcp:127.0.0.1:3310' })
    expect(set.limits.largest).toBe(5_000_000)
    expect(set.clamd).toEqual({ host: '127.0.0.1', port: 3310 })
    expect(filesOf({ ...folder, LICHTKETEN_CLAMD: 'unix:/run/clamd.ctl' }).clamd).toEqual({ path: '/run/clamd.ctl' })
  })

  it.each<[Record<string, string>, string]>([
    [{}, 'LICHTKETEN_FILES_FOLDER is missing'],
    [{ ...folder, ...storage }, 'cannot both be set'],
    [{ LICHTKETEN_FILES_FOLDER: 'files' }, 'must be a whole path'],
    [{ LICHTKETEN_FILES_S3_URL: 'https://s3.example.nl/lichtketen' }, 'LICHTKETEN_FILES_S3_SECRET is missing'],
    [{ ...storage, LICHTKETEN_FILES_S3_URL: 'http://s3.example.nl/lichtketen' }, 'must begin with https://'],
    [{ ...folder, LICHTKETEN_CLAMD: 'tcp:10.0.0.9:3310' }, 'LICHTKETEN_CLAMD must be like'],
    [{ ...folder, LICHTKETEN_FILES_COUNT: '0' }, 'must be a number from 1'],
    [{ ...folder, LICHTKETEN_FILES_MB: 'veel' }, 'must be a number from 1'],
  ])('refuse %j', (settings, sentence) => {
    expect(() => filesOf(settings)).toThrow(sentence)
  })
})
