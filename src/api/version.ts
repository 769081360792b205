import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../platform/project-root.ts'

const packageFile = z.object({ version: z.string() })

/** The full version of the API: that of Lichtketen. */
export const apiVersion: string = packageFile.parse(
  JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')),
).version

/** Where the API stands: only the major version is in the address. */
export const apiPath = '/api/v1'
