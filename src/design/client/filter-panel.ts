/** On a narrow screen the filters are folded from the start (by style); the button opens and closes them. */
export function foldFilters(): void {
  for (const toggle of document.querySelectorAll<HTMLElement>('[data-filter-toggle]')) {
    const panel = document.getElementById(toggle.getAttribute('aria-controls') ?? '')
    toggle.addEventListener('click', () => {
      const open = toggle.getAttribute('aria-expanded') !== 'true'
      toggle.setAttribute('aria-expanded', String(open))
      panel?.classList.toggle('app-filter__panel--open', open)
    })
  }
}
