export { readDay, dayBoxes, isDayTyped, type DayTyped } from './read-day.ts'
export { readTime } from './read-time.ts'
