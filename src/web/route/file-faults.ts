import type { Issue } from '../../lib/errors.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'

/** What is wrong with a file: a sentence, and what the reader of such files says of its lines. */
export type FileFaults = { sentence: string; problems: string[] }

const mostShown = 20

/** Puts the issues of a file into words. */
export function fileFaults(issues: readonly Issue[], locale: Locale): FileFaults {
  const [first] = issues
  const detail = first?.detail ?? ''
  switch (first?.code) {
    case 'empty':
      return { sentence: m.routing_import_empty({}, { locale }), problems: [] }
    case 'tooLarge':
      return { sentence: m.routing_import_large({}, { locale }), problems: [] }
    case 'entities':
      return { sentence: m.routing_import_entities({ line: detail }, { locale }), problems: [] }
    case 'tooManyRules':
      return { sentence: m.routing_import_rules({ most: detail }, { locale }), problems: [] }
    default: {
      const problems = issues.flatMap((issue) => issue.detail ?? []).slice(0, mostShown)
      return { sentence: m.routing_import_problems({}, { locale }), problems }
    }
  }
}
