// The button that prints a page. Without this script it is not shown: every browser prints from its own menu.
for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print())
