import type { Document } from 'yaml'
import { writeRegularYaml } from '../../lib/regular-yaml.ts'
import { wordsAt } from './rules/programme-shape.ts'
import { isMoney, isSmall, regularValue } from './rules/regular-value.ts'

/** Writes a programme that was found right in its regular form, with its comments: every further writing gives the same. */
export function writeProgramme(document: Document.Parsed): string {
  return writeRegularYaml(document, { order: wordsAt, value: regularValue, isSmall, isMoney })
}
