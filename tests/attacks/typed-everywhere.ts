import { parseHTML } from 'linkedom'
import type { Attacked } from './attacked.ts'

/**
 * What somebody types who wants it to be more than text: out of an attribute, out of a text box, out of a title, out of
 * a comment, as an element, as a handler, as an address. One text, so that every field gets every attempt.
 */
export const payload = `x"'\`><lk-evil onevil="1"></lk-evil></textarea></title></select><svg/onload=lkevil()>javascript:lkevil()`

type Page = ReturnType<typeof parseHTML>['document']
type Element = NonNullable<ReturnType<Page['querySelector']>>

/** What is on a page that was typed by somebody and became more than text; empty when it is all text. */
export function moreThanText(html: string): string[] {
  const { document } = parseHTML(html)
  const wrong: string[] = html.includes('<lk-evil') || html.includes('<svg/onload') ? ['an element'] : []
  for (const element of document.querySelectorAll('*')) {
    if (element.localName === 'lk-evil') wrong.push('an element')
    for (const name of element.getAttributeNames())
      if (/^on|^style$|["'`<>]/i.test(name)) wrong.push(`${element.localName} ${name}`)
    for (const name of ['href', 'src', 'action', 'formaction', 'formAction']) {
      const address = element.getAttribute(name)
      if (address !== null && !/^(\/(?!\/)|#|\?|tel:|mailto:|https:\/\/|$)/.test(address))
        wrong.push(`${name} ${address}`)
    }
  }
  const scripts = [...document.querySelectorAll('script')].filter((one) => !isOurs(one))
  return [...wrong, ...scripts.map((script) => `script ${script.getAttribute('src')}`)]
}

const isOurs = (script: Element) => {
  const data = script.getAttribute('type') === 'application/json'
  return data || ((script.getAttribute('src') ?? '').startsWith('/assets/') && script.hasAttribute('nonce'))
}

/** What somebody saw who typed the payload everywhere. */
export type Walk = { pages: Set<string>; typed: Set<string>; shown: Set<string>; wrong: string[] }

const notPressed = /^\/(uitloggen|inloggen|bevestigen|account|weg)|inactief|functies\/|intrekken$/
const mostOfAKind = 2
const kindOf = (path: string) => path.replace(/\?.*/, '').replaceAll(/[0-9a-f-]{36}|[A-Z]?-?\d{4}-\d+|(?<=\/)\d+/g, '*')

/**
 * Walks through every page that somebody can reach from some, types the payload into every text field of every form and
 * sends it, follows where that leads, and looks at every page.
 */
export async function walk(attacked: Attacked, as: Headers, from: readonly string[], type: boolean): Promise<Walk> {
  const seen: Walk = { pages: new Set(), typed: new Set(), shown: new Set(), wrong: [] }
  const times = new Map<string, number>()
  const once = (what: string, most = mostOfAKind) => {
    times.set(what, (times.get(what) ?? 0) + 1)
    return (times.get(what) ?? 0) <= most
  }
  const toDo = from.filter((path) => once(kindOf(path)))
  const look = async (path: string, init: RequestInit = {}): Promise<Page | null> => {
    const answer = await attacked.ask(path, { as, ...init })
    const html = await answer.text()
    if (answer.status >= 500) seen.wrong.push(`${path} answered ${answer.status}`)
    const next = answer.headers.get('location')
    if (next?.startsWith('/') && once(kindOf(next))) toDo.push(next)
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html') || html === '') return null
    const kind = kindOf(path)
    seen.pages.add(kind)
    if (html.includes('lk-evil')) seen.shown.add(kind)
    seen.wrong.push(...moreThanText(html).map((what) => `${init.method ?? 'GET'} ${path}: ${what}`))
    return parseHTML(html).document
  }
  for (let path = toDo.shift(); path !== undefined; path = toDo.shift()) {
    const page = await look(path)
    if (page === null) continue
    for (const link of page.querySelectorAll('a[href^="/"]')) {
      const to = (link.getAttribute('href') ?? '').replace(/#.*/, '')
      if (!to.startsWith('/weg') && once(kindOf(to))) toDo.push(to)
    }
    if (!type) continue
    for (const form of page.querySelectorAll('form')) {
      const sends = filledIn(form, path)
      if (notPressed.test(sends.action) || !once(`${sends.kind} ${sends.fields}`, 1)) continue
      for (const field of sends.fields) seen.typed.add(`${sends.kind} ${field}`)
      await look(sends.action, { method: 'POST', body: new URLSearchParams(sends.entries) })
    }
  }
  return seen
}

/** A form with the payload in every text field, and an answer wherever one is chosen. */
function filledIn(form: Element, path: string) {
  const button = [...form.querySelectorAll('button')].find((one) => one.getAttribute('type') !== 'button')
  const own = button?.getAttribute('formaction') ?? button?.getAttribute('formAction')
  const action = (own ?? form.getAttribute('action') ?? path).replace(/#.*/, '')
  const chosen = new Map<string, string>()
  const fields: string[] = []
  for (const control of form.querySelectorAll('input, textarea, select')) {
    const name = control.getAttribute('name')
    if (!name || chosen.has(name)) continue
    const value = answerIn(control)
    if (value === payload) fields.push(name)
    if (value !== null) chosen.set(name, value)
  }
  const name = button?.getAttribute('name')
  if (name) chosen.set(name, button?.getAttribute('value') ?? '')
  return { action, kind: kindOf(action), fields, entries: [...chosen] }
}

function answerIn(control: Element): string | null {
  const value = control.getAttribute('value') ?? ''
  if (control.localName === 'textarea') return payload
  if (control.localName === 'select') {
    const options = [...control.querySelectorAll('option')].map((option) => option.getAttribute('value') ?? '')
    return options.find((option) => option !== '') ?? ''
  }
  const type = control.getAttribute('type') ?? 'text'
  if (['hidden', 'radio', 'checkbox', 'submit'].includes(type))
    return value === '' && type === 'checkbox' ? 'on' : value
  if (type === 'file') return null
  const name = control.getAttribute('name') ?? ''
  if (type === 'date' || /datum|tot|nakijken|vanaf/.test(name)) return value === '' ? '1-12-2026' : value
  return value !== '' && name === 'gemeente' ? value : payload
}
