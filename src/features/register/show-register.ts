import { spellNhsNumber } from '../../core/identifiers/nhs-number.ts'
import { findOrganisation, organisationName } from '../../core/identifiers/organisations.ts'
import { entitlementStates } from '../../core/law/entitlement-state.ts'
import { sections } from '../../core/timeline/section.ts'
import { dayInWords, momentInWords } from '../../design/filters.ts'
import { type Answer, jsonWith, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { findChoices, findPeople, type People } from './find-people.ts'
import { chipsOf, type RegisterFilter, flags, readFilter, registerHref, reviewStates, type Sort } from './register-filter.ts'
import { type ListedPerson, registerPage } from './register.pages.ts'
import { type RegisterRow, rowsOnAPage } from './register.repository.ts'
import { chosenPartnership } from './chosen-partnership.ts'

/** The register (ST1): counts by state, the filter panel, one page of people. */
export async function showRegister(visit: Visit): Promise<Answer> {
  const partnershipId = chosenPartnership(visit)
  const filter = readFilter(visit)
  const people = await findPeople(visit, partnershipId, filter)
  const choices = await findChoices(visit, partnershipId)
  visit.viewed(people.listed.caseIds)
  return page(registerPage(modelOf(visit, filter, people, choices), visit.page({ searchedFor: filter.q })))
}

/** The same list as JSON, for signed-in programs: rows, total and counts. */
export async function listRegister(visit: Visit): Promise<Answer> {
  const filter = readFilter(visit)
  const people = await findPeople(visit, chosenPartnership(visit), filter)
  visit.viewed(people.listed.caseIds)
  const { total, counts, remark, listed } = people
  return jsonWith({ total, page: filter.page, counts: Object.fromEntries(counts), remark }, 'people', listed.people)
}

type Choices = Awaited<ReturnType<typeof findChoices>>

function modelOf(visit: Visit, filter: RegisterFilter, people: People, choices: Choices) {
  const choice =
    (chosen: string | undefined) =>
    (value: string, text = value) => ({ value, text, chosen: value === chosen })
  const bodies = (codes: readonly string[], chosen: string | undefined) => [
    ...codes.map((code) => choice(chosen)(code, organisationName(code))),
    choice(chosen)('none', 'None recorded'),
  ]
  const review = choice(filter.review)
  return {
    title: 'Register',
    total: people.total.toLocaleString('en-GB'),
    countedAt: momentInWords(new Date(people.countedAt).toISOString()),
    searchedFor: filter.q,
    remark: people.remark,
    rows: (JSON.parse(people.listed.people) as RegisterRow[]).map((row) => listed(row, visit.today)),
    firstRow: (filter.page - 1) * rowsOnAPage + 1,
    counts: entitlementStates
      .filter((state) => people.counts.has(state) || filter.states.includes(state))
      .map((state) => ({
        state,
        people: (people.counts.get(state) ?? 0).toLocaleString('en-GB'),
        href: registerHref(filter, { states: [state] }),
        chosen: filter.states.includes(state),
      })),
    allHref: registerHref(filter, { states: [] }),
    columns: columnsOf(filter),
    chips: chipsOf(filter, organisationName),
    hidden: hiddenOf(filter),
    chosenStates: filter.states,
    sections: sections.map((section) => choice(filter.section)(section)),
    councils: bodies(choices.councils, filter.council),
    nhsBodies: bodies(choices.nhsBodies, filter.nhsBody),
    teams: choices.teams.map((team) => choice(filter.team)(team)),
    practitioner: filter.practitioner ?? '',
    reviews: Object.entries(reviewStates).map(([value, text]) => review(value, text)),
    flags: Object.entries(flags).map(([value, text]) => ({ value, text, chosen: (filter.flags as readonly string[]).includes(value) })),
    pageNumber: filter.page,
    lastPage: Math.max(1, Math.ceil(people.total / rowsOnAPage)),
    hrefBefore: hrefBefore(filter),
    mayExport: visit.may('register:export'),
    csvHref: registerHref(filter, {}, '/register/export.csv'),
    xlsxHref: registerHref(filter, {}, '/register/export.xlsx'),
    mayNotify: visit.may('person:notify'),
  }
}

/** Sorting and search survive the filter form; what the form itself asks for must not stand twice. */
function hiddenOf(filter: RegisterFilter): Record<string, string> {
  return {
    ...(filter.q && { q: filter.q }),
    ...(filter.sort !== 'name' && { sort: filter.sort }),
    ...(filter.descending && { dir: 'down' }),
  }
}

function hrefBefore(filter: RegisterFilter): string {
  const href = registerHref(filter)
  return `${href}${href.includes('?') ? '&' : '?'}page=`
}

function columnsOf(filter: RegisterFilter) {
  const direction: 'descending' | 'ascending' = filter.descending ? 'descending' : 'ascending'
  const sortable = (text: string, sort: Sort) => {
    const sorted = filter.sort === sort
    const dir = sorted && !filter.descending ? 'down' : ''
    return { text, sortHref: registerHref(filter, { sort, dir }), sorted: sorted ? direction : undefined }
  }
  return [
    sortable('Name', 'name'),
    sortable('Date of birth and NHS number', 'birth'),
    sortable('Aftercare', 'since'),
    { text: 'Council and NHS body' },
    { text: 'Named practitioner or team' },
    sortable('Next review', 'review'),
    { text: 'Also' },
  ]
}

/** A person as the list shows them. Somebody whose name no body has given yet is listed by reference, not left out. */
export function listed(row: RegisterRow, today: string): ListedPerson {
  const name = [row.familyName.toLocaleUpperCase('en-GB'), row.givenName].filter(Boolean).join(', ')
  return {
    href: `/people/${row.caseId}`,
    name: name || 'Name not given yet',
    reference: row.reference,
    birthDate: row.birthDate ? dayInWords(row.birthDate) : undefined,
    nhsNumber: row.nhsNumber ? spellNhsNumber(row.nhsNumber) : undefined,
    state: row.entitlement,
    since: row.entitlementSince ? dayInWords(row.entitlementSince) : undefined,
    section: row.section ?? undefined,
    council: shortName(row.council),
    nhsBody: shortName(row.nhsBody),
    who: row.namedPractitioner ?? row.team ?? (row.openToTeam || row.diedOn ? undefined : 'Open to no team'),
    review: row.reviewDueOn ? dayInWords(row.reviewDueOn) : undefined,
    reviewOverdue: row.reviewDueOn !== null && row.reviewDueOn < today,
    flags: flagWords(row, today),
  }
}

function shortName(code: string | null): string | undefined {
  return code === null ? undefined : (findOrganisation(code)?.shortName ?? organisationName(code))
}

function flagWords(row: RegisterRow, today: string): string[] {
  const under18 =
    row.birthDate !== null &&
    !row.diedOn &&
    Number(today.slice(0, 4)) - Number(row.birthDate.slice(0, 4)) - (today.slice(5) < row.birthDate.slice(5) ? 1 : 0) < 18
  const words: [boolean, string][] = [
    [row.diedOn !== null, 'Died'],
    [row.onCto, 'CTO'],
    [row.onLeave, 'On leave'],
    [row.conditionallyDischarged, 'Conditional discharge'],
    [row.outOfArea, 'Out of area'],
    [under18, 'Under 18'],
    [row.disputed, 'Disputed'],
  ]
  return words.filter(([holds]) => holds).map(([, word]) => word)
}
