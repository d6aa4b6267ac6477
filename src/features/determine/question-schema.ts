import { z } from 'zod'
import type { CostSplit } from '../../core/law/charging/charging.ts'
import type { ServiceLine } from '../../core/law/charging/service-line.ts'
import type { DisputeKnown } from '../../core/law/dispute/dispute-clock.ts'
import { type EndingRequest, endingGrounds } from '../../core/law/ending/ending-request.ts'
import type { KnownForReviews } from '../../core/law/reviews/known-for-reviews.ts'
import { policies } from '../../core/local-policies/policies.ts'
import { aBody, aDay, someWords, yesOrNo } from './fact-schema.ts'

// What may be said beside the facts: things the vocabulary has no fact for. Everything here may be left out.

const bodySatisfied = z.strictObject({
  satisfied: yesOrNo,
  organisation: aBody.optional(),
  decidedForIt: yesOrNo.optional(),
  authorisationSeen: yesOrNo.optional(),
})

const ending = z.strictObject({
  council: bodySatisfied.optional(),
  nhs: bodySatisfied.optional(),
  responsibleCouncils: z.array(aBody).optional(),
  responsibleNhsBodies: z.array(aBody).optional(),
  grounds: z.array(z.enum(endingGrounds)).optional(),
  silenceTakenAsConsent: yesOrNo.optional(),
  assessment: z.strictObject({ on: aDay, bothLimbs: yesOrNo }).optional(),
  involvement: z
    .strictObject({ person: yesOrNo, carer: yesOrNo.optional(), lacksCapacity: yesOrNo.optional(), represented: yesOrNo.optional() })
    .optional(),
  servicesPreventRelapse: yesOrNo.optional(),
  accommodation: z.strictObject({ dependsOnAftercare: yesOrNo, moveOnReady: yesOrNo.optional() }).optional(),
  jointNoticeOn: aDay.optional(),
  tribunalRecommendationOutstanding: yesOrNo.optional(),
  careLeaver: yesOrNo.optional(),
  linkedPlansAligned: yesOrNo.optional(),
  supervisedAftercare: yesOrNo.optional(),
}) satisfies z.ZodType<EndingRequest>

const pence = z.int().min(0, 'is less than nothing. Give pence a week')

const line = z.strictObject({
  id: someWords,
  what: someWords,
  kind: z.enum(['care', 'accommodation', 'ordinary-housing', 'continuing-healthcare', 'funded-nursing-care']),
  meetsNeedFromMentalDisorder: yesOrNo.optional(),
  reducesRiskOfReadmission: yesOrNo.optional(),
  mixed: yesOrNo.optional(),
  chargedFrom: aDay.optional(),
  chargedUntil: aDay.optional(),
  topUp: z
    .strictObject({
      dearerBecause: z.enum(['preference', 'need', 'unknown']),
      payer: z.enum(['person', 'other']),
      actualWeekly: pence,
      usualWeekly: pence,
      kindOfPlace: z.enum(['care-home', 'shared-lives', 'supported-living', 'other']).optional(),
      sameKindAsOffered: yesOrNo.optional(),
      suitable: yesOrNo.optional(),
      providerAcceptsTerms: yesOrNo.optional(),
      usualCostPlaceOffered: yesOrNo.optional(),
      writtenAgreement: yesOrNo.optional(),
      payerAbleAndWilling: yesOrNo.optional(),
    })
    .optional(),
}) satisfies z.ZodType<ServiceLine>

const split = z.strictObject({
  from: aDay,
  says: someWords,
  authority: z.strictObject({
    instrument: someWords,
    provision: someWords,
    url: someWords.optional(),
    standing: z.enum(['confirmed', 'recalled', 'inference']),
  }),
}) satisfies z.ZodType<CostSplit>

const days = z.int().min(0)

const dispute = z.strictObject({
  meetingNeeds: aBody.optional(),
  livingIn: aBody.optional(),
  presentIn: aBody.optional(),
  crossesIntoWales: yesOrNo.optional(),
  referredOn: aDay.optional(),
  determinedOn: aDay.optional(),
  nhsStageDays: z.strictObject({ local: days.optional(), system: days.optional(), 'nhs-england': days.optional() }).optional(),
}) satisfies z.ZodType<DisputeKnown>

// biome-ignore format: one list
const trigger = z.enum(['moved-to-another-council', 'plan-not-working', 'requested', 'ending-proposed', 'community-order-ended', 'leave-revoked', 'safeguarding', 'turned-18'])

const reviews = z.strictObject({
  contactsOn: z.array(aDay).optional(),
  leftWithoutAssessment: yesOrNo.optional(),
  directPayment: z.strictObject({ startedOn: aDay, reviewedOn: z.array(aDay).optional() }).optional(),
  topUps: z
    .array(z.strictObject({ id: someWords, agreedOn: aDay, reviewEveryMonths: z.int().min(1).optional(), reviewedOn: aDay.optional() }))
    .optional(),
  triggers: z.array(z.strictObject({ what: trigger, on: aDay })).optional(),
  longStayOfChildKnownOn: aDay.optional(),
  councilToldOfChildOn: aDay.optional(),
  careTreatmentReview: z.strictObject({ applicableOn: aDay, educationPlan: yesOrNo.optional(), lastHeldOn: aDay.optional() }).optional(),
  noticesOfChange: z.array(z.strictObject({ noticeOn: aDay, recordedOn: aDay.optional() })).optional(),
}) satisfies z.ZodType<KnownForReviews>

const bodies = z.array(aBody).min(1)

const places = z.strictObject({
  practices: z.array(z.strictObject({ code: aBody, bodies })).optional(),
  districts: z.array(z.strictObject({ district: someWords, council: aBody.optional(), bodies })).optional(),
})

/** The parts of a question beside its facts. */
export const besideTheFacts = {
  policy: z.enum(policies.map(({ key }) => key)).optional(),
  reviews: reviews.optional(),
  ending: ending.optional(),
  lines: z.array(line).optional(),
  splits: z.array(split).optional(),
  dispute: dispute.optional(),
  places: places.optional(),
}

export const besideSchema = z.strictObject(besideTheFacts)
export type BesideTheFacts = z.infer<typeof besideSchema>
