import type { MhsdsExtract } from './extract.ts'
import { readCommunityOrder, readRecall } from './read-community-orders.ts'
import { readConditionalDischarge } from './read-conditional-discharges.ts'
import { readReferral, readSpell, readSpellCommissioner, readWardStay } from './read-hospital-stays.ts'
import { readLeave } from './read-leave.ts'
import { readLegalPeriod } from './read-legal-periods.ts'
import { readGpRegistration, readPerson } from './read-people.ts'
import { readCareCoordinator, readResponsibleClinician } from './read-professionals.ts'
import type { MhsdsRow } from './row.ts'

/** One MHSDS v6.0 table: how its header is told, what makes a row itself, and who reads it. */
export interface MhsdsTable {
  readonly name: string
  /** Columns that together no other table has. */
  readonly knownBy: readonly string[]
  /** The sender's id of a row. Two rows with one id that differ cannot both be right. */
  readonly key?: string
  readonly read?: (extract: MhsdsExtract, row: MhsdsRow) => void
}

/** In reading order: a table comes after those it refers to. */
export const mhsdsTables: readonly MhsdsTable[] = [
  { name: 'MHS000Header', knownBy: ['OrgIDProvider', 'ReportingPeriodEndDate'] },
  { name: 'MHS001MPI', knownBy: ['LocalPatientID', 'PersonBirthDate'], read: readPerson },
  {
    name: 'MHS101Referral',
    knownBy: ['ServiceRequestID', 'LocalPatientID', 'ReferralRequestReceivedDate'],
    key: 'ServiceRequestID',
    read: readReferral,
  },
  {
    name: 'MHS501HospProvSpell',
    knownBy: ['HospProvSpellID', 'ServiceRequestID', 'StartDateHospProvSpell'],
    key: 'HospProvSpellID',
    read: readSpell,
  },
  { name: 'MHS502WardStay', knownBy: ['WardStayID', 'HospProvSpellID', 'StartDateWardStay'], key: 'WardStayID', read: readWardStay },
  { name: 'MHS512HospSpellCommAssPer', knownBy: ['HospProvSpellID', 'OrgIDComm', 'StartDateOrgCodeComm'], read: readSpellCommissioner },
  {
    name: 'MHS401MHActPeriod',
    knownBy: ['MHActLegalStatusClassPeriodID', 'LegalStatusCode'],
    key: 'MHActLegalStatusClassPeriodID',
    read: readLegalPeriod,
  },
  {
    name: 'MHS403ConditionalDischarge',
    knownBy: ['MHActLegalStatusClassPeriodID', 'StartDateMHCondDisch'],
    read: readConditionalDischarge,
  },
  { name: 'MHS404CommTreatOrder', knownBy: ['MHActLegalStatusClassPeriodID', 'StartDateCommTreatOrd'], read: readCommunityOrder },
  { name: 'MHS405CommTreatOrderRecall', knownBy: ['MHActLegalStatusClassPeriodID', 'StartDateCommTreatOrdRecall'], read: readRecall },
  { name: 'MHS510LeaveOfAbsence', knownBy: ['WardStayID', 'StartDateMHLeaveAbs'], read: readLeave },
  { name: 'MHS002GP', knownBy: ['LocalPatientID', 'GMPReg'], read: readGpRegistration },
  { name: 'MHS006MHCareCoord', knownBy: ['LocalPatientID', 'StartDateAssCareCoord'], read: readCareCoordinator },
  {
    name: 'MHS402RespClinicianAssignPeriod',
    knownBy: ['MHActLegalStatusClassPeriodID', 'StartDateRespClinAssign'],
    read: readResponsibleClinician,
  },
  { name: 'MHS005PatInd', knownBy: ['LocalPatientID', 'IMHARequired'] },
  { name: 'MHS901StaffDetails', knownBy: ['CareProfLocalID', 'OrgIDCareProfLocalID'] },
]

/** The table with this header, or undefined. Capitals and surrounding space do not matter. */
export function recogniseMhsdsTable(header: readonly string[]): MhsdsTable | undefined {
  const names = new Set(header.map((name) => name.trim().toLowerCase()))
  return mhsdsTables.find((table) => table.knownBy.every((column) => names.has(column.toLowerCase())))
}
