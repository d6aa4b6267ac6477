import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { FactType } from '../../core/timeline/fact.ts'
import { plainDate } from '../../core/time/plain-date.ts'
import { FileRefused } from './file-refused.ts'
import type { HandedOverFile, ImportReading } from './imported-record.ts'
import { readMhsds } from './read-mhsds.ts'

const folder = new URL('../../../test/fixtures/import/mhsds/', import.meta.url)
const extract: HandedOverFile[] = readdirSync(folder).map((name) => ({ name: `RRE/${name}`, bytes: readFileSync(new URL(name, folder)) }))
const options = { today: plainDate('2026-11-21') }

/** The extract with other contents of one table: a change of its text, or none of it. */
function withTable(table: string, change: (text: string) => string): HandedOverFile[] {
  return extract.map((file) =>
    file.name.endsWith(`${table}.csv`) ? { ...file, bytes: Buffer.from(change(Buffer.from(file.bytes).toString())) } : file,
  )
}

function factsAbout(reading: ImportReading, id: string, ...types: FactType[]) {
  const record = reading.records.find(({ key }) => key === `mhsds:RRE:${id}`)
  assert.ok(record, id)
  return record.facts
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ type, effectiveOn, data }) => ({ type, effectiveOn, data }))
}

function rejection(reading: ImportReading, key: string) {
  return reading.rejected.find((row) => row.key === key)
}

test('a legal status period becomes a detention with its section, period and end (HE3)', async () => {
  const reading = await readMhsds(extract, options)
  assert.deepEqual(factsAbout(reading, '8096683', 'Detained', 'DetentionEnded').slice(0, 2), [
    { type: 'Detained', effectiveOn: '2016-08-04', data: { section: '2', period: 'MH31860959', provider: 'RRE' } },
    { type: 'DetentionEnded', effectiveOn: '2016-08-16', data: { section: '2', period: 'MH31860959' } },
  ])
})

test('36 is guardianship, 31 an Insanity Act order, 15 and 37 transfers and hybrid orders, 01 no compulsion (ST2)', async () => {
  const reading = await readMhsds(extract, options)
  const sections = new Map(
    reading.records.flatMap(({ facts }) =>
      facts.flatMap((fact) => (fact.type === 'Detained' ? [[fact.data.period, fact.data.section] as const] : [])),
    ),
  )
  assert.equal(sections.get('MH81057499'), '37-guardianship')
  assert.equal(sections.get('MH21438204'), 'CPIA')
  assert.equal(sections.get('MH01872753'), '47/49')
  assert.equal(sections.get('MH04806109'), '45A')
  assert.equal(sections.get('MH04701022'), undefined)
  assert.deepEqual(factsAbout(reading, '1351597', 'BecameInformal')[0], {
    type: 'BecameInformal',
    effectiveOn: '2019-01-13',
    data: { period: 'MH04701022' },
  })
})

test('an order, a recall and a revocation carry the period they rest on (ST2)', async () => {
  const reading = await readMhsds(extract, options)
  const order = factsAbout(reading, '6512542').filter(({ data }) => 'period' in data && data.period === 'MH00211111')
  assert.deepEqual(
    order.map(({ type, effectiveOn }) => `${effectiveOn} ${type}`),
    [
      '2019-05-25 Detained',
      '2019-08-28 CommunityTreatmentOrderMade',
      '2020-08-23 RecalledFromCommunityTreatmentOrder',
      '2020-08-25 CommunityTreatmentOrderRevoked',
      '2020-10-05 DetentionEnded',
    ],
  )
})

test('a recall that the order outlived ends in a release', async () => {
  const reading = await readMhsds(extract, options)
  assert.deepEqual(factsAbout(reading, '6787536', 'ReleasedFromRecall'), [
    { type: 'ReleasedFromRecall', effectiveOn: '2026-08-05', data: { period: 'MH00995858' } },
  ])
})

test('how a conditional discharge ended is said only where other rows show it', async () => {
  const reading = await readMhsds(extract, options)
  const types = factsAbout(reading, '7929802').map(({ type }) => type)
  assert.ok(types.includes('ConditionallyDischarged') && types.includes('RecalledFromConditionalDischarge'))
  const unknown = await readMhsds(
    withTable('MHS501HospProvSpell', (text) => text.split('\n').slice(0, 1).join('\n')),
    options,
  )
  assert.deepEqual(factsAbout(unknown, '7929802', 'RecalledFromConditionalDischarge', 'AbsolutelyDischarged'), [])
  assert.match(unknown.warnings.find((warning) => warning.key === 'MH02752162')?.says ?? '', /by recall or by absolute discharge/)
})

test('leave is escorted, of a day, overnight or on trial by its length, and unknown where the indicator is blank (ENT-9)', async () => {
  const leave = (indicator: string, from: string, until: string) =>
    withTable('MHS510LeaveOfAbsence', (text) => `${text.split('\n')[0]?.trim()}\n${ward},${from},,${until},,,${indicator}\n`)
  const ward = Buffer.from(extract.find(({ name }) => name.includes('MHS502'))?.bytes ?? '')
    .toString()
    .split('\n')[1]
    ?.split(',')[0]
  const kindOf = async (indicator: string, from: string, until: string) => {
    const reading = await readMhsds(leave(indicator, from, until), options)
    return reading.records.flatMap(({ facts }) => facts).flatMap((fact) => (fact.type === 'LeaveBegan' ? [fact.data.kind] : []))
  }
  assert.deepEqual(await kindOf('Y', '2024-01-01', '2024-01-01'), ['escorted'])
  assert.deepEqual(await kindOf('N', '2024-01-01', '2024-01-01'), ['day'])
  assert.deepEqual(await kindOf('N', '2024-01-01', '2024-01-08'), ['overnight'])
  assert.deepEqual(await kindOf('N', '2024-01-01', '2024-01-09'), ['residential-trial'])
  assert.deepEqual(await kindOf('', '2024-01-01', '2024-01-09'), ['unknown'])
  assert.deepEqual(await kindOf('N', '2008-11-02', '2008-11-20'), ['unknown'])
})

test('rows that break a rule come back one by one with the rule and a sentence, and the rest is taken', async () => {
  const reading = await readMhsds(extract, options)
  const expected: Record<string, [string | undefined, RegExp]> = {
    MH01597961: ['MHS40117', /ends on 2019-06-21, before it starts on 2020-03-24/],
    MH32927810: ['MHS40107', /starts on 2027-01-07, after the reporting period/],
    MH36523550: ['MHS40122', /"037" is not a legal status code/],
    MH02598762: ['MHS40122', /"3" is not a legal status code/],
    MH02897699: [undefined, /No person with LocalPatientID 9707222/],
    MH39426214: [undefined, /StartDateMHActLegalStatusClass is empty/],
    MH83225413: [undefined, /"2019-02-30" in StartDateMHActLegalStatusClass is not a date/],
    MH92518511: [undefined, /legal status period MH92518511 is not in table/],
    MH01868639: [undefined, /ends on 2016-01-23, before it starts on 2016-01-26/],
    WS96713221: [undefined, /ward stay WS96713221 is not in table/],
  }
  for (const [key, [rule, says]] of Object.entries(expected)) {
    assert.equal(rejection(reading, key)?.rule, rule, key)
    assert.match(rejection(reading, key)?.says ?? '', says, key)
  }
  assert.equal(rejection(reading, 'MH36523550')?.line, 31)
  assert.equal(reading.rejected.filter((row) => /LocalPatientID is empty/.test(row.says)).length, 3)
  assert.equal(reading.records.length, 17)
})

test('a refused row stays visible on the record of its person', async () => {
  const reading = await readMhsds(extract, options)
  const record = reading.records.find(({ key }) => key === 'mhsds:RRE:3301985')
  assert.match(record?.warnings[0]?.says ?? '', /A row about this person was not imported.*before it starts/)
})

test('of two rows with one id that differ neither is trusted; a row repeated word for word is taken once', async () => {
  const reading = await readMhsds(extract, options)
  assert.equal(reading.rejected.filter((row) => row.key === 'MH17847480').length, 2)
  assert.equal(
    factsAbout(reading, '7975889', 'Detained').some(({ data }) => 'period' in data && data.period === 'MH17847480'),
    false,
  )
  const repeated = await readMhsds(
    withTable('MHS401MHActPeriod', (text) => `${text.trimEnd()}\n${text.split('\n').find((line) => line.startsWith('MH62869745'))}\n`),
    options,
  )
  assert.equal(factsAbout(repeated, '3670767', 'Detained').length, 1)
  assert.match(repeated.rejected.find((row) => row.key === 'MH62869745')?.says ?? '', /taken once/)
})

test('dates before the reporting period and two people with one NHS number are no reason to refuse', async () => {
  const reading = await readMhsds(
    withTable('MHS000Header', (text) => text.replace('2008-01-01', '2026-11-01')).map((file) =>
      file.name.endsWith('MHS001MPI.csv')
        ? {
            ...file,
            bytes: Buffer.from(
              Buffer.from(file.bytes)
                .toString()
                .replaceAll(/,999\d{7},/g, ',9990001220,'),
            ),
          }
        : file,
    ),
    options,
  )
  assert.equal(reading.records.length, 17)
  assert.equal(rejection(reading, 'MH31860959'), undefined)
})

test('a mistyped NHS number is left out with a remark, and the person stays', async () => {
  const reading = await readMhsds(
    withTable('MHS001MPI', (text) => text.replace(/,999\d{7},01/, ',9990000001,01')),
    options,
  )
  assert.equal(reading.records.length, 17)
  assert.match(reading.warnings.map(({ says }) => says).join(), /999 000 0001 is not an NHS number/)
})

test('the same extract read twice gives the same keys, and no key twice', async () => {
  const keys = async () => (await readMhsds(extract, options)).records.flatMap(({ facts }) => facts.map(({ importKey }) => importKey))
  const first = await keys()
  assert.deepEqual(await keys(), first)
  assert.equal(new Set(first).size, first.length)
})

test('two trusts in one import are kept apart by their folders, and one table twice in a folder is refused', async () => {
  const second = extract.map((file) => ({
    name: file.name.replace('RRE/', 'RLY/'),
    bytes: Buffer.from(Buffer.from(file.bytes).toString().replaceAll('RRE', 'RLY')),
  }))
  const reading = await readMhsds([...extract, ...second], options)
  assert.equal(reading.records.length, 34)
  assert.equal(new Set(reading.records.map(({ key }) => key)).size, 34)
  await assert.rejects(readMhsds([...extract, ...extract.slice(0, 1)], options), FileRefused)
})

test('a header that is of no table, an empty header and an unreadable reporting period are refused with a sentence', async () => {
  await assert.rejects(readMhsds([{ name: 'x.csv', bytes: Buffer.from('A,B\n1,2\n') }], options), /names no MHSDS table/)
  await assert.rejects(
    readMhsds(
      withTable('MHS000Header', (text) => text.replace('2026-11-20', '20/11/2026')),
      options,
    ),
    /header cannot be read/,
  )
  await assert.rejects(
    readMhsds(
      extract.filter(({ name }) => !name.includes('MHS000')),
      options,
    ),
    /which trust/,
  )
  const named = await readMhsds(
    extract.filter(({ name }) => !name.includes('MHS000')),
    { ...options, body: 'RRE' },
  )
  assert.equal(named.records.length, 17)
})

test('a cell of ten megabytes refuses its row and no other', async () => {
  const reading = await readMhsds(
    withTable('MHS001MPI', (text) => `${text.trimEnd()}\nHUGE1,RRE,,,07,1980-01-01,${'x'.repeat(10 * 1024 * 1024)},1,,,,A,en,\n`),
    options,
  )
  assert.match(reading.rejected.map(({ says }) => says).join(), /Postcode holds 10485760 characters/)
  assert.equal(reading.records.length, 17)
})
