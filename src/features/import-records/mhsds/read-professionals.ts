import { addFact, daysOf, getPeriod, getPerson, type MhsdsExtract } from './extract.ts'
import type { MhsdsRow } from './row.ts'

/** MHS006MHCareCoord: the care co-ordinator, who is the named practitioner. MHSDS names staff by a local code only. */
export function readCareCoordinator(extract: MhsdsExtract, row: MhsdsRow): void {
  const person = getPerson(extract, row)
  const { from, until } = daysOf(extract, row, { from: 'StartDateAssCareCoord', until: 'EndDateAssCareCoord' })
  const assignments = extract.practitioners.get(person) ?? []
  extract.practitioners.set(person, [...assignments, { row, name: row.required('CareProfLocalID'), from, until }])
}

/** The facts of care co-ordination, after all rows were read: an end is stated only where nobody else had taken over by then. */
export function addCareCoordinators(extract: MhsdsExtract): void {
  for (const [person, assignments] of extract.practitioners) {
    for (const { row, name, from, until } of assignments) {
      const id = `006:${person.id}:${name}:${from}`
      addFact(extract, person, row, id, 'NamedPractitionerAssigned', { effectiveOn: from, data: { name, organisation: extract.provider } })
      const takenOver = assignments.some((other) => until !== undefined && other.from > from && other.from <= until)
      if (until && !takenOver) addFact(extract, person, row, id, 'NamedPractitionerEnded', { effectiveOn: until, data: {} })
    }
  }
}

/** MHS402RespClinicianAssignPeriod: the responsible clinician during a legal status period. */
export function readResponsibleClinician(extract: MhsdsExtract, row: MhsdsRow): void {
  const period = getPeriod(extract, row)
  const { from } = daysOf(extract, row, { from: 'StartDateRespClinAssign', until: 'EndDateRespClinAssign' })
  const name = row.required('CareProfLocalID')
  addFact(extract, period.person, row, `402:${period.id}:${name}:${from}`, 'ResponsibleClinicianAssigned', {
    effectiveOn: from,
    data: { name, organisation: extract.provider },
  })
}
