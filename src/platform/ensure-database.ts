import pg from 'pg'
import type { PostgresConnection } from './embedded-postgres.ts'

/** Makes the database on that server when it is not there, and returns the connection to it. */
export async function ensureDatabase(server: PostgresConnection, name: string): Promise<PostgresConnection> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return { ...server, database: name }
}
