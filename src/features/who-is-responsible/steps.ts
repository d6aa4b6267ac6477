import type { NewFact } from '../../core/timeline/fact.ts'
import { findKind, type Kind } from '../record-fact/index.ts'

type Event = Pick<NewFact, 'type' | 'effectiveOn' | 'effectiveTime' | 'precision' | 'data'>

/** A kind of step with the few of its questions on which an answer turns: no names, addresses or notes. */
export interface Step {
  readonly kind: Kind
  /** Asked only by whoever opens "More": they matter to few. */
  readonly more: readonly string[]
  /** The step as a fact, or what is wrong with its day. Absent where the answers are the fact as they stand. */
  readonly asFact?: (
    event: Event,
  ) => { readonly event: Event; readonly wrong?: undefined } | { readonly event?: undefined; readonly wrong: string }
}

interface Offered {
  readonly slug: string
  readonly asks?: readonly string[]
  readonly more?: readonly string[]
  readonly lead?: string
}

const groups: readonly { readonly name: string; readonly steps: readonly Offered[] }[] = [
  {
    name: 'Where they lived, and their GP',
    steps: [
      {
        slug: 'residence',
        asks: ['kind', 'council', 'settled', 'arrangedBy', 'arrangingBody'],
        more: ['postcode', 'nation', 'capacityToDecide', 'needsMetUnder', 'onlyThere', 'placedFrom'],
      },
      {
        slug: 'gp',
        asks: ['practice', 'icb'],
        lead: 'One of the two is enough. Leave both empty if they were registered with no practice.',
      },
      { slug: 'looked-after', asks: ['status', 'council'] },
    ],
  },
  {
    name: 'Hospital and sections',
    steps: [
      { slug: 'detained', asks: ['section', 'commissioner'] },
      { slug: 'detention-ended' },
      { slug: 'became-informal' },
      { slug: 'left-hospital', asks: ['destination'] },
      { slug: 'leave-began', asks: ['kind'] },
      { slug: 'leave-ended', asks: ['how'] },
      { slug: 'returned-to-prison' },
    ],
  },
  {
    name: 'Community orders and conditional discharge',
    steps: [
      { slug: 'community-treatment-order-made' },
      { slug: 'community-treatment-order-recalled' },
      { slug: 'community-treatment-order-revoked' },
      { slug: 'community-treatment-order-ended' },
      { slug: 'conditionally-discharged', asks: ['residenceCondition'] },
      { slug: 'conditional-discharge-recalled' },
      { slug: 'absolutely-discharged' },
    ],
  },
  {
    name: 'Aftercare',
    steps: [
      { slug: 'ending-decided-before', asks: ['body', 'satisfied'] },
      { slug: 'aftercare-services', asks: ['state'] },
      { slug: 'review-held' },
      { slug: 'dispute-opened', asks: ['about'] },
      { slug: 'council-determined', asks: ['organisation', 'by'] },
      { slug: 'nhs-body-determined', asks: ['organisation', 'by'] },
    ],
  },
]

/** Being born: whether somebody was a child decides rules, and nothing else about who they are does. */
const born: Step = {
  kind: {
    slug: 'born',
    type: 'PersonDescribed',
    group: 'Person details',
    title: 'Date of birth',
    happened: 'When were they born?',
    day: 'the date of birth',
    lead: 'Only if they were under 18, or may have been.',
    asksTime: false,
    needsEvidence: false,
    fixed: {},
    fields: {},
    settle: (values) => ({ values }),
  },
  more: [],
  asFact: (event) =>
    event.precision === undefined
      ? { event: { ...event, data: { birthDate: event.effectiveOn } } }
      : { wrong: 'Enter the whole date of birth, for example 27 3 2009.' },
}

const bySlug = new Map([
  ['born', born],
  ['died', stepOf({ slug: 'died' })],
  ...groups.flatMap(({ steps }) => steps).map((offered) => [offered.slug, stepOf(offered)] as const),
])

/** The steps that can be entered, group by group. */
export const stepGroups = [
  ...groups.map(({ name, steps }) => ({ name, steps: steps.map(({ slug }) => ({ slug, title: kindOf(slug).title })) })),
  {
    name: 'The person',
    steps: [
      { slug: 'born', title: born.kind.title },
      { slug: 'died', title: kindOf('died').title },
    ],
  },
]

export function findStep(slug: string): Step | undefined {
  return bySlug.get(slug)
}

function stepOf({ slug, asks = [], more = [], lead }: Offered): Step {
  const kind = kindOf(slug)
  const fields = Object.fromEntries([...asks, ...more].flatMap((name) => (kind.fields[name] ? [[name, kind.fields[name]]] : [])))
  return { kind: { ...kind, fields, lead: lead ?? kind.lead, asksTime: false }, more }
}

function kindOf(slug: string): Kind {
  const kind = findKind(slug)
  if (!kind) throw new Error(`record-fact has no kind ${slug}`)
  return kind
}
