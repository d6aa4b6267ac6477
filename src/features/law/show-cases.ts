import type { LawInForce } from '../../core/law/commencement-table.ts'
import { dayInWords } from '../../design/filters.ts'
import { type Answer, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { readLawInForce } from './law-in-force.ts'
import { casesPage, type ShownCase } from './law.pages.ts'
import { type PublishedCase, readPublishedCases } from './published-cases.ts'
import { type Compared, type Replayed, replayCase } from './replay-case.ts'

type CaseReplayed = PublishedCase & Replayed

const replays = new WeakMap<LawInForce, readonly CaseReplayed[]>()

/** The published cases replayed under this law: worked out once for the law as delivered. */
export function replayedCases(law: LawInForce): readonly CaseReplayed[] {
  const known = replays.get(law)
  if (known) return known
  const replayed = readPublishedCases().replayed.map((one) => ({ ...one, ...replayCase(one, law) }))
  replays.set(law, replayed)
  return replayed
}

/** Every published case: what was decided, what the rules give on its facts, and whether the two agree. */
export async function showCases(visit: Visit): Promise<Answer> {
  const cases = replayedCases(await readLawInForce(visit.db)).map(shownCase)
  const count = (agrees: Compared['agrees']) => cases.filter((one) => one.agrees === agrees).length
  const model = {
    title: 'Published cases',
    cases,
    agreeing: count('yes'),
    open: count('open'),
    differing: count('no'),
    listed: readPublishedCases().listed,
  }
  return page(casesPage(model, visit.page()))
}

function shownCase({ id, title, source, url, read, note, given, checks, days, rules }: CaseReplayed): ShownCase {
  const points = days.flatMap((day) => day.points)
  return {
    id,
    title,
    source,
    url,
    isRead: read === 'confirmed',
    note,
    days: days.map(({ asAt, points: ofDay }) => ({ day: dayInWords(asAt), points: ofDay })),
    agrees: points.some(({ agrees }) => agrees === 'no') ? 'no' : points.some(({ agrees }) => agrees === 'open') ? 'open' : 'yes',
    rules: rules.map((rule) => ({ id: rule, href: `/law/rules/${rule}` })),
    timeline: JSON.stringify(given),
    asAt: checks[0]?.asAt ?? '',
  }
}
