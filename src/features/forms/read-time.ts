export type TimeTyped = { readonly time?: string; readonly error?: undefined } | { readonly time?: undefined; readonly error: string }

const figures = /^([01]?\d|2[0-3])[:.h ]?([0-5]\d)$/
const halfDay = /^(1[0-2]|0?[1-9])(?:[:. ]?([0-5]\d))? ?([ap])\.?m\.?$/

/** A time of day as `HH:MM`, from 9:30, 09.30, 0930, 21:05 or 9.30pm. Nothing typed is no time; anything else a sentence. */
export function readTime(typed: string): TimeTyped {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  if (text === '') return {}
  if (text === 'noon' || text === 'midday') return { time: '12:00' }
  if (text === 'midnight') return { time: '00:00' }
  const whole = figures.exec(text)
  if (whole) return { time: `${(whole[1] ?? '').padStart(2, '0')}:${whole[2]}` }
  const half = halfDay.exec(text)
  if (!half) return { error: 'Write the time with 24 hours, for example 09:30 or 21:05. Leave it empty if it is not known.' }
  const hour = (Number(half[1]) % 12) + (half[3] === 'p' ? 12 : 0)
  return { time: `${String(hour).padStart(2, '0')}:${half[2] ?? '00'}` }
}
