import { organisationName } from '../../core/identifiers/organisations.ts'
import { addDays, type Moment } from '../../core/time/plain-date.ts'
import type { Fact } from '../../core/timeline/fact.ts'
import { factSentence } from '../../core/timeline/fact-words.ts'
import { dayInWords, momentInWords } from '../../design/filters.ts'
import type { Permission } from '../../platform/access/permissions.ts'
import { type Answer, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { listChangesSince, listMyPeople, listReviewsRunningOut, listRunningClocks } from './home.repository.ts'
import { homePage } from './home.pages.ts'

/** The first page after signing in. Roles that work without people's records see where they may go instead. */
export async function showHome(visit: Visit): Promise<Answer> {
  const seesPeople = visit.may('person:view')
  const since = visit.actor.previousVisitAt as Moment | null
  const { db, actor, today } = visit
  const mine = seesPeople ? await listMyPeople(db, actor) : []
  const clocks = visit.may('clock:view') && seesPeople ? await listRunningClocks(db, actor) : []
  const partnership = actor.partnerships[0]
  const reviews = seesPeople && partnership ? await listReviewsRunningOut(db, partnership, actor.organisation, addDays(today, 28)) : []
  const changes = seesPeople && since && actor.partnerships.length > 0 ? await listChangesSince(db, actor, since) : []
  const shown = new Set([...mine, ...clocks, ...reviews, ...changes].map((row) => row.caseId))
  if (shown.size > 0) visit.viewed([...shown])
  return page(
    homePage(
      {
        title: 'Home',
        firstName: actor.name,
        maySearch: visit.may('register:view'),
        mayNotify: visit.may('person:notify'),
        mySeen: seesPeople,
        myPeople: mine.map((row) => ({
          ...lineOf(row),
          state: row.entitlement,
          since: row.entitlementSince ? dayInWords(row.entitlementSince) : undefined,
          review: row.reviewDueOn ? dayInWords(row.reviewDueOn) : undefined,
          overdue: row.reviewDueOn !== null && row.reviewDueOn < today,
        })),
        clocks: clocks.map((row) => ({ ...lineOf(row), about: row.about, due: dayInWords(row.dueOn), overdue: row.dueOn < today })),
        reviews: reviews.map((row) => ({
          ...lineOf(row),
          due: dayInWords(row.reviewDueOn ?? today),
          overdue: (row.reviewDueOn ?? today) < today,
        })),
        changes: changes.map((row) => ({
          ...lineOf(row),
          sentence: factSentence(row as unknown as Fact),
          happened: dayInWords(row.effectiveOn),
          told: momentInWords(row.recordedAt),
          body: organisationName(row.body),
        })),
        since: since ? momentInWords(since) : '',
        elsewhere: elsewhere.filter((place) => visit.may(place.may)),
      },
      visit.page(),
    ),
  )
}

const elsewhere: readonly { text: string; href: string; hint: string; may: Permission }[] = [
  { text: 'Clocks', href: '/clocks', hint: 'The 5-working-day rule: what is running and what was late', may: 'clock:view' },
  { text: 'Import lists', href: '/imports', hint: 'Bring in your body’s lists and extracts', may: 'import:run' },
  { text: 'Administration', href: '/administration', hint: 'Accounts, bank holidays, who may do what', may: 'account:manage' },
]

function lineOf(row: { caseId: string; familyName: string; givenName: string; reference: string }) {
  const name = [row.familyName.toLocaleUpperCase('en-GB'), row.givenName].filter(Boolean).join(', ')
  return { href: `/people/${row.caseId}`, name: name || 'Name not given yet', reference: row.reference }
}
