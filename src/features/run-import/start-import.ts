import { createHash, randomUUID } from 'node:crypto'
import { momentInWords } from '../../design/filters.ts'
import { notFound, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { FileRefused, listFormats } from '../import-records/index.ts'
import { recogniseFiles } from './read-files.ts'
import { findMapping, insertRun, listRuns, type RunState } from './run-import.repository.ts'
import { importsPage } from './run-import.pages.ts'
import { formatWords, stateOfImport } from './state-words.ts'

/** Imports of the reader's own body, newest first, and the upload. */
export async function showImports(visit: Visit, errors?: FieldErrors) {
  const runs = await listRuns(visit.db)
  return page(
    importsPage(
      {
        title: 'Import lists',
        body: visit.actor.organisationName,
        kinds: listFormats.map(({ name, title }) => ({ value: name, text: title })),
        runs: runs.map((run) => ({
          href: `/imports/${run.id}`,
          what: `${formatWords[run.format] ?? run.format}: ${run.firstFile ?? ''}${Number(run.files) > 1 ? ` and ${Number(run.files) - 1} more` : ''}`,
          started: momentInWords(run.startedAt),
          by: run.startedByName ?? '',
          state: stateOfImport[run.state as RunState].word,
          colour: stateOfImport[run.state as RunState].colour,
        })),
      },
      visit.page({ errors }),
    ),
    errors ? 422 : 200,
  )
}

/** Keeps the uploaded files and asks for the dry run. What they are is told by their column names, not by their file names. */
export async function startImport(visit: Visit) {
  const files = visit.files.filter((upload) => upload.content.length > 0)
  if (files.length === 0) return showImports(visit, { files: { text: 'Choose a file to import. It must not be empty.' } })
  const partnershipId = visit.actor.partnerships[0] ?? notFound()
  try {
    const kind = visit.form['kind']
    const {
      format,
      mapping,
      header = [],
      columnsToChoose,
    } = await recogniseFiles(
      files.map(({ name, content }) => ({ name, bytes: content })),
      kind,
    )
    const kept = format === 'mhsds' ? undefined : await findMapping(visit.db, visit.actor.organisation, format)
    // Columns chosen for an earlier list are used where this one has them all; a list of another make is read by its own names.
    const names = new Set(header.map((name) => name.trim()))
    const saved = kept && Object.values(kept).every((column) => names.has(column.trim())) ? kept : undefined
    const id = randomUUID()
    await insertRun(visit.db, {
      id,
      partnershipId,
      organisationCode: visit.actor.organisation,
      format,
      startedAt: visit.now,
      startedBy: visit.actor.accountId,
      mapping: saved ?? mapping,
      ...(columnsToChoose &&
        !saved && { waitsFor: 'Which column holds what is not known yet. Choose the columns, then the file is checked.' }),
      files: files.map(({ name, content }) => ({ name, content, sha256: createHash('sha256').update(content).digest() })),
    })
    await visit.changed(undefined, { import: id, format, files: files.length })
    return redirect(columnsToChoose && !saved ? `/imports/${id}/columns` : `/imports/${id}`)
  } catch (error) {
    if (error instanceof FileRefused) return showImports(visit, { files: { text: error.message } })
    throw error
  }
}
