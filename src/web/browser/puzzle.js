// Does a sum while somebody reads the page once more, so that the answer need not wait. Without this script, or when it
// is not ready yet, the form works all the same.
const form = document.querySelector('form[data-puzzle]')

async function solve(puzzle) {
  const bits = Number.parseInt(puzzle, 10)
  const encoder = new TextEncoder()
  for (let number = 0; ; number += 1) {
    const hash = await crypto.subtle.digest('SHA-256', encoder.encode(`${puzzle}-${number}`))
    if (new DataView(hash).getUint32(0) >>> (32 - bits) === 0) return `${puzzle}-${number}`
  }
}

if (form && globalThis.crypto?.subtle) {
  const address = new URL(form.action)
  address.searchParams.set('werk', await solve(form.dataset.puzzle))
  form.action = address
}
