// Generated from migrations/ by scripts/generate-database-types.ts. Do not edit.
import type { ColumnType, Generated } from 'kysely'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'

/** Read as parsed JSON; written as text. */
type Json = ColumnType<unknown, string, string>
type JsonWithDefault = ColumnType<unknown, string | undefined, string>

export interface AccountTable {
  id: string
  issuer: string
  subject: string
  name: string
  organisationCode: string
  roles: string[]
  disabledAt: Moment | null
  lastVisitAt: Moment | null
  previousVisitAt: Moment | null
}

export interface AftercareCaseTable {
  id: string
  partnershipId: string
  reference: string
  openedAt: Moment
  openedBy: string
}

export interface BankHolidayTable {
  day: PlainDate
  name: string
  source: string
  removed: Generated<boolean>
}

export interface CaseFactTable {
  id: string
  caseId: string
  partnershipId: string
  sequence: number
  type: string
  effectiveOn: PlainDate
  effectiveTime: string | null
  precision: string | null
  toldOn: PlainDate | null
  recordedAt: Moment
  recordedBy: string
  body: string
  sourceKind: string
  sourceReference: string | null
  data: Json
  importId: string | null
  importKey: string | null
  digest: Buffer
}

export interface CasePartyTable {
  caseId: string
  partnershipId: string
  organisationCode: string
  since: Moment
  why: string
}

export interface ChangeLogTable {
  id: Generated<string>
  at: Moment
  accountId: string | null
  organisationCode: string | null
  action: string
  correlationId: string
  caseId: string | null
  detail: Json
}

export interface ColumnMappingTable {
  organisationCode: string
  format: string
  mapping: Json
  savedAt: Moment
  savedBy: string
}

export interface CommencementTable {
  id: Generated<string>
  provision: string
  inForceFrom: PlainDate | null
  evidence: string
  evidenceUrl: string
  checkedBy: string
  checkedOn: PlainDate
  enteredAt: Moment
}

export interface DataSharingAgreementTable {
  id: string
  partnershipId: string
  title: string
  inForceFrom: PlainDate
  inForceUntil: PlainDate | null
  document: string | null
}

export interface DataSharingTermTable {
  agreementId: string
  organisationCode: string
  sees: string
  purpose: string
}

export interface DraftTable {
  accountId: string
  form: string
  answers: Json
  savedAt: Moment
}

export interface FactAttachmentTable {
  id: string
  factId: string
  caseId: string
  partnershipId: string
  fileName: string
  mediaType: string
  sizeBytes: number
  sha256: Buffer
  content: Buffer
  attachedAt: Moment
  attachedBy: string
}

export interface ImportFileTable {
  importId: string
  partnershipId: string
  position: number
  fileName: string
  sha256: Buffer
  sizeBytes: number
  content: Buffer
}

export interface ImportRejectTable {
  importId: string
  partnershipId: string
  position: number
  fileName: string
  line: number
  recordKey: string | null
  field: string | null
  rule: string | null
  says: string
  taken: boolean
}

export interface ImportRunTable {
  id: string
  partnershipId: string
  organisationCode: string
  format: string
  state: string
  startedAt: Moment
  startedBy: string
  finishedAt: Moment | null
  mapping: Json | null
  progress: JsonWithDefault
  outcome: JsonWithDefault
  message: string | null
}

export interface OrganisationTable {
  code: string
  kind: string
  name: string
  shortName: string
  validFrom: PlainDate | null
  validTo: PlainDate | null
}

export interface PartnershipTable {
  id: string
  key: string
  name: string
  policyPack: string
}

export interface PartnershipMemberTable {
  partnershipId: string
  organisationCode: string
  since: PlainDate
  until: PlainDate | null
}

export interface RecordCheckpointTable {
  id: string
  takenAt: Moment
  cases: number
  facts: string
  digest: Buffer
}

export interface RegisterEntryTable {
  caseId: string
  partnershipId: string
  reference: string
  sequence: number
  familyName: string
  givenName: string
  sortName: string
  birthDate: PlainDate | null
  nhsNumber: string | null
  traceStatus: string | null
  postcode: string | null
  entitlement: string
  entitlementSince: PlainDate | null
  confidence: string
  section: string | null
  council: string | null
  nhsBody: string | null
  team: string | null
  namedPractitioner: string | null
  namedPractitionerAccount: string | null
  openToTeam: boolean
  lastReviewOn: PlainDate | null
  reviewDueOn: PlainDate | null
  onCto: boolean
  onLeave: boolean
  conditionallyDischarged: boolean
  outOfArea: boolean
  disputed: boolean
  diedOn: PlainDate | null
  lastFactAt: Moment
}

export interface SearchKeyTable {
  key: string
  kind: string
  caseId: string
  partnershipId: string
}

export interface SessionTable {
  tokenHash: Buffer
  accountId: string
  beganAt: Moment
  lastSeenAt: Moment
  endedAt: Moment | null
  assurance: Json
}

export interface SignInAttemptTable {
  idHash: Buffer
  issuer: string
  codeVerifier: string
  state: string
  nonce: string
  returnTo: string
  beganAt: Moment
}

export interface StatusClockTable {
  id: string
  caseId: string
  partnershipId: string
  organisationCode: string
  about: string
  noticeOn: PlainDate
  dueOn: PlainDate
  rule: Generated<string>
  loggedAt: Moment
  loggedBy: string
  factId: string | null
  recordedOn: PlainDate | null
  closedBecause: string | null
}

export interface ViewLogTable {
  id: Generated<string>
  at: Moment
  accountId: string
  organisationCode: string
  action: string
  correlationId: string
  caseId: string | null
  listed: string[] | null
}

export interface Tables {
  account: AccountTable
  aftercareCase: AftercareCaseTable
  bankHoliday: BankHolidayTable
  caseFact: CaseFactTable
  caseParty: CasePartyTable
  changeLog: ChangeLogTable
  columnMapping: ColumnMappingTable
  commencement: CommencementTable
  dataSharingAgreement: DataSharingAgreementTable
  dataSharingTerm: DataSharingTermTable
  draft: DraftTable
  factAttachment: FactAttachmentTable
  importFile: ImportFileTable
  importReject: ImportRejectTable
  importRun: ImportRunTable
  organisation: OrganisationTable
  partnership: PartnershipTable
  partnershipMember: PartnershipMemberTable
  recordCheckpoint: RecordCheckpointTable
  registerEntry: RegisterEntryTable
  searchKey: SearchKeyTable
  session: SessionTable
  signInAttempt: SignInAttemptTable
  statusClock: StatusClockTable
  viewLog: ViewLogTable
}
