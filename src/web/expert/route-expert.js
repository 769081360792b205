// The expert view of a version of the route: dmn-js draws the file that stands in the form, and gives it back to the form.
import './styles-by-hand.js'
import Modeler from 'dmn-js/lib/Modeler'
import Viewer from 'dmn-js/lib/Viewer'

const form = document.getElementById('expert')
const field = document.getElementById('expert-xml')
const table = document.getElementById('expert-tabel')
const failure = document.getElementById('expert-fout')

/** Says that it did not work, in the words that stand on the page. */
function fail() {
  failure.hidden = false
  table.hidden = true
}

async function draw() {
  const mayEdit = form.dataset.edit === 'true'
  const editor = new (mayEdit ? Modeler : Viewer)({ container: table, keyboard: { bindTo: table } })
  await editor.importXML(field.value)
  const decision = editor.getViews().find(({ type }) => type === 'decisionTable')
  if (!decision) throw new Error('no decision table')
  await editor.open(decision)
  return editor
}

/** Sends the form when the text of the file is in it; whoever is faster than the drawing waits for it. */
async function submit(event) {
  event.preventDefault()
  try {
    const editor = await drawing
    const { xml } = await editor.saveXML({ format: true })
    field.value = xml
    form.submit()
  } catch {
    fail()
  }
}

const drawing = draw()
form.addEventListener('submit', submit)
drawing.catch(fail)
