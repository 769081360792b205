import type { parseHTML } from 'linkedom'

/** Somebody who uses a page with the keyboard alone; counts every key, and the typing of an answer as one. */
export type Keyboard = {
  /** Goes past the masthead with the first link of the page. */
  skipToContent(): void
  /** Chooses the n-th of a group of rounds. */
  choose(name: string, nth: number): void
  /** Ticks a box. */
  tick(name: string, value: string): void
  /** Chooses in a list by typing the first letters of an option. */
  pick(name: string, letters: string): void
  /** Types an answer. */
  type(name: string, text: string): void
  /** Opens what is folded up, by what it says. */
  unfold(summary: string): void
  /** Enter in a field, which presses the first button of the form. */
  enter(): void
  readonly actions: number
}

type Page = ReturnType<typeof parseHTML>['document']
type Element = NonNullable<ReturnType<Page['querySelector']>>

const reachable = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** Puts somebody at the keyboard before a page; what they do happens in its document. */
export function keyboardAt(document: Page): Keyboard {
  let at: Element | null = null
  let actions = 0
  const goTo = (wanted: Element | undefined, what: string) => {
    const stops = stopsOf(document)
    const target = stops.findIndex((stop) => stop === wanted || sameGroup(stop, wanted))
    if (target < 0) throw new Error(`the keyboard does not reach ${what}`)
    const from = at === null ? -1 : positionOf(stops, at, document)
    if (target <= from) throw new Error(`${what} stands before where the keyboard is`)
    actions += target - from
    at = stops[target] ?? null
  }
  const named = (selector: string) => document.querySelector(selector) ?? undefined
  return {
    skipToContent() {
      goTo(named('a.lk-skip'), 'the skip link')
      actions += 1
      at = document.querySelector('#inhoud')
    },
    choose(name, nth) {
      const group = [...document.querySelectorAll(`input[name="${name}"]`)]
      goTo(group[0], name)
      actions += Math.max(1, nth - 1)
      group[nth - 1]?.setAttribute('checked', '')
    },
    tick(name, value) {
      const box = named(`input[name="${name}"][value="${value}"]`)
      goTo(box, `${name} ${value}`)
      actions += 1
      box?.setAttribute('checked', '')
    },
    pick(name, letters) {
      const list = named(`select[name="${name}"]`)
      goTo(list, name)
      actions += letters.length
      const option = [...(list?.querySelectorAll('option') ?? [])].find((one) =>
        (one.textContent ?? '').toLowerCase().startsWith(letters),
      )
      list?.setAttribute('value', option?.getAttribute('value') ?? '')
    },
    type(name, text) {
      const into = named(`[name="${name}"]`)
      goTo(into, name)
      actions += 1
      if (into?.localName === 'textarea') into.textContent = text
      else into?.setAttribute('value', text)
    },
    unfold(summary) {
      const found = [...document.querySelectorAll('summary')].find((one) => one.textContent?.trim() === summary)
      goTo(found, summary)
      actions += 1
      found?.parentElement?.setAttribute('open', '')
    },
    enter() {
      actions += 1
    },
    get actions() {
      return actions
    },
  }
}

/** Where Tab stops, in order: not in what is folded up, and once in a group of rounds. */
function stopsOf(document: Page): Element[] {
  const seen = new Set<string>()
  return [...document.querySelectorAll(reachable)].filter((element) => {
    if (element.getAttribute('tabindex') === '-1' || element.getAttribute('type') === 'hidden' || isFolded(element))
      return false
    if (element.getAttribute('type') !== 'radio') return true
    const group = element.getAttribute('name') ?? ''
    return !seen.has(group) && seen.add(group)
  })
}

function isFolded(element: Element): boolean {
  const details = (element.localName === 'summary' ? element.parentElement?.parentElement : element)?.closest('details')
  if (!details) return false
  return !details.hasAttribute('open') || isFolded(details.querySelector('summary') ?? details)
}

const sameGroup = (stop: Element, wanted: Element | undefined) =>
  stop.getAttribute('type') === 'radio' && stop.getAttribute('name') === wanted?.getAttribute('name')

/** The stop where the keyboard is; after the skip link it stands between two stops, at the content. */
function positionOf(stops: readonly Element[], at: Element, document: Page): number {
  const found = stops.indexOf(at)
  if (found >= 0) return found
  const all = [...document.querySelectorAll('*')]
  const place = all.indexOf(at)
  return stops.findLastIndex((stop) => all.indexOf(stop) < place)
}
