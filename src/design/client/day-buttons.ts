/** "Today" and "Yesterday" fill the three boxes of their date. The server says which day that is: a computer's clock may be wrong. */
export function fillDays(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fills]') : null
    if (!button) return
    const [year = '', month = '', day = ''] = (button.dataset.day ?? '').split('-')
    const id = button.dataset.fills ?? ''
    setBox(id, String(Number(day)))
    setBox(`${id}-month`, String(Number(month)))
    setBox(`${id}-year`, year)
    document.getElementById(id)?.focus()
  })
}

function setBox(id: string, value: string): void {
  const box = document.getElementById(id)
  if (!(box instanceof HTMLInputElement)) return
  box.value = value
  // As if typed, so that the draft is kept.
  box.dispatchEvent(new Event('input', { bubbles: true }))
}
