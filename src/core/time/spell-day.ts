import type { PlainDate } from './plain-date.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The day as sentences say it: "3 May 2024". */
export function spellDay(day: PlainDate): string {
  const [year, month, ofMonth] = day.split('-').map(Number)
  return `${ofMonth} ${months[(month ?? 1) - 1]} ${year}`
}
