import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readMigrationAddress } from '../config.ts'
import { migrate as migrateDatabase } from '../platform/migrate.ts'
import { projectRoot } from '../platform/project-root.ts'

/** Brings the database of MIGRATION_DATABASE_URL to the newest schema. */
export async function migrate(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const { applied } = await migrateDatabase(readMigrationAddress(process.env), join(projectRoot, 'db'))
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
  return 0
}
