// Passkeys: hands what the server asks to the device, and sends on what the device answers. Without this script the form
// says that it cannot be used.
const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined

const shown = (options) =>
  navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
const made = (options) =>
  navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!able) continue
  form.querySelector('[data-unable]').hidden = true
  form.querySelector('[data-able]').hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const stopped = form.querySelector('[data-stopped]')
    stopped.hidden = true
    try {
      const ask = form.dataset.passkey === 'make' ? made : shown
      const credential = await ask(JSON.parse(form.dataset.options))
      form.elements.namedItem('passkey').value = JSON.stringify(credential)
      form.submit()
    } catch {
      stopped.hidden = false
    }
  })
}
