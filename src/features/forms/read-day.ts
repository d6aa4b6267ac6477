import { isPlainDate, type PlainDate, plainDate } from '../../core/time/plain-date.ts'

/** What somebody typed into three boxes: a day, or one sentence that says what to put right. */
export type DayTyped = { readonly day: PlainDate; readonly error?: undefined } | { readonly day?: undefined; readonly error: string }

export interface DayAsked {
  /** The day in words that go on a sentence: "the day they were admitted". */
  readonly what: string
  readonly today: PlainDate
  /** Nothing before it is believed; 1 January 1900 unless said. */
  readonly earliest?: PlainDate
  /** Days to come are taken too, for a date that is planned. */
  readonly mayBeAhead?: boolean
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const earliestUnlessSaid = plainDate('1900-01-01')

/** The day typed into the boxes `id-day`, `id-month` and `id-year`. A month may be written as a word. */
export function readDay(answers: Readonly<Record<string, string>>, id: string, asked: DayAsked): DayTyped {
  const [day = '', month = '', year = ''] = boxesOf(answers, id)
  const subject = asked.what.charAt(0).toUpperCase() + asked.what.slice(1)
  if (!day && !month && !year) return { error: `Enter ${asked.what}, for example 27 3 2024.` }
  const absent = [!day && 'a day', !month && 'a month', !year && 'a year'].filter((part) => part !== false)
  if (absent.length > 0) return { error: `${subject} must include ${absent.join(' and ')}.` }
  if (!/^\d{4}$/.test(year)) return { error: `${subject} needs a year of four figures, for example 2024.` }
  const text = `${year}-${monthNumber(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isPlainDate(text)) return { error: `There is no day ${clip(day)}/${clip(month)}/${year} in the calendar. Check ${asked.what}.` }
  if (text < (asked.earliest ?? earliestUnlessSaid))
    return { error: `${subject} is too long ago: ${year} cannot be right. Check the year.` }
  if (text > asked.today && !asked.mayBeAhead) return { error: `${subject} is in the future. Enter today or a day before it.` }
  return { day: text }
}

/** Did somebody type anything into the three boxes? For a day that may be left out. */
export function isDayTyped(answers: Readonly<Record<string, string>>, id: string): boolean {
  return boxesOf(answers, id).some((box) => box !== '')
}

/** The three boxes filled with a day, to show it in a form again. */
export function dayBoxes(id: string, day: PlainDate): Record<string, string> {
  const [year = '', month = '', ofMonth = ''] = day.split('-')
  return { [`${id}-day`]: String(Number(ofMonth)), [`${id}-month`]: String(Number(month)), [`${id}-year`]: year }
}

function boxesOf(answers: Readonly<Record<string, string>>, id: string): string[] {
  return ['day', 'month', 'year'].map((part) => answers[`${id}-${part}`]?.trim() ?? '')
}

function monthNumber(month: string): string {
  const named = months.indexOf(month.toLowerCase().slice(0, 3))
  return named === -1 ? month : String(named + 1)
}

function clip(typed: string): string {
  return typed.slice(0, 10)
}
