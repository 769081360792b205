import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, vi } from 'vitest'
import { newKeyFile, writeKeyFile } from '../platform/key-file.ts'

/** The settings of an installation as the command line reads them. */
export type Settings = { DATABASE_URL: string; MIGRATION_DATABASE_URL: string; KEY_FILE: string }

/** The settings for a database of the test server; the owner is its superuser unless another one is named. */
export function settingsFor(database: string, keyFile: string, owner?: string): Settings {
  const { host, port, user } = inject('postgres')
  const address = (name: string) =>
    `postgres://${name}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
  return {
    DATABASE_URL: address('lichtketen_runtime'),
    MIGRATION_DATABASE_URL: address(owner ?? user),
    KEY_FILE: keyFile,
  }
}

/** A new key file for a region in a folder of its own, and the folder. */
export async function newKeys(region: string): Promise<{ folder: string; keyFile: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lk-keys-'))
  const keyFile = join(folder, 'keys.json')
  await writeKeyFile(keyFile, newKeyFile(region))
  return { folder, keyFile }
}

/** Makes a database without anything in it; returns its name. */
export async function makeEmptyDatabase(owner?: string): Promise<string> {
  const name = `empty_${randomBytes(6).toString('hex')}`
  await asSuperuser(`create database ${name} ${owner ? `owner ${owner}` : ''}`)
  return name
}

/** Makes a log-in that owns tables without being a superuser, as a careful administrator does. */
export async function makeOwner(): Promise<string> {
  const owner = `owner_${randomBytes(4).toString('hex')}`
  const roles = ['lichtketen_reader', 'lichtketen_auth', 'lichtketen_backup', 'lichtketen_jobs']
  const grants = roles.map((role) => `grant ${role} to ${owner} with inherit false, set true`)
  await asSuperuser([`create role ${owner} login noinherit createrole`, ...grants].join('; '))
  return owner
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client(inject('postgres'))
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** Runs a command and returns its exit code and what it said. */
export async function said(command: () => Promise<number>): Promise<{ code: number; text: string }> {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  try {
    return { code: await command(), text: lines.join('\n') }
  } finally {
    log.mockRestore()
  }
}
