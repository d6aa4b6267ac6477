import { factSentence } from '../../core/timeline/fact-words.ts'
import { organisationName } from '../../core/identifiers/organisations.ts'
import { addDays } from '../../core/time/plain-date.ts'
import { momentInLondon } from '../../core/time/london-moment.ts'
import { type Answer, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { countHistory, type HistoryLine, listHistory, listListsWith } from './access-history.repository.ts'
import { actionInWords } from './action-words.ts'
import { type OpenedPerson, openPerson } from './open-person.ts'
import { accessHistoryPage, type HistoryEntry } from './person.pages.ts'

const shownOnAPage = 50
const daysOfLists = 90

/** Who has looked at this person's record and who has changed it, newest first; on request also the lists they appeared in. */
export async function showAccessHistory(visit: Visit): Promise<Answer> {
  const person = await openPerson(visit)
  const { db, query, path, today } = visit
  const total = await countHistory(db, person.caseId)
  const lastPage = Math.max(1, Math.ceil(total / shownOnAPage))
  const pageNumber = Math.min(lastPage, /^[1-9]\d{0,5}$/.test(query.page ?? '') ? Number(query.page) : 1)
  const firstShown = (pageNumber - 1) * shownOnAPage
  const lines = await listHistory(db, person.caseId, { from: firstShown, most: shownOnAPage })
  const listsSince = addDays(today, -daysOfLists)
  const lists = query.lists === '1' ? await listListsWith(db, person.caseId, momentInLondon(listsSince, '00:00')) : undefined
  const model = {
    ...person.frame('Access history', 'access-history'),
    entries: lines.map((line) => entryOf(line, person)),
    firstShown: firstShown + 1,
    pageNumber,
    lastPage,
    total,
    hrefBefore: `${path}?page=`,
    lists: lists?.map((line) => entryOf(line, person)),
    listsSince,
    listsHref: `${path}?lists=1#lists`,
  }
  return page(accessHistoryPage(model, person.page()), person.mistake ? 422 : 200)
}

function entryOf(line: HistoryLine, person: OpenedPerson): HistoryEntry {
  const fact = line.factId ? person.facts.find(({ id }) => id === line.factId) : undefined
  return {
    at: line.at,
    who: line.accountName ?? 'Name not shared with your body',
    body: line.organisation ? organisationName(line.organisation) : '',
    what: fact ? `Recorded: ${factSentence(fact)}` : actionInWords(line.action),
    href: fact && fact.type !== 'FactCorrected' && fact.type !== 'FactWithdrawn' ? person.hrefToFact(fact.id) : undefined,
  }
}
