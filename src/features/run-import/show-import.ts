import { stringify } from 'csv-stringify/sync'
import type { Fact } from '../../core/timeline/fact.ts'
import { factSentence } from '../../core/timeline/fact-words.ts'
import { dayInWords, momentInWords } from '../../design/filters.ts'
import { file, notFound, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Outcome } from './check-run.ts'
import { findRun, listFileNames, listRejects, type Run, type RunState } from './run-import.repository.ts'
import { importPage } from './run-import.pages.ts'
import { formatWords, stateOfImport } from './state-words.ts'

const rejectsShown = 50

/** One import: how far it is, what it would do or did, and what may be done next. */
export async function showImport(visit: Visit) {
  const run = await getRun(visit)
  const files = await listFileNames(visit.db, run.id)
  const rejects = await listRejects(visit.db, run.id, false, rejectsShown)
  const remarks = await listRejects(visit.db, run.id, true, rejectsShown)
  const state = run.state as RunState
  const outcome = run.outcome as Partial<Outcome>
  const progress = run.progress as { done?: number; of?: number }
  return page(
    importPage(
      {
        title: `Import of ${files[0]?.fileName ?? 'a list'}${files.length > 1 ? ` and ${files.length - 1} more` : ''}`,
        state,
        stateWord: stateOfImport[state].word,
        stateColour: stateOfImport[state].colour,
        working: ['checking', 'applying', 'undoing'].includes(state),
        done: progress.done ?? 0,
        of: progress.of ?? 0,
        message: run.message ?? undefined,
        kind: formatWords[run.format] ?? run.format,
        files: files.map(({ fileName, sizeBytes }) => ({ name: fileName, size: sizeInWords(sizeBytes) })),
        started: momentInWords(run.startedAt),
        people: peopleFigures(outcome, state),
        facts: factFigures(outcome, state),
        read: (outcome.files ?? []).map((one) => ({
          file: one.file,
          table: one.table ?? '',
          rows: number(one.rows),
          facts: number(one.facts),
          rejected: number(one.rejected),
          skipped: Object.entries(one.skipped)
            .map(([why, lines]) => `${number(lines)} ${why}`)
            .join(', '),
        })),
        rejected: rejects.map(rowSaid),
        remarks: remarks.map(rowSaid),
        remarkCount: number(outcome.warnings ?? 0),
        rejectedCount: number(outcome.rejected ?? 0),
        rejectedHref: `/imports/${run.id}/rejected.csv`,
        examples: examplesOf(outcome),
        seconds: outcome.seconds === undefined ? undefined : String(outcome.seconds),
        columnsHref: run.format !== 'mhsds' && (state === 'checked' || state === 'stopped') ? `/imports/${run.id}/columns` : undefined,
        mayApply: state === 'checked',
        mayUndo: state === 'applied',
        mayStartAgain: state === 'stopped',
      },
      visit.page(),
    ),
  )
}

/** Every row that was not taken, with the reason, as a file that opens in a spreadsheet. */
export async function downloadRejected(visit: Visit) {
  const run = await getRun(visit)
  const rejects = await listRejects(visit.db, run.id, visit.query['rows'] === 'taken')
  const lines = rejects.map((row) => [row.fileName, row.line, row.recordKey ?? '', row.field ?? '', row.rule ?? '', row.says])
  const content = stringify([['File', 'Line', 'Row id', 'Column', 'Rule', 'Why it was not imported'], ...lines], { escape_formulas: true })
  return file('rows-not-imported.csv', 'text/csv; charset=utf-8', `\ufeff${content}`)
}

/** The run named in the address, when it is of the reader's own body. */
export async function getRun(visit: Visit): Promise<Run> {
  return (await findRun(visit.db, visit.params['importId'] ?? '')) ?? notFound()
}

function peopleFigures({ people }: Partial<Outcome>, state: RunState) {
  if (!people) return []
  const done = state === 'applied' || state === 'undone'
  return [
    { text: done ? 'New people put on the register' : 'New people to put on the register', number: number(people.opened) },
    { text: 'Records of people already on it', number: number(people.known) },
    { text: 'New, but may be somebody already there', number: number(people.possible) },
  ]
}

function factFigures({ facts, warnings }: Partial<Outcome>, state: RunState) {
  if (!facts) return []
  const done = state === 'applied' || state === 'undone'
  return [
    { text: done ? 'Facts added' : 'Facts to add', number: number(facts.added) },
    { text: done ? 'Facts corrected' : 'Facts to correct, because a later file says otherwise', number: number(facts.changed) },
    { text: 'Facts already recorded from this source', number: number(facts.same) },
    { text: 'Told more exactly by an extract already imported, left out', number: number(facts.leftOut) },
    { text: 'Remarks on cells that could not be read', number: number(warnings ?? 0) },
  ]
}

function examplesOf({ examples = [] }: Partial<Outcome>) {
  const does = {
    opens: 'Puts a person on the register',
    adds: 'Adds to a person already there',
    changes: 'Corrects what this source said before',
  }
  return examples.map((example) => ({
    where: `${example.file}, line ${example.line}`,
    does: does[example.does],
    possibly: example.possibly,
    facts: example.facts.map((fact) => `${factSentence(fact as unknown as Fact)}, ${dayInWords(fact.effectiveOn)}`),
  }))
}

function rowSaid(row: { fileName: string; line: number; field: string | null; says: string }) {
  return { file: row.fileName, line: row.line, field: row.field ?? '', says: row.says }
}

function number(of: number): string {
  return of.toLocaleString('en-GB')
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
