/** Whether a text is an address that a browser can open as a page: evidence is shown as a link, never run. */
export function isHttpAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
}
