import { dirname, join } from 'node:path'
import { demoPeople } from '../../src/cli/demo-people.ts'
import type { Config } from '../../src/config.ts'
import { defaultLimits } from '../../src/platform/files/files.ts'
import { type Installation, regionName } from './installation.ts'

/** The settings of the server that is measured. It is a demonstration, so that a benchmark can be anybody. */
export const configOf = ({ runtime, keyFile }: Pick<Installation, 'runtime' | 'keyFile'>): Config => ({
  mode: 'demonstration',
  demonstration: demoPeople,
  database: runtime,
  url: 'http://127.0.0.1',
  host: '127.0.0.1',
  port: 0,
  keyFile,
  files: { keptIn: { folder: join(dirname(keyFile), 'files') }, clamd: null, limits: defaultLimits },
  region: regionName,
  // Lets the measurement of the public form say that each report comes from another network.
  trustedProxies: ['127.0.0.1'],
  logLevel: 'error',
})
