import { plainDate } from '../time/plain-date.ts'
import type { Succession } from './organisation.ts'

type Row = readonly [from: string, to: string, on: string, type: Succession['type']]

const rows: readonly Row[] = [
  // Reference list of organisations: boards took over from CCGs on 1 July 2022, CCGs from PCTs on 1 April 2013.
  ['04Y', 'QNC', '2022-07-01', 'merger'],
  ['05D', 'QNC', '2022-07-01', 'merger'],
  ['05G', 'QNC', '2022-07-01', 'merger'],
  ['05Q', 'QNC', '2022-07-01', 'merger'],
  ['05V', 'QNC', '2022-07-01', 'merger'],
  ['05W', 'QNC', '2022-07-01', 'merger'],
  ['27D', 'QYG', '2022-07-01', 'merger'],
  ['M2L0M', 'QOC', '2022-07-01', 'merger'],
  ['15E', 'QHL', '2022-07-01', 'merger'],
  ['D2P2L', 'QUA', '2022-07-01', 'merger'],
  ['15M', 'QJ2', '2022-07-01', 'merger'],
  ['14L', 'QOP', '2022-07-01', 'merger'],
  ['5PH', '05G', '2013-04-01', 'merger'],
  ['5PJ', '05W', '2013-04-01', 'merger'],
  // South Staffordshire PCT: the reference list names no successor, since its area went to four CCGs (recalled).
  ['5PK', '04Y', '2013-04-01', 'split'],
  ['5PK', '05D', '2013-04-01', 'split'],
  ['5PK', '05Q', '2013-04-01', 'split'],
  ['5PK', '05V', '2013-04-01', 'split'],
  // 1 April 2026 (rulebook section 7, source S32, checked with ODS). QM7, QJG and QNQ were split.
  ['QHG', 'S1Y5D', '2026-04-01', 'merger'],
  ['QUE', 'S1Y5D', '2026-04-01', 'merger'],
  ['QM7', 'S1Y5D', '2026-04-01', 'split'],
  ['QM7', 'D7T5G', '2026-04-01', 'split'],
  ['QH8', 'D7T5G', '2026-04-01', 'merger'],
  ['QJG', 'D7T5G', '2026-04-01', 'split'],
  ['QJG', 'T6Y0W', '2026-04-01', 'split'],
  ['QMM', 'T6Y0W', '2026-04-01', 'merger'],
  ['QNQ', 'S0E4D', '2026-04-01', 'split'],
  ['QNQ', 'S9B9J', '2026-04-01', 'split'],
  ['QNQ', 'QRL', '2026-04-01', 'split'],
  ['QU9', 'S0E4D', '2026-04-01', 'merger'],
  ['QXU', 'S9B9J', '2026-04-01', 'merger'],
  ['QNX', 'S9B9J', '2026-04-01', 'merger'],
  ['QMJ', 'Z9B2Z', '2026-04-01', 'merger'],
  ['QRV', 'Z9B2Z', '2026-04-01', 'merger'],
  // Herefordshire and Worcestershire (rulebook section 7; which CCG followed Worcestershire PCT is recalled).
  ['5CN', '05F', '2013-04-01', 'rename'],
  ['5PL', '05J', '2013-04-01', 'split'],
  ['5PL', '05T', '2013-04-01', 'split'],
  ['5PL', '06D', '2013-04-01', 'split'],
  ['05F', '18C', '2020-04-01', 'merger'],
  ['05J', '18C', '2020-04-01', 'merger'],
  ['05T', '18C', '2020-04-01', 'merger'],
  ['06D', '18C', '2020-04-01', 'merger'],
  ['18C', 'QGH', '2022-07-01', 'merger'],
  // Isle of Wight, Hampshire and Portsmouth (rulebook section 7). Who followed Hampshire PCT is not recorded.
  ['5QT', '10L', '2013-04-01', 'rename'],
  ['10J', 'D9Y0V', '2021-04-01', 'merger'],
  ['10K', 'D9Y0V', '2021-04-01', 'merger'],
  ['10L', 'D9Y0V', '2021-04-01', 'merger'],
  ['10V', 'D9Y0V', '2021-04-01', 'merger'],
  ['10X', 'D9Y0V', '2021-04-01', 'merger'],
  ['11A', 'D9Y0V', '2021-04-01', 'merger'],
  ['D9Y0V', 'QRL', '2022-07-01', 'merger'],
  ['10R', 'QRL', '2022-07-01', 'merger'],
  // Dorset (rulebook section 7). Christchurch, until then in Dorset County, went to the new urban council: a split (recalled).
  ['5QM', '11J', '2013-04-01', 'merger'],
  ['5QN', '11J', '2013-04-01', 'merger'],
  ['11J', 'QVV', '2022-07-01', 'rename'],
  ['E10000009', 'E06000059', '2019-04-01', 'split'],
  ['E10000009', 'E06000058', '2019-04-01', 'split'],
  ['E06000028', 'E06000058', '2019-04-01', 'merger'],
  ['E06000029', 'E06000058', '2019-04-01', 'merger'],
  // Camden (rulebook section 7).
  ['07R', '93C', '2020-04-01', 'merger'],
  ['93C', 'QMJ', '2022-07-01', 'rename'],
]

/** Who carried on whose work, from which day. Add rows; a split names every body that took a part. */
export const successionTable: readonly Succession[] = rows.map(([from, to, on, type]) => ({ from, to, on: plainDate(on), type }))
