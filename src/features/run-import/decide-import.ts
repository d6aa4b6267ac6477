import { redirect } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { moveRun } from './run-import.repository.ts'
import { getRun } from './show-import.ts'

/** Applies a checked import. Pressed twice, it starts once. */
export async function applyImport(visit: Visit) {
  const run = await getRun(visit)
  const moved = await moveRun(visit.db, run.id, 'checked', 'applying', { message: null })
  if (moved) await visit.changed(undefined, { import: run.id, applied: true })
  return redirect(`/imports/${run.id}`)
}

/** Checks again a run that stopped, or whose columns were corrected. What was applied before is found and not doubled. */
export async function checkAgain(visit: Visit) {
  const run = await getRun(visit)
  for (const from of ['stopped', 'checked'] as const) {
    if (await moveRun(visit.db, run.id, from, 'checking', { message: null }))
      await visit.changed(undefined, { import: run.id, checkedAgain: true })
  }
  return redirect(`/imports/${run.id}`)
}

/** Undoes an applied import by withdrawing its facts. */
export async function undoImport(visit: Visit) {
  const run = await getRun(visit)
  const reason = (visit.form['reason'] ?? '').trim().slice(0, 300)
  if (!reason) return redirect(`/imports/${run.id}`, { kind: 'warning', text: 'Say why the import is undone. Nothing was changed.' })
  const moved = await moveRun(visit.db, run.id, 'applied', 'undoing', { message: reason })
  if (moved) await visit.changed(undefined, { import: run.id, undone: true })
  return redirect(`/imports/${run.id}`)
}
