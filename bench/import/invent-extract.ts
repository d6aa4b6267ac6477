import { dayNumber, dayNumbered } from '../../src/core/time/day-number.ts'
import { Chance } from '../invent/chance.ts'
import { inventIdentity, inventedToday } from '../invent/invent-person.ts'

type Row = Readonly<Record<string, string | number | undefined>>

/** Far beyond the places of those who are on the register: nobody in the extract is there already. */
const firstPlace = 5_000_000
const lastDay = dayNumber(inventedToday)
const provider = 'RRE'

/** The tables of one trust's extract with this many people, some eleven rows each, as CSV files. */
export function inventExtract(people: number): { name: string; bytes: Buffer }[] {
  const tables: Record<string, Row[]> = {
    MHS000Header: [{ OrgIDProvider: provider, ReportingPeriodStartDate: '2008-01-01', ReportingPeriodEndDate: inventedToday }],
  }
  const add = (table: string, row: Row) => (tables[table] ??= []).push(row)
  for (let number = 1; number <= people; number += 1) addPerson(add, number)
  return Object.entries(tables).map(([table, rows]) => ({ name: `${table}.csv`, bytes: Buffer.from(csvOf(rows)) }))
}

/** Section 2, then section 3, leave, discharge; one in ten on a community treatment order. */
function addPerson(add: (table: string, row: Row) => void, number: number): void {
  const { nhsNumber } = inventIdentity(firstPlace + number)
  const chance = new Chance(number)
  const id = String(3_000_000 + number)
  const [request, spell, ward] = [`RF${id}`, `SP${id}`, `WS${id}`]
  const admitted = lastDay - chance.between(300, 4000)
  const [on, held, away, left] = [admitted, admitted + 20, admitted + 60, admitted + 120].map(dayNumbered)
  const born = dayNumbered(lastDay - chance.between(7000, 30_000))
  const postcode = `ZS${chance.between(1, 20)} ${chance.between(1, 9)}AA`
  add('MHS001MPI', {
    LocalPatientID: id,
    OrgIDLocalPatientID: provider,
    NHSNumber: nhsNumber,
    NHSNumberStatus: '01',
    PersonBirthDate: born,
    Postcode: postcode,
    Gender: chance.between(1, 2),
    EthnicCategory: 'A',
    LanguageCodePreferred: 'en',
  })
  add('MHS002GP', { LocalPatientID: id, GMPReg: `M8${chance.between(1000, 9999)}`, StartDateGMPRegistration: dayNumbered(admitted - 900) })
  add('MHS101Referral', { ServiceRequestID: request, LocalPatientID: id, ReferralRequestReceivedDate: on })
  add('MHS501HospProvSpell', {
    HospProvSpellID: spell,
    ServiceRequestID: request,
    StartDateHospProvSpell: on,
    StartTimeHospProvSpell: '12:56:00',
    DischDateHospProvSpell: left,
    DestOfDischHospProvSpell: '19',
  })
  add('MHS502WardStay', { WardStayID: ward, HospProvSpellID: spell, StartDateWardStay: on, EndDateWardStay: left })
  add('MHS512HospSpellCommAssPer', { HospProvSpellID: spell, OrgIDComm: 'QNC', StartDateOrgCodeComm: on })
  const onOrder = number % 10 === 0
  const period = { LocalPatientID: id, StartTimeMHActLegalStatusClass: '10:00:00' }
  add('MHS401MHActPeriod', {
    ...period,
    MHActLegalStatusClassPeriodID: `MHA${id}`,
    StartDateMHActLegalStatusClass: on,
    EndDateMHActLegalStatusClass: held,
    LegalStatusCode: '02',
  })
  add('MHS401MHActPeriod', {
    ...period,
    MHActLegalStatusClassPeriodID: `MHB${id}`,
    StartDateMHActLegalStatusClass: held,
    EndDateMHActLegalStatusClass: onOrder ? undefined : left,
    LegalStatusCode: '03',
  })
  if (onOrder) add('MHS404CommTreatOrder', { MHActLegalStatusClassPeriodID: `MHB${id}`, StartDateCommTreatOrd: left })
  add('MHS402RespClinicianAssignPeriod', {
    MHActLegalStatusClassPeriodID: `MHB${id}`,
    StartDateRespClinAssign: held,
    CareProfLocalID: `RC${chance.between(1, 90)}`,
  })
  add('MHS006MHCareCoord', { LocalPatientID: id, StartDateAssCareCoord: left, CareProfLocalID: `CP${chance.between(1, 400)}` })
  add('MHS510LeaveOfAbsence', {
    WardStayID: ward,
    StartDateMHLeaveAbs: away,
    StartTimeMHLeaveAbs: '09:00:00',
    EndDateMHLeaveAbs: away,
    EscortedLeaveIndicator: 'Y',
  })
}

/** Columns in the order in which they first appear; nothing in these rows needs quotation marks. */
function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns.join(','), ...rows.map((row) => columns.map((column) => row[column] ?? '').join(','))].join('\n')
}
