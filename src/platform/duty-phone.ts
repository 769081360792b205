/** Rings the duty phone of an installation. */
export type DutyPhone = (about: { desk: string }) => Promise<void>

const patience = 5_000

/** Rings through a web address. It gets the name of a desk, never a number, place or subject. */
export function dutyWebhook(url: string): DutyPhone {
  return async ({ desk }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ event: 'acute', desk }),
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) throw new Error(`duty phone answered ${response.status}`)
  }
}
