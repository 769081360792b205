import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../platform/project-root.ts'

/** Where the build puts what browsers fetch. */
export const publicFolder = path.join(projectRoot, 'dist/public')

/** Read once at start: these names belong to this build and change only with a new one. */
const addresses: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(path.join(projectRoot, 'dist/assets.json'), 'utf8'),
)

/** The address of a built file, such as `public.css`; undefined for a theme that no region has. */
export function assetOf(name: string): string | undefined {
  return addresses[name]
}
