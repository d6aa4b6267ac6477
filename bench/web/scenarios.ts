import { Chance } from '../invent/chance.ts'
import { inventIdentity, onePersonInWithMany } from '../invent/invent-person.ts'

/** One thing asked of the web process, again and again with other words. */
export interface Scenario {
  readonly name: string
  /** In words, for the table. */
  readonly title: string
  /** Answers a second with 16 clients that the issue asks for; and the slowest of twenty with one client, in milliseconds. */
  readonly target: number
  readonly targetP95?: number
  readonly ask: (chance: Chance, people: number) => Request
}

export interface Request {
  readonly path: string
  /** Sent as JSON. */
  readonly post?: object
}

const any = (chance: Chance, people: number) => inventIdentity(chance.between(1, people))
const oneWithMany = (chance: Chance, people: number) =>
  inventIdentity(onePersonInWithMany * chance.between(1, Math.floor(people / onePersonInWithMany)))

export const scenarios: readonly Scenario[] = [
  {
    name: 'list',
    title: 'Filtered, sorted list of 50 as JSON',
    target: 1600,
    ask: (chance) => ({ path: `/api/register?${filter(chance)}` }),
  },
  {
    name: 'name',
    title: 'Name search, tolerant of slips, as JSON',
    target: 900,
    ask: (chance, people) => ({ path: `/api/register?q=${encodeURIComponent(nameTyped(chance, people))}` }),
  },
  {
    name: 'number',
    title: 'NHS number as JSON',
    target: 2500,
    ask: (chance, people) => ({ path: `/api/register?q=${any(chance, people).nhsNumber}` }),
  },
  {
    name: 'person',
    title: 'Person with their facts as JSON',
    target: 2000,
    ask: (chance, people) => ({ path: `/api/people/${any(chance, people).caseId}` }),
  },
  { name: 'record', title: 'Recording a fact as JSON', target: 900, ask: recording },
  {
    name: 'register-page',
    title: 'Register page: 50 filtered, sorted, with counts',
    target: 400,
    targetP95: 15,
    ask: (chance) => ({ path: `/register?${filter(chance)}` }),
  },
  {
    name: 'timeline-page',
    title: 'Person page with 50 facts (timeline)',
    target: 250,
    targetP95: 15,
    ask: (chance, people) => ({ path: `/people/${oneWithMany(chance, people).caseId}/timeline` }),
  },
  {
    name: 'overview-page',
    title: 'Person page of 50 facts (overview)',
    target: 250,
    targetP95: 15,
    ask: (chance, people) => ({ path: `/people/${oneWithMany(chance, people).caseId}` }),
  },
]

const councils = ['E10000028', 'E06000021']

/** What people ask of a register of both bodies, each as often as the next: who is owed aftercare, whose review is late, who is in hospital … */
export const questions: readonly ((chance: Chance) => string)[] = [
  () => 'state=LIVE',
  () => 'state=LIVE&sort=since&dir=down',
  (chance) => `state=LIVE&council=${chance.of(councils)}&sort=review`,
  () => 'state=LIVE&review=overdue&sort=review',
  () => 'state=LIVE&state=LIVE_END_BARRED_CTO&sort=review',
  () => 'state=PROSPECTIVE&sort=since&dir=down',
  () => 'state=PROSPECTIVE&sort=changed&dir=down',
  () => 'state=POSSIBLE&sort=birth',
  () => 'state=ENDED&sort=name&dir=down',
  (chance) => `flag=cto&council=${chance.of(councils)}&sort=name`,
  () => 'flag=leave&sort=since',
  () => 'flag=under-18&sort=name',
  () => 'flag=no-team&sort=changed',
  (chance) => `council=${chance.of(councils)}&sort=changed&dir=down`,
]

/** A question, and the first page of its answer three times out of four. */
export function filter(chance: Chance): string {
  const question = chance.of(questions)(chance)
  return chance.next() < 0.75 ? question : `${question}&page=${chance.between(2, 10)}`
}

/** Names as people type them: the family name, both names, the beginning of it, or one letter wrong. */
export function nameTyped(chance: Chance, people: number): string {
  const { familyName, givenName } = any(chance, people)
  const how = chance.next()
  if (how < 0.3) return familyName
  if (how < 0.55) return `${givenName} ${familyName}`
  if (how < 0.75) return familyName.slice(0, 5)
  const slip = chance.between(1, familyName.length - 2)
  return `${familyName.slice(0, slip)}${familyName.slice(slip + 1)}`
}

function recording(chance: Chance, people: number): Request {
  const { caseId } = any(chance, people)
  const fact = {
    type: 'ReviewHeld',
    effectiveOn: `2026-10-${chance.between(10, 30)}`,
    source: { kind: 'clinical-record' },
    data: { outcome: 'continue' },
  }
  return { path: `/api/people/${caseId}/facts`, post: { id: crypto.randomUUID(), ...fact } }
}
