import { createHash, randomUUID } from 'node:crypto'
import { plainDate } from '../../src/core/time/plain-date.ts'
import type { NewFact } from '../../src/core/timeline/fact.ts'
import { aCase } from './a-case.ts'
import type { RouteIds } from './every-route.ts'
import type { TestRegister, Who } from './register.ts'

/** A person whose every text holds one word that stands nowhere else, with all that hangs on them. */
export interface MarkedPerson {
  readonly marker: string
  readonly partnership: string
  /** Codes of the bodies that are parties. */
  readonly parties: readonly string[]
  readonly ids: RouteIds
}

/** Writes a person in whose name, facts, evidence, clock, logs, draft and import the marker stands. `parties` are named in the record. */
export async function writeMarkedPerson(
  register: TestRegister,
  marker: string,
  by: Who,
  parties: readonly string[],
): Promise<MarkedPerson> {
  const { id: accountId, code, partnershipId } = register.accountOf(by)
  const partnership = register.everybody.find(({ name }) => name === by)?.partnership ?? ''
  const capital = `${marker.charAt(0).toUpperCase()}${marker.slice(1)}`
  const since = plainDate('2025-05-01')
  const facts = aCase()
    .described('2025-05-01', { familyName: capital, givenName: `Given${marker}`, birthDate: plainDate('1980-05-06') })
    .fact('LocalReferenceRecorded', '2025-05-01', { organisation: code, reference: `9 ${marker}` })
    .detained('3', '2025-05-01', { hospital: `Hospital ${marker}` })
    .fact('ResidenceRecorded', '2025-04-30', { kind: 'own-home', address: `1 ${marker} Road`, council: 'E10000028', note: marker })
    .fact('NamedPractitionerAssigned', '2025-05-02', { name: `Dr ${marker}` })
    .fact('CarerRecorded', '2025-05-02', { name: `Carer ${marker}`, consentToShare: 'given', contact: marker })
    .leftHospital('2025-06-01', { destination: 'home', note: marker })
    .fact('Section117Claimed', '2025-06-02', { claim: 'entitled', words: `Words ${marker}` })
    .fact('DisputeOpened', '2025-06-03', { about: 'council', words: `Dispute ${marker}` })
    .newFacts()
  const named: NewFact[] = parties.map((organisation) => ({
    type: 'TeamAssigned',
    effectiveOn: since,
    source: { kind: 'letter', reference: `Letter ${marker}` },
    data: { team: `Team ${marker}`, organisation },
  }))
  const { caseId, factIds } = await register.person([...facts, ...named], by)
  const factId = factIds[2] ?? ''
  const [attachmentId, clockId, importId] = [randomUUID(), randomUUID(), randomUUID()]
  const content = Buffer.from(`Evidence ${marker}`)
  const sha256 = createHash('sha256').update(content).digest()
  const { pool } = register
  await pool.query(
    `insert into fact_attachment (id, fact_id, case_id, partnership_id, file_name, media_type, size_bytes, sha256, content, attached_at, attached_by)
     values ($1, $2, $3, $4, $5, 'text/plain', $6, $7, $8, now(), $9)`,
    [attachmentId, factId, caseId, partnershipId, `${marker}.txt`, content.length, sha256, content, accountId],
  )
  await pool.query(
    `insert into status_clock (id, case_id, partnership_id, organisation_code, about, notice_on, due_on, logged_at, logged_by)
     values ($1, $2, $3, $4, $5, '2026-11-02', '2026-11-09', now(), $6)`,
    [clockId, caseId, partnershipId, code, `Clock ${marker}`, accountId],
  )
  await pool.query(
    `insert into change_log (at, account_id, organisation_code, action, correlation_id, case_id, detail) values (now(), $1, $2, 'record-fact', 'c', $3, $4)`,
    [accountId, code, caseId, JSON.stringify({ words: marker })],
  )
  await pool.query(
    `insert into view_log (at, account_id, organisation_code, action, correlation_id, case_id) values (now(), $1, $2, $3, 'c', $4)`,
    [accountId, code, `looked-${marker}`, caseId],
  )
  await pool.query(`insert into draft (account_id, form, answers, saved_at) values ($1, $2, $3, now()) on conflict do nothing`, [
    accountId,
    `/people/${caseId}/record/left-hospital`,
    JSON.stringify({ note: marker }),
  ])
  await pool.query(
    `insert into import_run (id, partnership_id, organisation_code, format, state, started_at, started_by, mapping, message, outcome)
     values ($1, $2, $3, 'council-list', 'checked', now(), $4, $5, $6, $7)`,
    [importId, partnershipId, code, accountId, JSON.stringify({ name: marker }), `Message ${marker}`, JSON.stringify({ rejected: 1 })],
  )
  await pool.query(
    `insert into import_file (import_id, partnership_id, position, file_name, sha256, size_bytes, content) values ($1, $2, 1, $3, $4, $5, $6)`,
    [importId, partnershipId, `${marker}.csv`, sha256, content.length, content],
  )
  await pool.query(
    `insert into import_reject (import_id, partnership_id, position, file_name, line, says, taken) values ($1, $2, 1, $3, 7, $4, false)`,
    [importId, partnershipId, `${marker}.csv`, `Row of ${marker}`],
  )
  return { marker, partnership, parties: [code, ...parties], ids: { caseId, factId, attachmentId, clockId, importId, accountId } }
}
