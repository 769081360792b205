import { browserAt } from '../setup/browser.ts'

/** Opens a mailbox with its code as a browser does; gives how long the answer took, in milliseconds. */
export async function openMailbox(url: string, network: string, code: string): Promise<number> {
  const browser = browserAt(url, network)
  await browser.request('/mijn-melding?taal=nl', {})
  const start = performance.now()
  const answer = await browser.request('/mijn-melding', { method: 'POST', body: new URLSearchParams({ code }) })
  const html = await answer.text()
  const took = performance.now() - start
  browser.close()
  if (answer.status !== 200 || !html.includes('name="antwoord"'))
    throw new Error(`a mailbox opened with ${answer.status}`)
  return took
}
