import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { Actor } from '../../platform/access/actor.ts'
import type { Db } from '../../platform/database/db.ts'

const mostShown = 20

/** People whose named practitioner this account is, by link or, where only a name was given, by name within the reader's partnerships. */
export async function listMyPeople(db: Db, actor: Actor) {
  return db
    .selectFrom('registerEntry')
    .where((where) =>
      where.or([
        where('namedPractitionerAccount', '=', actor.accountId),
        where.and([where('namedPractitionerAccount', 'is', null), where('namedPractitioner', '=', actor.name)]),
      ]),
    )
    .where('diedOn', 'is', null)
    .select(['caseId', 'familyName', 'givenName', 'reference', 'entitlement', 'entitlementSince', 'reviewDueOn'])
    .orderBy('reviewDueOn', (order) => order.asc().nullsLast())
    .limit(mostShown)
    .execute()
}

/** Notices this body has received and not recorded yet, the soonest first. */
export async function listRunningClocks(db: Db, actor: Actor) {
  return db
    .selectFrom('statusClock')
    .innerJoin('registerEntry', 'registerEntry.caseId', 'statusClock.caseId')
    .where('statusClock.organisationCode', '=', actor.organisation)
    .where('recordedOn', 'is', null)
    .where('closedBecause', 'is', null)
    .select(['statusClock.caseId', 'familyName', 'givenName', 'reference', 'about', 'noticeOn', 'dueOn'])
    .orderBy('dueOn')
    .limit(mostShown)
    .execute()
}

/** Reviews of people this body answers for that are due soon or overdue, the longest overdue first. */
export async function listReviewsRunningOut(db: Db, partnershipId: string, organisation: string, until: PlainDate) {
  return db
    .selectFrom('registerEntry')
    .where('partnershipId', '=', partnershipId)
    .where('reviewDueOn', '<=', until)
    .where((where) => where.or([where('council', '=', organisation), where('nhsBody', '=', organisation)]))
    .select(['caseId', 'familyName', 'givenName', 'reference', 'reviewDueOn'])
    .orderBy('reviewDueOn')
    .limit(mostShown)
    .execute()
}

/** What others recorded since a moment, newest first. */
export async function listChangesSince(db: Db, actor: Actor, since: Moment) {
  return db
    .selectFrom('caseFact')
    .innerJoin('registerEntry', 'registerEntry.caseId', 'caseFact.caseId')
    .where('caseFact.partnershipId', 'in', [...actor.partnerships])
    .where('recordedAt', '>', since)
    .where('recordedBy', '<>', actor.accountId)
    .where('importId', 'is', null)
    .select(['caseFact.id', 'caseFact.caseId', 'type', 'data', 'effectiveOn', 'recordedAt', 'body', 'familyName', 'givenName', 'reference'])
    .orderBy('recordedAt', 'desc')
    .limit(mostShown)
    .execute()
}
