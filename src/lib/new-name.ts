/** A name of lower case letters, digits and hyphens made of a title, that is not taken yet. */
export function newName(title: string, taken: ReadonlySet<string>): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  const name = words.slice(0, 60).replace(/-$/, '') || 'nieuw'
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}-${number}`)) number++
  return `${name}-${number}`
}
