import { isAlias, isCollection, isMap, isPair, isScalar, type Node } from 'yaml'

/** Something that YAML knows and a file of people does not, with a sentence. */
export type YamlTrick = { node: Node; message: string /** What the rest means is not sure. */; hides: boolean }

/** Everything below a node that means something else than it seems: anchors, tags, empty keys, keys twice, odd numbers. */
export function tricksBelow(node: unknown): YamlTrick[] {
  if (isAlias(node))
    return [{ node, message: `"*${node.source}" stands for another piece; write that piece out here`, hides: true }]
  if (isPair(node)) return [...tricksOfPair(node.key, node.value), ...tricksBelow(node.key), ...tricksBelow(node.value)]
  if (isScalar(node)) return [...marksOn(node, node.anchor), ...(typeof node.value === 'number' ? oddNumber(node) : [])]
  if (!isCollection(node)) return []
  const twice = isMap(node) ? keysTwice(node.items.map(({ key }) => key)) : []
  return [...marksOn(node, node.anchor), ...twice, ...node.items.flatMap(tricksBelow)]
}

function marksOn(node: Node & { tag?: string }, anchor: string | undefined): YamlTrick[] {
  const tag = node.tag?.startsWith('tag:yaml.org,2002:') ? undefined : node.tag
  return [
    ...(anchor ? [{ node, message: `"&${anchor}" names a piece for later; take it out`, hides: true }] : []),
    ...(tag ? [{ node, message: `"${tag}" means nothing here; take it out`, hides: true }] : []),
  ]
}

function tricksOfPair(key: unknown, value: unknown): YamlTrick[] {
  if (!isScalar(key)) {
    const node = isCollection(key) || isAlias(key) ? key : null
    return node ? [{ node, message: 'a list stands where a word should; take the brackets away', hides: true }] : []
  }
  const empty = value === null || (isScalar(value) && value.value === null)
  if (!empty) return []
  return [
    {
      node: key,
      message: `"${String(key.value)}" has nothing behind it; fill it in or take the line out`,
      hides: false,
    },
  ]
}

function keysTwice(keys: unknown[]): YamlTrick[] {
  const seen = new Set<string>()
  return keys.flatMap((key) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    if (!seen.has(name)) return seen.add(name) && []
    return [{ node: key, message: `"${name}" stands here twice; keep one of them`, hides: false }]
  })
}

function oddNumber(node: Node & { source?: string }): YamlTrick[] {
  const source = node.source ?? ''
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(source)) {
    const message = `${source} is read as ${Number(source)}; write ${source.replace('.', '')} without a point`
    return [{ node, message, hides: false }]
  }
  if (/^[-+]?\d+(\.\d+)?$/.test(source)) return []
  return [{ node, message: `${source} is not written as a number of people; write digits only`, hides: false }]
}
