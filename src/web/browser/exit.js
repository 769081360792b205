// Leaving fast: the page one leaves is replaced in the history, so that “back” does not bring it up again.
// Without this script the link works all the same, but then that page stays one step back.
for (const link of document.querySelectorAll('a.lk-exit')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    document.documentElement.hidden = true
    location.replace(link.href)
  })
}
