import type { PlainDate } from './plain-date.ts'
export const bankHolidays: readonly { day: PlainDate; name: string }[] = []
