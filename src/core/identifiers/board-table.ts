import { plainDate } from '../time/plain-date.ts'
import type { Organisation } from './organisation.ts'

type Row = readonly [code: string, area: string, firstDay: string, lastDay?: string]

// Reference list of organisations; rulebook section 7 (sources S32, S33). Names of 2026 as published by the Office for National Statistics.
const confirmed: readonly Row[] = [
  ['QNC', 'Staffordshire and Stoke-on-Trent', '2022-07-01'],
  ['QYG', 'Cheshire and Merseyside', '2022-07-01'],
  ['QOC', 'Shropshire, Telford and Wrekin', '2022-07-01'],
  ['QHL', 'Birmingham and Solihull', '2022-07-01'],
  ['QUA', 'Black Country', '2022-07-01'],
  ['QJ2', 'Derby and Derbyshire', '2022-07-01'],
  ['QOP', 'Greater Manchester', '2022-07-01'],
  ['QHG', 'Bedfordshire, Luton and Milton Keynes', '2022-07-01', '2026-03-31'],
  ['QUE', 'Cambridgeshire and Peterborough', '2022-07-01', '2026-03-31'],
  ['QM7', 'Hertfordshire and West Essex', '2022-07-01', '2026-03-31'],
  ['QH8', 'Mid and South Essex', '2022-07-01', '2026-03-31'],
  ['QJG', 'Suffolk and North East Essex', '2022-07-01', '2026-03-31'],
  ['QMM', 'Norfolk and Waveney', '2022-07-01', '2026-03-31'],
  ['QNQ', 'Frimley', '2022-07-01', '2026-03-31'],
  ['QU9', 'Buckinghamshire, Oxfordshire and Berkshire West', '2022-07-01', '2026-03-31'],
  ['QXU', 'Surrey Heartlands', '2022-07-01', '2026-03-31'],
  ['QNX', 'Sussex', '2022-07-01', '2026-03-31'],
  ['QMJ', 'North Central London', '2022-07-01', '2026-03-31'],
  ['QRV', 'North West London', '2022-07-01', '2026-03-31'],
  ['S1Y5D', 'Central East', '2026-04-01'],
  ['D7T5G', 'Essex', '2026-04-01'],
  ['T6Y0W', 'Norfolk and Suffolk', '2026-04-01'],
  ['S0E4D', 'Thames Valley', '2026-04-01'],
  ['S9B9J', 'Surrey and Sussex', '2026-04-01'],
  ['Z9B2Z', 'West and North London', '2026-04-01'],
  ['QGH', 'Herefordshire and Worcestershire', '2022-07-01'],
  ['QRL', 'Hampshire and Isle of Wight', '2022-07-01'],
  ['QVV', 'Dorset', '2022-07-01'],
]

// The other boards of 1 July 2022: names as published by the Office for National Statistics, codes recalled.
const recalled: readonly Row[] = [
  ['QE1', 'Lancashire and South Cumbria', '2022-07-01'],
  ['QF7', 'South Yorkshire', '2022-07-01'],
  ['QHM', 'North East and North Cumbria', '2022-07-01'],
  ['QJK', 'Devon', '2022-07-01'],
  ['QJM', 'Lincolnshire', '2022-07-01'],
  ['QK1', 'Leicester, Leicestershire and Rutland', '2022-07-01'],
  ['QKK', 'South East London', '2022-07-01'],
  ['QKS', 'Kent and Medway', '2022-07-01'],
  ['QMF', 'North East London', '2022-07-01'],
  ['QOQ', 'Humber and North Yorkshire', '2022-07-01'],
  ['QOX', 'Bath and North East Somerset, Swindon and Wiltshire', '2022-07-01'],
  ['QPM', 'Northamptonshire', '2022-07-01'],
  ['QR1', 'Gloucestershire', '2022-07-01'],
  ['QSL', 'Somerset', '2022-07-01'],
  ['QT1', 'Nottingham and Nottinghamshire', '2022-07-01'],
  ['QT6', 'Cornwall and the Isles of Scilly', '2022-07-01'],
  ['QUY', 'Bristol, North Somerset and South Gloucestershire', '2022-07-01'],
  ['QWE', 'South West London', '2022-07-01'],
  ['QWO', 'West Yorkshire', '2022-07-01'],
  ['QWU', 'Coventry and Warwickshire', '2022-07-01'],
]

/** Every integrated care board there has been. */
export const boardTable: readonly Organisation[] = [
  ...confirmed.map((row) => board(row, 'confirmed')),
  ...recalled.map((row) => board(row, 'recalled')),
]

function board([code, area, firstDay, lastDay]: Row, standing: Organisation['standing']): Organisation {
  return {
    code,
    kind: 'icb',
    name: `NHS ${area} Integrated Care Board`,
    shortName: `${area} ICB`,
    alsoKnownAs: [`NHS ${area}`],
    validFrom: plainDate(firstDay),
    ...(lastDay === undefined ? {} : { validTo: plainDate(lastDay) }),
    standing,
  }
}
