import { join } from 'node:path'
import { projectRoot } from '../project-root.ts'

/** Where the letters of documents are kept: files of the project, because no machine can be trusted to have them. */
export const fontFolder: string = join(projectRoot, 'fonts')
