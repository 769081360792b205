// Sends files one by one while somebody goes on typing, and says how far each is. The answer to each is the field drawn
// anew. Without this script the files go along with the form itself.
let busy = false
let pressed

/** Says something about a file; words and bar stand in the last element of the field. */
function say(field, what, name, percent) {
  const now = field.querySelector('.lk-files__now')
  const words = now.dataset[what].replace('{name}', name).replace('{percent}', percent)
  const bar = percent === undefined ? [] : [now.querySelector('progress') ?? document.createElement('progress')]
  for (const one of bar) [one.max, one.value, one.ariaHidden] = [100, percent, 'true']
  if (now.firstChild?.textContent !== words) now.replaceChildren(words, ...bar)
}

/** One file with what the field knows; gives the field as it is drawn then, or nothing when the network stopped. */
function send(field, file) {
  const form = new FormData()
  for (const { name, value } of field.querySelectorAll('input[type=hidden]')) form.append(name, value)
  form.append('bestand', file)
  const request = new XMLHttpRequest()
  request.open('POST', field.dataset.files)
  request.upload.onprogress = ({ loaded, total }) => {
    if (loaded < total) say(field, 'sending', file.name, Math.floor((10 * loaded) / total) * 10)
    else say(field, 'checking', file.name)
  }
  say(field, 'sending', file.name, 0)
  return new Promise((resolve) => {
    request.onloadend = () => {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html')
      resolve(page.querySelector('[data-files]'))
    }
    request.send(form)
  })
}

async function sendAll(field, files) {
  const faults = []
  busy = true
  let now = field
  for (const file of files) {
    const drawn = await send(now, file)
    const fault = drawn?.querySelector('.lk-error')
    if (drawn) now.replaceWith(drawn)
    now = drawn ?? now
    say(now, drawn && !fault ? 'ready' : 'stopped', file.name)
    if (!drawn) break
    if (fault) faults.push(fault)
  }
  busy = false
  // What was wrong with an earlier one was drawn over by the next.
  for (const fault of faults) if (!now.contains(fault)) now.querySelector('input[type=file]').before(fault)
  now.querySelector('input[type=file]').focus()
  if (pressed) pressed.form.requestSubmit(pressed)
}

document.addEventListener('change', ({ target }) => {
  const field = target.closest('[data-files]')
  if (!field || !target.files?.length) return
  const files = [...target.files]
  target.value = ''
  sendAll(field, files)
})

// Whoever goes on while a file is under way goes on when it is there.
document.addEventListener('submit', (event) => {
  if (!busy) return
  event.preventDefault()
  pressed = event.submitter
})
