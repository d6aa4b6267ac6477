import { notFound, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type ColumnMapping, findLikelyHeader, guessColumns, listFormats, mapsEnough, recogniseList } from '../import-records/index.ts'
import { columnsPage } from './run-import.pages.ts'
import { listFiles, moveRun, saveMapping } from './run-import.repository.ts'
import { getRun } from './show-import.ts'

/** Which column of a list holds what: guessed from its header, to be corrected by a person. */
export async function showColumns(visit: Visit, errors?: FieldErrors) {
  const { run, format, list, guessed } = await getList(visit)
  const mapping: ColumnMapping = errors ? visit.form : ((run.mapping as ColumnMapping | null) ?? guessed)
  const needed = new Set(format.needs.flat())
  return page(
    columnsPage(
      {
        title: 'Which column holds what?',
        importHref: `/imports/${run.id}`,
        listTitle: format.title,
        header: list.header,
        firstRows: list.firstRows,
        columns: [...new Set(list.header.map((name) => name.trim()).filter(Boolean))],
        fields: Object.keys(format.fields).map((id) => ({
          id,
          label: labelOf(id),
          chosen: mapping[id]?.trim() ?? '',
          needed: needed.has(id),
        })),
      },
      visit.page({ errors }),
    ),
    errors ? 422 : 200,
  )
}

/** Keeps the columns for this body and kind of list, and checks the files again. */
export async function saveColumns(visit: Visit) {
  const { run, format } = await getList(visit)
  const mapping = Object.fromEntries(Object.keys(format.fields).flatMap((id) => (visit.form[id] ? [[id, visit.form[id]]] : [])))
  const twice = Object.values(mapping).find((column, place, all) => all.indexOf(column) !== place)
  if (!mapsEnough(format, mapping)) {
    return showColumns(visit, {
      form: { text: `Choose columns for at least: ${format.needs.map((names) => names.map(labelOf).join(' or ')).join('; ')}.` },
    })
  }
  if (twice) return showColumns(visit, { form: { text: `The column “${twice}” is chosen twice. Choose it for one thing only.` } })
  await saveMapping(visit.db, {
    organisation: visit.actor.organisation,
    format: run.format,
    mapping,
    at: visit.now,
    by: visit.actor.accountId,
  })
  for (const from of ['checked', 'stopped'] as const) await moveRun(visit.db, run.id, from, 'checking', { mapping, message: null })
  await visit.changed(undefined, { import: run.id, columns: Object.keys(mapping).length })
  return redirect(`/imports/${run.id}`)
}

async function getList(visit: Visit) {
  const run = await getRun(visit)
  const format = listFormats.find(({ name }) => name === run.format) ?? notFound()
  const [first] = await listFiles(visit.db, run.id)
  const file = first && { name: first.fileName, bytes: first.content }
  if (!file) return notFound()
  const recognised = await recogniseList(file)
  const list = recognised ?? (await findLikelyHeader(file)) ?? notFound()
  return { run, format, list, guessed: recognised?.mapping ?? guessColumns(format, list.header) }
}

/** `nhsNumber` as "NHS number", `lastReviewOn` as "last review on". */
function labelOf(field: string): string {
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bnhs\b/g, 'NHS')
    .replace(/\bs117\b/g, 'section 117')
    .replace(/\bicb\b/g, 'ICB')
    .replace(/\bcto\b/g, 'CTO')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
