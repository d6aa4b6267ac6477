export { readHolidays } from './holidays.ts'
export { answeredNotice, listRunningNotices, type RunningNotice, stopClocks, type StoppedClock } from './stop-clocks.ts'
