import { type PlainDate, plainDate } from './plain-date.ts'

export interface BankHoliday {
  readonly day: PlainDate
  readonly name: string
}

/** Days that are no working days, with their names, and the years for which the bank holidays are complete. */
export interface Holidays {
  readonly days: ReadonlyMap<PlainDate, string>
  readonly firstYear: number
  readonly lastYear: number
}

/** What a site changed in the bundled list: a closure day added, or a listed day counted after all. */
export interface HolidayChange extends BankHoliday {
  readonly removed: boolean
}

/**
 * Bank holidays of England (with Wales), with substitute days and single ones, as https://www.gov.uk/bank-holidays lists
 * them: 2012 to 2023 compared with that list, later years by the standing rule behind it (Banking and Financial
 * Dealings Act 1971, and the yearly proclamation for the first Monday in May). Append; compare a year when it is published.
 */
export const bankHolidays: readonly BankHoliday[] = [
  { day: plainDate('2012-01-02'), name: 'New Year’s Day (substitute day)' },
  { day: plainDate('2012-04-06'), name: 'Good Friday' },
  { day: plainDate('2012-04-09'), name: 'Easter Monday' },
  { day: plainDate('2012-05-07'), name: 'Early May bank holiday' },
  { day: plainDate('2012-06-04'), name: 'Spring bank holiday (substitute day)' },
  { day: plainDate('2012-06-05'), name: 'Queen’s Diamond Jubilee' },
  { day: plainDate('2012-08-27'), name: 'Summer bank holiday' },
  { day: plainDate('2012-12-25'), name: 'Christmas Day' },
  { day: plainDate('2012-12-26'), name: 'Boxing Day' },
  { day: plainDate('2013-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2013-03-29'), name: 'Good Friday' },
  { day: plainDate('2013-04-01'), name: 'Easter Monday' },
  { day: plainDate('2013-05-06'), name: 'Early May bank holiday' },
  { day: plainDate('2013-05-27'), name: 'Spring bank holiday' },
  { day: plainDate('2013-08-26'), name: 'Summer bank holiday' },
  { day: plainDate('2013-12-25'), name: 'Christmas Day' },
  { day: plainDate('2013-12-26'), name: 'Boxing Day' },
  { day: plainDate('2014-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2014-04-18'), name: 'Good Friday' },
  { day: plainDate('2014-04-21'), name: 'Easter Monday' },
  { day: plainDate('2014-05-05'), name: 'Early May bank holiday' },
  { day: plainDate('2014-05-26'), name: 'Spring bank holiday' },
  { day: plainDate('2014-08-25'), name: 'Summer bank holiday' },
  { day: plainDate('2014-12-25'), name: 'Christmas Day' },
  { day: plainDate('2014-12-26'), name: 'Boxing Day' },
  { day: plainDate('2015-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2015-04-03'), name: 'Good Friday' },
  { day: plainDate('2015-04-06'), name: 'Easter Monday' },
  { day: plainDate('2015-05-04'), name: 'Early May bank holiday' },
  { day: plainDate('2015-05-25'), name: 'Spring bank holiday' },
  { day: plainDate('2015-08-31'), name: 'Summer bank holiday' },
  { day: plainDate('2015-12-25'), name: 'Christmas Day' },
  { day: plainDate('2015-12-28'), name: 'Boxing Day (substitute day)' },
  { day: plainDate('2016-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2016-03-25'), name: 'Good Friday' },
  { day: plainDate('2016-03-28'), name: 'Easter Monday' },
  { day: plainDate('2016-05-02'), name: 'Early May bank holiday' },
  { day: plainDate('2016-05-30'), name: 'Spring bank holiday' },
  { day: plainDate('2016-08-29'), name: 'Summer bank holiday' },
  { day: plainDate('2016-12-26'), name: 'Boxing Day' },
  { day: plainDate('2016-12-27'), name: 'Christmas Day (substitute day)' },
  { day: plainDate('2017-01-02'), name: 'New Year’s Day (substitute day)' },
  { day: plainDate('2017-04-14'), name: 'Good Friday' },
  { day: plainDate('2017-04-17'), name: 'Easter Monday' },
  { day: plainDate('2017-05-01'), name: 'Early May bank holiday' },
  { day: plainDate('2017-05-29'), name: 'Spring bank holiday' },
  { day: plainDate('2017-08-28'), name: 'Summer bank holiday' },
  { day: plainDate('2017-12-25'), name: 'Christmas Day' },
  { day: plainDate('2017-12-26'), name: 'Boxing Day' },
  { day: plainDate('2018-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2018-03-30'), name: 'Good Friday' },
  { day: plainDate('2018-04-02'), name: 'Easter Monday' },
  { day: plainDate('2018-05-07'), name: 'Early May bank holiday' },
  { day: plainDate('2018-05-28'), name: 'Spring bank holiday' },
  { day: plainDate('2018-08-27'), name: 'Summer bank holiday' },
  { day: plainDate('2018-12-25'), name: 'Christmas Day' },
  { day: plainDate('2018-12-26'), name: 'Boxing Day' },
  { day: plainDate('2019-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2019-04-19'), name: 'Good Friday' },
  { day: plainDate('2019-04-22'), name: 'Easter Monday' },
  { day: plainDate('2019-05-06'), name: 'Early May bank holiday' },
  { day: plainDate('2019-05-27'), name: 'Spring bank holiday' },
  { day: plainDate('2019-08-26'), name: 'Summer bank holiday' },
  { day: plainDate('2019-12-25'), name: 'Christmas Day' },
  { day: plainDate('2019-12-26'), name: 'Boxing Day' },
  { day: plainDate('2020-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2020-04-10'), name: 'Good Friday' },
  { day: plainDate('2020-04-13'), name: 'Easter Monday' },
  { day: plainDate('2020-05-08'), name: 'Early May bank holiday (VE day)' },
  { day: plainDate('2020-05-25'), name: 'Spring bank holiday' },
  { day: plainDate('2020-08-31'), name: 'Summer bank holiday' },
  { day: plainDate('2020-12-25'), name: 'Christmas Day' },
  { day: plainDate('2020-12-28'), name: 'Boxing Day (substitute day)' },
  { day: plainDate('2021-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2021-04-02'), name: 'Good Friday' },
  { day: plainDate('2021-04-05'), name: 'Easter Monday' },
  { day: plainDate('2021-05-03'), name: 'Early May bank holiday' },
  { day: plainDate('2021-05-31'), name: 'Spring bank holiday' },
  { day: plainDate('2021-08-30'), name: 'Summer bank holiday' },
  { day: plainDate('2021-12-27'), name: 'Christmas Day (substitute day)' },
  { day: plainDate('2021-12-28'), name: 'Boxing Day (substitute day)' },
  { day: plainDate('2022-01-03'), name: 'New Year’s Day (substitute day)' },
  { day: plainDate('2022-04-15'), name: 'Good Friday' },
  { day: plainDate('2022-04-18'), name: 'Easter Monday' },
  { day: plainDate('2022-05-02'), name: 'Early May bank holiday' },
  { day: plainDate('2022-06-02'), name: 'Spring bank holiday' },
  { day: plainDate('2022-06-03'), name: 'Queen’s Platinum Jubilee' },
  { day: plainDate('2022-08-29'), name: 'Summer bank holiday' },
  { day: plainDate('2022-09-19'), name: 'State Funeral of Queen Elizabeth II' },
  { day: plainDate('2022-12-26'), name: 'Boxing Day' },
  { day: plainDate('2022-12-27'), name: 'Christmas Day (substitute day)' },
  { day: plainDate('2023-01-02'), name: 'New Year’s Day (substitute day)' },
  { day: plainDate('2023-04-07'), name: 'Good Friday' },
  { day: plainDate('2023-04-10'), name: 'Easter Monday' },
  { day: plainDate('2023-05-01'), name: 'Early May bank holiday' },
  { day: plainDate('2023-05-08'), name: 'Coronation of King Charles III' },
  { day: plainDate('2023-05-29'), name: 'Spring bank holiday' },
  { day: plainDate('2023-08-28'), name: 'Summer bank holiday' },
  { day: plainDate('2023-12-25'), name: 'Christmas Day' },
  { day: plainDate('2023-12-26'), name: 'Boxing Day' },
  { day: plainDate('2024-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2024-03-29'), name: 'Good Friday' },
  { day: plainDate('2024-04-01'), name: 'Easter Monday' },
  { day: plainDate('2024-05-06'), name: 'Early May bank holiday' },
  { day: plainDate('2024-05-27'), name: 'Spring bank holiday' },
  { day: plainDate('2024-08-26'), name: 'Summer bank holiday' },
  { day: plainDate('2024-12-25'), name: 'Christmas Day' },
  { day: plainDate('2024-12-26'), name: 'Boxing Day' },
  { day: plainDate('2025-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2025-04-18'), name: 'Good Friday' },
  { day: plainDate('2025-04-21'), name: 'Easter Monday' },
  { day: plainDate('2025-05-05'), name: 'Early May bank holiday' },
  { day: plainDate('2025-05-26'), name: 'Spring bank holiday' },
  { day: plainDate('2025-08-25'), name: 'Summer bank holiday' },
  { day: plainDate('2025-12-25'), name: 'Christmas Day' },
  { day: plainDate('2025-12-26'), name: 'Boxing Day' },
  { day: plainDate('2026-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2026-04-03'), name: 'Good Friday' },
  { day: plainDate('2026-04-06'), name: 'Easter Monday' },
  { day: plainDate('2026-05-04'), name: 'Early May bank holiday' },
  { day: plainDate('2026-05-25'), name: 'Spring bank holiday' },
  { day: plainDate('2026-08-31'), name: 'Summer bank holiday' },
  { day: plainDate('2026-12-25'), name: 'Christmas Day' },
  { day: plainDate('2026-12-28'), name: 'Boxing Day (substitute day)' },
  { day: plainDate('2027-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2027-03-26'), name: 'Good Friday' },
  { day: plainDate('2027-03-29'), name: 'Easter Monday' },
  { day: plainDate('2027-05-03'), name: 'Early May bank holiday' },
  { day: plainDate('2027-05-31'), name: 'Spring bank holiday' },
  { day: plainDate('2027-08-30'), name: 'Summer bank holiday' },
  { day: plainDate('2027-12-27'), name: 'Christmas Day (substitute day)' },
  { day: plainDate('2027-12-28'), name: 'Boxing Day (substitute day)' },
  { day: plainDate('2028-01-03'), name: 'New Year’s Day (substitute day)' },
  { day: plainDate('2028-04-14'), name: 'Good Friday' },
  { day: plainDate('2028-04-17'), name: 'Easter Monday' },
  { day: plainDate('2028-05-01'), name: 'Early May bank holiday' },
  { day: plainDate('2028-05-29'), name: 'Spring bank holiday' },
  { day: plainDate('2028-08-28'), name: 'Summer bank holiday' },
  { day: plainDate('2028-12-25'), name: 'Christmas Day' },
  { day: plainDate('2028-12-26'), name: 'Boxing Day' },
  { day: plainDate('2029-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2029-03-30'), name: 'Good Friday' },
  { day: plainDate('2029-04-02'), name: 'Easter Monday' },
  { day: plainDate('2029-05-07'), name: 'Early May bank holiday' },
  { day: plainDate('2029-05-28'), name: 'Spring bank holiday' },
  { day: plainDate('2029-08-27'), name: 'Summer bank holiday' },
  { day: plainDate('2029-12-25'), name: 'Christmas Day' },
  { day: plainDate('2029-12-26'), name: 'Boxing Day' },
  { day: plainDate('2030-01-01'), name: 'New Year’s Day' },
  { day: plainDate('2030-04-19'), name: 'Good Friday' },
  { day: plainDate('2030-04-22'), name: 'Easter Monday' },
  { day: plainDate('2030-05-06'), name: 'Early May bank holiday' },
  { day: plainDate('2030-05-27'), name: 'Spring bank holiday' },
  { day: plainDate('2030-08-26'), name: 'Summer bank holiday' },
  { day: plainDate('2030-12-25'), name: 'Christmas Day' },
  { day: plainDate('2030-12-26'), name: 'Boxing Day' },
]

/** The bundled list for counting. */
export const bankHolidaysOfEngland: Holidays = holidaysWith([])

/** The bundled list with a site's own changes; of two changes to one day the later in the list counts. */
export function holidaysWith(changes: readonly HolidayChange[]): Holidays {
  const days = new Map<PlainDate, string>(bankHolidays.map(({ day, name }) => [day, name]))
  for (const { day, name, removed } of changes) {
    if (removed) days.delete(day)
    else days.set(day, name)
  }
  return { days, firstYear: 2012, lastYear: 2030 }
}
