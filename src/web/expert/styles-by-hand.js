// The policy of every page allows no style attribute and no style element that came as text: a sentence that somebody
// typed could bring them along. dmn-js writes its own in that way. On its page, and before it starts, what it writes as
// text is set through the object model instead, which the policy allows because only a script of ours can do it.
const waiting = 'data-lk-style'
const setAttribute = Element.prototype.setAttribute

Element.prototype.setAttribute = function set(name, value) {
  if (name.toLowerCase() === 'style') this.style.cssText = value
  else setAttribute.call(this, name, value)
}

const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
Object.defineProperty(Element.prototype, 'innerHTML', {
  ...inner,
  set(html) {
    inner.set.call(this, String(html).replaceAll(/(<[^>]*?\s)style=/gi, `$1${waiting}=`))
    for (const element of this.querySelectorAll(`[${waiting}]`)) {
      element.style.cssText = element.getAttribute(waiting)
      element.removeAttribute(waiting)
    }
  },
})

const createElement = document.createElement
document.createElement = function create(name, options) {
  return name.toLowerCase() === 'style' ? sheetElement() : createElement.call(document, name, options)
}

/** Stands in for a style element: what is written into it becomes a style sheet of the document. */
function sheetElement() {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  const element = createElement.call(document, 'lk-styles')
  Object.defineProperty(element, 'textContent', { set: (text) => sheet.replaceSync(text) })
  Object.defineProperty(element, 'sheet', { value: sheet })
  return element
}
