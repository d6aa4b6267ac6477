import { z } from 'zod'
import { readNhsNumber } from '../../core/identifiers/nhs-number.ts'
import { isPlainDate, type PlainDate } from '../../core/time/plain-date.ts'
import type { FactData, FactType } from '../../core/timeline/fact.ts'
import { sections } from '../../core/timeline/section.ts'
import { cleanLine, cleanLines } from '../forms/clean-text.ts'

/** Corrections, withdrawals and what is relied on need a permission of their own and somebody who has seen what they are about. */
export type RecordableType = Exclude<FactType, 'FactCorrected' | 'FactWithdrawn' | 'DeterminationReliedOn'>

export const day = z.string().refine(isPlainDate, 'Write the day as year-month-day, for example 2026-11-21.') as z.ZodType<
  PlainDate,
  string
>

const text = (most: number, clean: (typed: string) => string) =>
  z
    .string()
    .max(most * 4)
    .transform(clean)
    .pipe(z.string().min(1, 'Write something here, or leave it out.').max(most, `Write at most ${most} characters.`))
export const line = text(200, cleanLine)
const lines = text(2000, cleanLines)
const code = z.string().regex(/^[A-Z0-9]{3,12}$/, 'Give the ODS code of an NHS body or the GSS code of a council.')
const account = z.uuid('Give the id of an account.')
const section = z.enum(sections)
const yesNo = z.boolean()
const nhsNumber = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const read = readNhsNumber(typed)
    if (read.kind === 'valid') return read.nhsNumber
    context.issues.push({
      code: 'custom',
      message: read.kind === 'invalid' ? read.because : 'Leave it out where it is not known.',
      input: typed,
    })
    return z.NEVER
  })
const traceStatus = z.string().regex(/^0[1-8]$/, 'Give the NHS number status as its code, 01 to 08.')

const nothing = z.strictObject({})
const period = z.strictObject({ period: line.optional() })
const named = z.strictObject({ name: line, organisation: code.optional(), account: account.optional() })
const near = { name: line, relationship: line.optional(), contact: line.optional() }

/** What may be said of each kind of fact. The compiler refuses one that gives other data than the vocabulary says. */
export const factSchemas: { readonly [T in RecordableType]: z.ZodType<FactData[T]> } = {
  PersonDescribed: z.strictObject({
    familyName: line.optional(),
    givenName: line.optional(),
    otherNames: line.optional(),
    formerFamilyName: line.optional(),
    birthDate: day.optional(),
    gender: z.enum(['female', 'male', 'other', 'not-stated']).optional(),
    ethnicCategory: line.optional(),
  }),
  NhsNumberRecorded: z.strictObject({ nhsNumber: nhsNumber.optional(), traceStatus }),
  LocalReferenceRecorded: z.strictObject({ organisation: code, reference: line }),
  CommunicationNeedsRecorded: z.strictObject({ needs: lines, language: line.optional(), interpreter: yesNo.optional() }),
  Died: nothing,
  Detained: z.strictObject({
    section,
    period: line.optional(),
    hospital: line.optional(),
    provider: code.optional(),
    commissioner: code.optional(),
  }),
  DetentionEnded: z.strictObject({ period: line.optional(), section: section.optional(), reason: line.optional() }),
  AdmittedToHospital: z.strictObject({
    spell: line.optional(),
    hospital: line.optional(),
    provider: code.optional(),
    commissioner: code.optional(),
  }),
  BecameInformal: period,
  LeftHospital: z.strictObject({
    spell: line.optional(),
    destination: z.enum(['home', 'care-home', 'other-hospital', 'prison', 'abroad', 'other', 'unknown']).optional(),
    note: lines.optional(),
  }),
  TransferredBetweenHospitals: z.strictObject({ toHospital: line.optional(), toProvider: code.optional() }),
  LeaveBegan: z.strictObject({
    kind: z.enum(['escorted', 'day', 'overnight', 'residential-trial', 'unknown']),
    until: day.optional(),
    place: line.optional(),
  }),
  LeaveEnded: z.strictObject({ how: z.enum(['returned', 'revoked', 'unknown']).optional() }),
  CommunityTreatmentOrderMade: z.strictObject({ period: line.optional(), expiresOn: day.optional() }),
  RecalledFromCommunityTreatmentOrder: period,
  ReleasedFromRecall: period,
  CommunityTreatmentOrderRevoked: period,
  CommunityTreatmentOrderExtended: z.strictObject({ period: line.optional(), expiresOn: day.optional() }),
  CommunityTreatmentOrderEnded: z.strictObject({ period: line.optional(), reason: line.optional() }),
  ConditionallyDischarged: z.strictObject({ period: line.optional(), residenceCondition: lines.optional() }),
  RecalledFromConditionalDischarge: period,
  AbsolutelyDischarged: z.strictObject({ period: line.optional(), by: line.optional() }),
  ReturnedToPrison: z.strictObject({ prison: line.optional() }),
  LeftEnglandAndWales: z.strictObject({ to: line.optional() }),
  ReturnedToEnglandAndWales: nothing,
  ResidenceRecorded: z.strictObject({
    kind: z.enum([
      'own-home',
      'rented-home',
      'family-home',
      'supported-living',
      'care-home',
      'nursing-home',
      'shared-lives',
      'temporary',
      'no-fixed-abode',
      'hospital',
      'prison',
      'school-or-college',
      'other',
      'unknown',
    ]),
    arrangedBy: z.enum(['self-or-family', 'council', 'nhs', 'council-and-nhs', 'court-or-prison', 'unknown']).optional(),
    arrangingBody: code.optional(),
    council: code.optional(),
    nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland', 'elsewhere']).optional(),
    settled: z.enum(['yes', 'no', 'unclear']).optional(),
    capacityToDecide: z.enum(['has', 'lacks', 'unknown']).optional(),
    needsMetUnder: z.enum(['section-117', 'care-act', 'nhs-continuing-healthcare', 'children-act', 'none', 'unknown']).optional(),
    onlyThere: yesNo.optional(),
    placedFrom: z.enum(['england', 'wales', 'scotland', 'northern-ireland']).optional(),
    address: line.optional(),
    postcode: line.optional(),
    note: lines.optional(),
  }),
  LookedAfterStatusRecorded: z.strictObject({
    status: z.enum(['looked-after', 'care-leaver', 'not-looked-after']),
    council: code.optional(),
  }),
  GpRegistered: z.strictObject({ practice: code.optional(), practiceName: line.optional(), icb: code.optional() }),
  NamedPractitionerAssigned: named,
  NamedPractitionerEnded: nothing,
  ResponsibleClinicianAssigned: named,
  TeamAssigned: z.strictObject({ team: line, organisation: code.optional() }),
  ClosedToTeams: z.strictObject({ reason: line.optional() }),
  DeputyOrAttorneyRecorded: z.strictObject({
    name: line,
    authority: z.enum(['lpa-health', 'lpa-property', 'deputy-health', 'deputy-property', 'epa']),
    contact: line.optional(),
  }),
  NearestRelativeRecorded: z.strictObject(near),
  CarerRecorded: z.strictObject({ ...near, consentToShare: z.enum(['given', 'refused', 'not-asked']), about: lines.optional() }),
  Section117Claimed: z.strictObject({
    claim: z.enum(['entitled', 'not-entitled', 'ended', 'unclear']),
    words: lines,
    section: section.optional(),
  }),
  EndingDecided: z.strictObject({
    body: z.enum(['council', 'nhs']),
    satisfied: yesNo,
    organisation: code.optional(),
    decidedBy: line.optional(),
    words: lines.optional(),
  }),
  EndingClaimed: z.strictObject({ words: lines }),
  AftercareReinstated: z.strictObject({ reason: lines.optional() }),
  ReviewHeld: z.strictObject({ outcome: z.enum(['continue', 'change', 'end-proposed', 'unknown']).optional() }),
  ResponsibleBodyRecorded: z.strictObject({ duty: z.enum(['council', 'nhs']), organisation: code, words: lines.optional() }),
  ResponsibilityDetermined: z.strictObject({
    duty: z.enum(['council', 'nhs']),
    organisation: code,
    by: z.enum(['court', 'secretary-of-state', 'nhs-england', 'agreement-between-bodies']),
    reference: line.optional(),
  }),
  AftercareServicesRecorded: z.strictObject({ state: z.enum(['provided', 'stopped']), words: lines.optional() }),
  DisputeOpened: z.strictObject({ about: z.enum(['council', 'nhs', 'both', 'unknown']), words: lines.optional() }),
  DisputeClosed: z.strictObject({ outcome: line.optional() }),
}
