import { readNamePairs } from '../domains/linkage/index.ts'
import {
  compareNames,
  type NameComparison,
  type NameKind,
  nameKinds,
} from '../domains/linkage/rules/names/compare-names.ts'
import { UsageError } from './command.ts'

type Asked = {
  names: string[]
  kind: string | undefined
  pairs: string | undefined
  json: boolean
  textOf: (file: string) => AsyncIterable<string>
}

/** `linkage compare`: whether two names may be of one person or company; of many pairs a line of JSON each. */
export async function compareNamesOf({ names, kind, pairs, json, textOf }: Asked): Promise<number> {
  const chosen = kindOf(kind)
  if (pairs !== undefined && names.length > 0) throw new UsageError('give two names, or --pairs FILE.csv')
  if (pairs !== undefined) {
    for await (const [a, b] of readNamePairs({ name: pairs, chunks: textOf(pairs) }))
      console.log(JSON.stringify(compareNames(chosen, a, b)))
    return 0
  }
  const [a, b, ...rest] = names
  if (a === undefined || b === undefined || rest.length > 0)
    throw new UsageError('say "linkage compare --kind KIND NAME NAME", or --pairs FILE.csv')
  const comparison = compareNames(chosen, a, b)
  if (json) console.log(JSON.stringify(comparison))
  else for (const line of inWords(comparison)) console.log(line)
  return 0
}

function kindOf(kind: string | undefined): NameKind {
  const known = nameKinds.find((name) => name === kind)
  if (!known) throw new UsageError(`say --kind ${nameKinds.join(' or --kind ')}`)
  return known
}

const inWords = ({ score, match, reasons }: NameComparison) => [`${match ? 'match' : 'no match'}: ${score}`, ...reasons]
