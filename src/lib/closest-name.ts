import { editDistance } from './edit-distance.ts'

/** The name that was probably meant: one that differs in few signs, or only in capitals. Undefined when none is near. */
export function closestName(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase()
  const most = Math.max(2, Math.floor(wanted.length / 4))
  let [closest, least]: [string | undefined, number] = [undefined, Math.min(most, wanted.length - 1) + 1]
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase(), least - 1)
    if (distance < least) [closest, least] = [name, distance]
  }
  return closest
}
