import type { Moment } from '../../core/time/plain-date.ts'

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The time of day on London's clocks, `HH:MM`. */
export function clockInLondon(at: Moment): string {
  return london.format(new Date(at))
}
