import { parseHTML } from 'linkedom'

/** What can be asked for pages. */
type Site = { request(path: string, init: RequestInit, env?: object): Response | Promise<Response> }

/** Somebody with a browser without JavaScript: reads a page, fills in its form and presses a button. */
export type Visitor = {
  open(path: string): Promise<void>
  /** Types into the field with a name. */
  type(name: string, text: string): void
  /** Ticks the box or round with a name and value. */
  choose(name: string, value: string): void
  /** Chooses a file for the field with a name; it goes along with the next press. */
  attach(name: string, file: File): void
  /** Takes the tick away. */
  untick(name: string): void
  /** Presses the button that says this, or that has this name and value; with '' Enter in the main form. */
  press(button: string | { name: string; value: string }): Promise<void>
  /** The words on the page, without those in its head. */
  readonly text: string
  readonly title: string
  readonly html: string
  readonly status: number
  readonly headers: Headers
  /** The address in the address bar. */
  readonly address: string
  /** What stands in a field. */
  valueOf(name: string): string
  /** Whether a box or round is ticked. */
  isChosen(name: string, value: string): boolean
  /** How often something that a selector describes is on the page. */
  count(selector: string): number
}

type Page = ReturnType<typeof parseHTML>['document']

/** Sends a visitor to a site; `env` is what the server knows of the connection. */
export function visitorOf(site: Site, env: object = {}): Visitor {
  let document: Page = parseHTML('<html></html>').document
  let [html, status, address, headers] = ['', 0, '', new Headers()]
  let attached: [string, File][] = []

  async function go(path: string, init: RequestInit): Promise<void> {
    const answer = await site.request(path, init, env)
    // Browsers read every line break as one character.
    html = (await answer.text()).replace(/\r\n?/g, '\n')
    status = answer.status
    headers = answer.headers
    const location = answer.headers.get('location')
    if (location?.startsWith('/')) return go(location, {})
    address = path
    attached = []
    document = parseHTML(html).document
  }
  const one = (selector: string) => {
    const found = document.querySelector(selector)
    if (!found) throw new Error(`the page “${document.title}” has no ${selector}`)
    return found
  }
  const field = (name: string) => one(`[name="${name}"]:not([type=submit])`)
  const box = (name: string, value: string) => one(`input[name="${name}"][value="${value}"]`)

  return {
    open: (path) => go(path, {}),
    type(name, text) {
      const into = field(name)
      if (into.localName === 'textarea') into.textContent = text
      else into.setAttribute('value', text)
    },
    choose(name, value) {
      const chosen = box(name, value)
      if (chosen.getAttribute('type') === 'radio') {
        for (const other of document.querySelectorAll(`input[name="${name}"]`)) other.removeAttribute('checked')
      }
      chosen.setAttribute('checked', '')
    },
    attach(name, file) {
      one(`input[type=file][name="${name}"]`)
      attached.push([name, file])
    },
    untick: (name) => field(name).removeAttribute('checked'),
    async press(button) {
      const pressed = buttonOn(document, button)
      const id = pressed.getAttribute('form')
      const form = id ? one(`#${id}`) : pressed.closest('form')
      if (!form) throw new Error('the button belongs to no form')
      // Names of attributes have no capitals to a browser; to this parser they do.
      const ownAction = pressed.getAttribute('formaction') ?? pressed.getAttribute('formAction')
      const action = ownAction ?? form.getAttribute('action') ?? address
      const entries = [...entriesOf(form), ...submitterOf(pressed)]
      const isMultipart = /^multipart/.test(form.getAttribute('enctype') ?? form.getAttribute('encType') ?? '')
      const body = isMultipart ? asFormData(entries, attached) : new URLSearchParams(entries)
      await go(action.replace(/#.*/, ''), { method: 'POST', body })
    },
    get text() {
      return (document.body?.textContent ?? '').replace(/\s+/g, ' ')
    },
    get title() {
      return document.title
    },
    get html() {
      return html
    },
    get status() {
      return status
    },
    get headers() {
      return headers
    },
    get address() {
      return address
    },
    valueOf: (name) => valueIn(field(name)) ?? '',
    isChosen: (name, value) => box(name, value).hasAttribute('checked'),
    count: (selector) => document.querySelectorAll(selector).length,
  }
}

type Element = NonNullable<ReturnType<Page['querySelector']>>

function buttonOn(document: Page, asked: string | { name: string; value: string }): Element {
  const buttons = [...document.querySelectorAll('button')]
  const found = buttons.find((button) =>
    typeof asked === 'string'
      ? asked === '' || button.textContent?.trim() === asked
      : button.getAttribute('name') === asked.name && button.getAttribute('value') === asked.value,
  )
  if (!found) throw new Error(`the page “${document.title}” has no button ${JSON.stringify(asked)}`)
  return found
}

/** A browser drops the first line break of a text box. */
const shownIn = (area: Element) => (area.textContent ?? '').replace(/^\n/, '')
const asSent = (text: string) => text.replace(/\r\n|\r|\n/g, '\r\n')

function asFormData(entries: [string, string][], files: [string, File][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  for (const [name, file] of files) data.append(name, file)
  return data
}

function entriesOf(form: Element): [string, string][] {
  return [...form.querySelectorAll('input, textarea, select')].flatMap((control): [string, string][] => {
    const [name, type] = [control.getAttribute('name'), control.getAttribute('type')]
    const isBox = type === 'radio' || type === 'checkbox'
    if (!name || type === 'file' || (isBox && !control.hasAttribute('checked'))) return []
    const value = valueIn(control)
    return [[name, asSent(value ?? (isBox ? 'on' : ''))]]
  })
}

/** What stands in a control; a list that nobody touched has its selected option, or the first. */
function valueIn(control: Element): string | null {
  if (control.localName === 'textarea') return shownIn(control)
  const own = control.getAttribute('value')
  if (control.localName !== 'select' || own !== null) return own
  const option = control.querySelector('option[selected]') ?? control.querySelector('option')
  return option?.getAttribute('value') ?? null
}

function submitterOf(button: Element): [string, string][] {
  const name = button.getAttribute('name')
  return name ? [[name, button.getAttribute('value') ?? '']] : []
}
