/** A click anywhere in a row opens what its first link opens, unless the person is marking text or pressing something else. */
export function openRows(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input, select, label')) return
    const link = event.target.closest('[data-row]')?.querySelector<HTMLAnchorElement>('a[href]')
    if (!link || getSelection()?.toString()) return
    if (event.ctrlKey || event.metaKey) window.open(link.href, '_blank', 'noopener')
    else link.click()
  })
}
