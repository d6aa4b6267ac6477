import { z } from 'zod'
import { isPlainDate, type Moment, moment, type PlainDate } from '../../core/time/plain-date.ts'
import type { FactData, FactType } from '../../core/timeline/fact.ts'
import { sections } from '../../core/timeline/section.ts'

/** A day that exists, written as the register writes days. */
export const aDay = z
  .string()
  .refine(isPlainDate, 'is not a day that exists. Write it as year-month-day, for example 2024-02-29')
  .meta({ format: 'date' }) as unknown as z.ZodType<PlainDate>

/** A moment as an ISO 8601 instant in UTC. */
export const aMoment = z
  .string()
  .refine(isMoment, 'is not a moment. Write it in UTC, for example 2024-05-03T14:20:00Z')
  .meta({ format: 'date-time' }) as unknown as z.ZodType<Moment>

function isMoment(text: string): boolean {
  try {
    return moment(text) !== ''
  } catch {
    return false
  }
}

export const aTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time. Write hours and minutes, for example 14:20')
export const someWords = z.string().min(1, 'is empty. Leave it out where it is not known')
/** Any code or letter: this tool answers for councils and boards called A and B as well as for real ones. */
export const aBody = someWords.meta({ description: 'GSS code of a council, ODS code of an NHS body, or any letter or name for one' })
export const yesOrNo = z.boolean()
const aSection = z.enum(sections)
const oneOf = <const V extends readonly [string, ...string[]]>(...values: V) => z.enum(values)

/** An object with these fields and no others: the first must be there, the second may. */
function said<M extends z.ZodRawShape, O extends z.ZodRawShape>(must: M, may: O) {
  const optional = Object.fromEntries(Object.entries(may).map(([field, of]) => [field, z.optional(of)]))
  return z.strictObject({ ...must, ...optional } as M & { [K in keyof O]: z.ZodOptional<O[K]> })
}

const inHospital = { hospital: someWords, provider: aBody, commissioner: aBody }
const senders = { period: someWords }
const reason = { reason: someWords }
const colleague = said({ name: someWords }, { organisation: aBody, account: someWords })
const contact = { relationship: someWords, contact: someWords }
const country = ['england', 'wales', 'scotland', 'northern-ireland'] as const

/** What each kind of fact says, exactly as the vocabulary has it. The compiler refuses a kind left out or read otherwise. */
export const factSchemas = {
  PersonDescribed: said(
    {},
    {
      familyName: someWords,
      givenName: someWords,
      otherNames: someWords,
      formerFamilyName: someWords,
      birthDate: aDay,
      gender: oneOf('female', 'male', 'other', 'not-stated'),
      ethnicCategory: someWords,
    },
  ),
  NhsNumberRecorded: said({ traceStatus: z.string().regex(/^0[1-8]$/, 'is not a trace status, 01 to 08') }, { nhsNumber: someWords }),
  LocalReferenceRecorded: said({ organisation: aBody, reference: someWords }, {}),
  CommunicationNeedsRecorded: said({ needs: someWords }, { language: someWords, interpreter: yesOrNo }),
  Died: said({}, {}),
  Detained: said({ section: aSection }, { ...senders, ...inHospital }),
  DetentionEnded: said({}, { ...senders, section: aSection, ...reason }),
  AdmittedToHospital: said({}, { spell: someWords, ...inHospital }),
  BecameInformal: said({}, senders),
  LeftHospital: said(
    {},
    {
      spell: someWords,
      destination: oneOf('home', 'care-home', 'other-hospital', 'prison', 'abroad', 'other', 'unknown'),
      note: someWords,
    },
  ),
  TransferredBetweenHospitals: said({}, { toHospital: someWords, toProvider: aBody }),
  LeaveBegan: said({ kind: oneOf('escorted', 'day', 'overnight', 'residential-trial', 'unknown') }, { until: aDay, place: someWords }),
  LeaveEnded: said({}, { how: oneOf('returned', 'revoked', 'unknown') }),
  CommunityTreatmentOrderMade: said({}, { ...senders, expiresOn: aDay }),
  RecalledFromCommunityTreatmentOrder: said({}, senders),
  ReleasedFromRecall: said({}, senders),
  CommunityTreatmentOrderRevoked: said({}, senders),
  CommunityTreatmentOrderExtended: said({}, { ...senders, expiresOn: aDay }),
  CommunityTreatmentOrderEnded: said({}, { ...senders, ...reason }),
  ConditionallyDischarged: said({}, { ...senders, residenceCondition: someWords }),
  RecalledFromConditionalDischarge: said({}, senders),
  AbsolutelyDischarged: said({}, { ...senders, by: someWords }),
  ReturnedToPrison: said({}, { prison: someWords }),
  LeftEnglandAndWales: said({}, { to: someWords }),
  ReturnedToEnglandAndWales: said({}, {}),
  ResidenceRecorded: said(
    {
      // biome-ignore format: one list, as people read it
      kind: oneOf('own-home', 'rented-home', 'family-home', 'supported-living', 'care-home', 'nursing-home', 'shared-lives', 'temporary', 'no-fixed-abode', 'hospital', 'prison', 'school-or-college', 'other', 'unknown'),
    },
    {
      arrangedBy: oneOf('self-or-family', 'council', 'nhs', 'council-and-nhs', 'court-or-prison', 'unknown'),
      arrangingBody: aBody,
      council: aBody,
      nation: oneOf(...country, 'elsewhere'),
      settled: oneOf('yes', 'no', 'unclear'),
      capacityToDecide: oneOf('has', 'lacks', 'unknown'),
      needsMetUnder: oneOf('section-117', 'care-act', 'nhs-continuing-healthcare', 'children-act', 'none', 'unknown'),
      onlyThere: yesOrNo,
      placedFrom: oneOf(...country),
      address: someWords,
      postcode: someWords,
      note: someWords,
    },
  ),
  LookedAfterStatusRecorded: said({ status: oneOf('looked-after', 'care-leaver', 'not-looked-after') }, { council: aBody }),
  GpRegistered: said({}, { practice: aBody, practiceName: someWords, icb: aBody }),
  NamedPractitionerAssigned: colleague,
  NamedPractitionerEnded: said({}, {}),
  ResponsibleClinicianAssigned: colleague,
  TeamAssigned: said({ team: someWords }, { organisation: aBody }),
  ClosedToTeams: said({}, reason),
  DeputyOrAttorneyRecorded: said(
    { name: someWords, authority: oneOf('lpa-health', 'lpa-property', 'deputy-health', 'deputy-property', 'epa') },
    { contact: someWords },
  ),
  NearestRelativeRecorded: said({ name: someWords }, contact),
  CarerRecorded: said({ name: someWords, consentToShare: oneOf('given', 'refused', 'not-asked') }, { ...contact, about: someWords }),
  Section117Claimed: said({ claim: oneOf('entitled', 'not-entitled', 'ended', 'unclear'), words: someWords }, { section: aSection }),
  EndingDecided: said(
    { body: oneOf('council', 'nhs'), satisfied: yesOrNo },
    { organisation: aBody, decidedBy: someWords, words: someWords },
  ),
  EndingClaimed: said({ words: someWords }, {}),
  AftercareReinstated: said({}, reason),
  ReviewHeld: said({}, { outcome: oneOf('continue', 'change', 'end-proposed', 'unknown') }),
  ResponsibleBodyRecorded: said({ duty: oneOf('council', 'nhs'), organisation: aBody }, { words: someWords }),
  ResponsibilityDetermined: said(
    {
      duty: oneOf('council', 'nhs'),
      organisation: aBody,
      by: oneOf('court', 'secretary-of-state', 'nhs-england', 'agreement-between-bodies'),
    },
    { reference: someWords },
  ),
  DeterminationReliedOn: said(
    {
      question: oneOf('council', 'nhs'),
      organisation: aBody,
      confidence: oneOf('CERTAIN', 'PROBABLE', 'ARGUABLE', 'NEEDS_LEGAL_ADVICE', 'INSUFFICIENT_FACTS'),
      rule: someWords,
      pack: someWords,
      standing: oneOf('confirmed', 'departed'),
      because: z.array(someWords),
    },
    { reason: someWords, authority: someWords },
  ),
  AftercareServicesRecorded: said({ state: oneOf('provided', 'stopped') }, { words: someWords }),
  DisputeOpened: said({ about: oneOf('council', 'nhs', 'both', 'unknown') }, { words: someWords }),
  DisputeClosed: said({}, { outcome: someWords }),
  FactWithdrawn: said({ fact: someWords, reason: someWords }, {}),
  FactCorrected: said(
    { fact: someWords, reason: someWords, effectiveOn: aDay, data: z.unknown() },
    { effectiveTime: aTime, precision: oneOf('day', 'month', 'year', 'estimated') },
  ),
} satisfies { readonly [T in FactType]: z.ZodType<FactData[T]> & { readonly shape: object } }

export const factTypes = Object.keys(factSchemas) as [FactType, ...FactType[]]

/** The fields every fact may carry. Only `type` and `effectiveOn` must be given; `data` may be left out where nothing must be said. */
export const envelope = {
  id: someWords.optional(),
  effectiveOn: aDay,
  effectiveTime: aTime.optional(),
  precision: oneOf('month', 'year', 'estimated').optional(),
  toldOn: aDay.optional(),
  recordedAt: aMoment.optional(),
  body: aBody.optional(),
  source: z
    .strictObject({
      // biome-ignore format: one list
      kind: oneOf('statutory-form', 'court-order', 'letter', 'clinical-record', 'mhsds', 'legacy-list', 'self-report', 'verbal', 'other'),
      reference: someWords.optional(),
    })
    .optional(),
}

/** One kind of fact as it is handed in. */
export function factSchema<T extends FactType>(type: T) {
  const of: z.ZodType = factSchemas[type]
  const needsNothing = of.safeParse({}).success
  return z.strictObject({ type: z.literal(type), ...envelope, data: needsNothing ? of.optional() : of })
}
