const otherTabs = 'BroadcastChannel' in window ? new BroadcastChannel('session') : undefined
let lastUsedAt = Date.now()

/** The server has just answered, so the session is fresh: here and in the person's other tabs. */
export function sessionWasUsed(): void {
  lastUsedAt = Date.now()
  otherTabs?.postMessage(lastUsedAt)
}

/**
 * Warns before an unused session ends and moves to a page without personal data when it has: the screen may stand
 * unattended. The limits come from the server in `data-idle-seconds` and `data-warn-seconds`, and the server enforces them.
 */
export function warnBeforeSessionEnds(): void {
  const idle = Number(document.body.dataset.idleSeconds) * 1000
  const warn = Number(document.body.dataset.warnSeconds) * 1000
  if (!idle || !warn) return
  const dialog = makeDialog(Math.round((idle - warn) / 60_000))
  const look = () => {
    // By the clock and not by counting: a sleeping computer counts nothing.
    const unused = Date.now() - lastUsedAt
    if (unused >= idle) location.assign(`/signed-out-for-safety?return_to=${encodeURIComponent(location.pathname + location.search)}`)
    else if (unused < warn) dialog.close()
    else if (!dialog.open) dialog.showModal()
  }
  otherTabs?.addEventListener('message', ({ data }) => {
    lastUsedAt = Math.max(lastUsedAt, Number(data))
    look()
  })
  sessionWasUsed()
  setInterval(look, 1000)
  document.addEventListener('visibilitychange', look)
  dialog.addEventListener('close', () => {
    if (Date.now() - lastUsedAt >= warn) void staySignedIn()
  })
}

/** Closing the warning in any way means: I am here. */
async function staySignedIn(): Promise<void> {
  try {
    const response = await fetch('/keep-alive', { redirect: 'error', headers: { accept: 'application/json' } })
    if (response.ok) sessionWasUsed()
  } catch {
    // Out of reach: the warning comes back a second later, and the session may still be kept.
  }
}

function makeDialog(minutes: number): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = 'app-timeout'
  dialog.setAttribute('aria-labelledby', 'timeout-title')
  const title = Object.assign(document.createElement('h2'), {
    id: 'timeout-title',
    className: 'govuk-heading-m',
    textContent: 'You will soon be signed out',
  })
  const words = Object.assign(document.createElement('p'), {
    className: 'govuk-body',
    textContent: `Nothing has been done here for a while. In ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} we sign you out, so that nobody else can read this screen.`,
  })
  const stay = Object.assign(document.createElement('button'), { type: 'button', className: 'govuk-button', textContent: 'Stay signed in' })
  stay.addEventListener('click', () => dialog.close())
  dialog.append(title, words, stay)
  document.body.append(dialog)
  return dialog
}
