// A button that asks for something in between, such as an address: its answer is drawn on the same page, so that nobody
// loses the place. Without this script, or when anything goes wrong, the button sends the form and a page comes back.
document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-stays]') : null
  if (!button?.form || event.defaultPrevented) return
  event.preventDefault()
  const { form } = button
  try {
    const response = await fetch(button.formAction, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form, button)),
    })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const [now, next] = [document.querySelector('main'), page.querySelector('main')]
    if (response.redirected || !next?.querySelector('[data-stays]')) throw new Error('not that page')
    now.replaceWith(document.adoptNode(next))
    document.title = page.title
    document.querySelector('main [role="alert"], main [role="status"]')?.focus()
  } catch {
    form.requestSubmit(button)
  }
})
