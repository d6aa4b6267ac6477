import type { FactOf } from '../fact.ts'
import type { RunningCase } from './running-case.ts'

/** Later statements about a person win field by field; an absent field says nothing. */
export function describePerson(running: RunningCase, fact: FactOf<'PersonDescribed'>): void {
  running.current.person = { ...running.current.person, ...stated(fact.data) }
}

export function recordReference(running: RunningCase, fact: FactOf<'LocalReferenceRecorded'>): void {
  putLatest(running.current.localReferences, fact, (known) => known.data.organisation === fact.data.organisation)
}

export function recordDeputy(running: RunningCase, fact: FactOf<'DeputyOrAttorneyRecorded'>): void {
  const { name, authority } = fact.data
  putLatest(running.current.deputiesAndAttorneys, fact, (known) => known.data.name === name && known.data.authority === authority)
}

export function recordCarer(running: RunningCase, fact: FactOf<'CarerRecorded'>): void {
  putLatest(running.current.carers, fact, (known) => known.data.name === fact.data.name)
}

export function assignTeam(running: RunningCase, fact: FactOf<'TeamAssigned'>): void {
  running.current.team = fact
  running.current.closedToTeams = undefined
}

export function closeToTeams(running: RunningCase, fact: FactOf<'ClosedToTeams'>): void {
  running.current.team = undefined
  running.current.closedToTeams = fact
}

export function recordResponsibleBody(running: RunningCase, fact: FactOf<'ResponsibleBodyRecorded'>): void {
  if (fact.data.duty === 'council') running.current.recordedCouncil = fact
  else running.current.recordedNhsBody = fact
}

export function holdReview(running: RunningCase, fact: FactOf<'ReviewHeld'>): void {
  running.reviews.push(fact)
  running.current.lastReview = fact
}

function putLatest<T>(list: T[], latest: T, sameAs: (known: T) => boolean): void {
  const at = list.findIndex(sameAs)
  if (at < 0) list.push(latest)
  else list[at] = latest
}

function stated<T extends object>(data: T): Partial<T> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Partial<T>
}
