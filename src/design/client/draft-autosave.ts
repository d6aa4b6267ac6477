import { sessionWasUsed } from './session-timeout.ts'

const pause = 1500
/** Somebody who types without a pause is kept too, and their session with them. */
const longestWait = 20_000
const beforeNextTry = 15_000

/**
 * Keeps what is typed into forms marked `data-draft="key"` on the server, a moment after typing pauses and when the page is
 * left. Nothing is kept in the browser: the computer may be shared.
 */
export function keepDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keepDraftsOf(form)
}

function keepDraftsOf(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let typedSince: number | undefined
  const keep = async (leaving: boolean) => {
    clearTimeout(timer)
    typedSince = undefined
    const kept = await send(form, leaving)
    showStatus(form, kept)
    if (!kept) wait(beforeNextTry)
  }
  const wait = (milliseconds: number) => {
    clearTimeout(timer)
    typedSince ??= Date.now()
    timer = setTimeout(() => void keep(false), milliseconds)
  }
  form.addEventListener('input', () => wait(Math.max(0, Math.min(pause, (typedSince ?? Date.now()) + longestWait - Date.now()))))
  form.addEventListener('submit', () => {
    // What is being recorded now must not come back later as a draft.
    clearTimeout(timer)
    typedSince = undefined
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && typedSince !== undefined) void keep(true)
  })
}

async function send(form: HTMLFormElement, leaving: boolean): Promise<boolean> {
  const fields = new FormData(form)
  const typed = [...fields].filter((field): field is [string, string] => typeof field[1] === 'string' && field[0] !== '_csrf')
  try {
    const response = await fetch('/drafts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ form: form.dataset.draft, values: Object.fromEntries(typed), _csrf: fields.get('_csrf') }),
      redirect: 'error',
      keepalive: leaving,
    })
    if (response.ok) sessionWasUsed()
    return response.ok
  } catch {
    return false
  }
}

function showStatus(form: HTMLFormElement, kept: boolean): void {
  const status = form.querySelector('[data-draft-status]')
  if (!status) return
  const at = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  status.textContent = kept ? `Saved ${at}` : `Not saved at ${at}: what you typed is only on this screen. We will try again.`
}
