import type { FactData, FactType } from '../../core/timeline/fact.ts'
import type { Asked, Field } from '../forms/field.ts'
import type { Fields } from '../forms/read-fields.ts'

/** The parts of the menu, in order. */
export const groups = [
  'Hospital and sections',
  'Leave',
  'Community orders and conditional discharge',
  'Where the person lives',
  'People',
  'Aftercare and review',
  'Person details',
  'Death',
] as const

export type Group = (typeof groups)[number]

type Values = Readonly<Record<string, unknown>>

/** What is settled between answers after each was read: the values to record, or what is wrong with them together. */
export type Settled =
  | { readonly values: Values; readonly wrong?: undefined }
  | { readonly values?: undefined; readonly wrong: { readonly field: string; readonly says: string } }

/** One kind of fact that people can record: how its page asks for it. Facts of one type may have several kinds (council and NHS board). */
export interface Kind {
  /** The last word of its address. */
  readonly slug: string
  readonly type: FactType
  readonly group: Group
  /** In the menu and as the heading. */
  readonly title: string
  /** The question for the day. */
  readonly happened: string
  /** The day as it goes on a sentence: "the day the leave began". */
  readonly day: string
  /** A sentence below the heading. */
  readonly lead?: string
  /** Whether the law counts hours, or people need the hour. */
  readonly asksTime: boolean
  /** Nobody may record it without saying where the evidence is. */
  readonly needsEvidence: boolean
  /** Values that this kind stands for and does not ask. */
  readonly fixed: Values
  readonly fields: Fields
  readonly settle: (values: Values, asked: Asked) => Settled
}

/** A field for each thing the fact says: what must be said must be asked, and with a value of its type. */
type FieldsFor<Data> = { readonly [Name in keyof Data]: Field<Data[Name]> }

interface Asks<T extends FactType, Fixed extends keyof FactData[T]> {
  readonly slug: string
  readonly type: T
  readonly group: Group
  readonly title: string
  readonly happened: string
  readonly day: string
  readonly lead?: string
  readonly asksTime?: boolean
  readonly needsEvidence?: boolean
  readonly fixed?: Pick<FactData[T], Fixed>
  readonly fields: FieldsFor<Omit<FactData[T], Fixed>>
  readonly settle?: (values: Values, asked: Asked) => Settled
}

/** Declares a kind; the compiler refuses one whose questions do not give the data of its fact. */
export function kind<T extends FactType, Fixed extends keyof FactData[T] = never>(asks: Asks<T, Fixed>): Kind {
  return {
    ...asks,
    asksTime: asks.asksTime ?? false,
    needsEvidence: asks.needsEvidence ?? false,
    fixed: { ...asks.fixed },
    fields: asks.fields,
    settle: asks.settle ?? ((values) => ({ values })),
  }
}
