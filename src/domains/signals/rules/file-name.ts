const longestName = 80
/** Signs that cannot be seen, or that turn the direction of what follows: “fdp.exe” would read “exe.pdf”. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
/** Signs that mean something to a path or a shell. */
const special = /[<>:"|?*\\/]/g

/** The name of a file as somebody gave it, made harmless: no path, no unseen signs, and the ending that its content has. */
export function safeName(given: string, type: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const clean = last.normalize('NFC').replace(unseen, '').replace(special, ' ').replace(/\s+/g, ' ').trim()
  const stem = clean
    .replace(/^\.+/, '')
    .replace(/\.[^.]{0,12}$/, '')
    .trim()
  return `${[...(stem || 'bestand')].slice(0, longestName).join('').trim()}.${type}`
}

/** A name as a page may show it of a file that was refused: what its content is nobody knows. */
export function shownName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const clean = last.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim()
  return [...(clean || 'bestand')].slice(0, longestName).join('')
}
