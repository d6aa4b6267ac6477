import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import type { FactType } from '../../core/timeline/fact.ts'
import { plainDate } from '../../core/time/plain-date.ts'
import { FileRefused } from './file-refused.ts'
import type { HandedOverFile, ImportReading, ReadingOptions } from './imported-record.ts'
import { readList, recogniseList } from './read-list.ts'

const options: ReadingOptions = {
  today: plainDate('2026-11-21'),
  partnership: {
    aliases: [{ words: 'our ICB', code: 'QNC' }],
    bodies: [
      'E10000028',
      'E06000021',
      'E06000051',
      'E06000020',
      'E08000025',
      'E08000030',
      'W06000023',
      'QNC',
      'QOC',
      'QHL',
      '05G',
      '05V',
      '05Q',
    ],
  },
}

function fixture(name: string): HandedOverFile {
  return { name, bytes: readFileSync(new URL(`../../../test/fixtures/import/${name}`, import.meta.url)) }
}

const council = fixture('council-register.csv')
const trust = fixture('trust-mha-office.csv')
const tracker = fixture('icb-funding-tracker.csv')
const readCouncil = () => readList(council, options)
const readTrust = () => readList(trust, options)
const readTracker = () => readList(tracker, { ...options, body: 'QNC' })

function ofReference(reading: ImportReading, reference: string) {
  const record = reading.records.find(({ key }) => key.endsWith(`:${reference}`))
  assert.ok(record, reference)
  return record
}

function told(reading: ImportReading, reference: string, ...types: FactType[]) {
  return ofReference(reading, reference)
    .facts.filter(({ type }) => types.includes(type))
    .map(({ type, effectiveOn, precision, data }) => ({ type, effectiveOn, ...(precision && { precision }), data }))
}

function changed(file: HandedOverFile, change: (text: string) => string): HandedOverFile {
  return { ...file, bytes: Buffer.from(change(Buffer.from(file.bytes).toString())) }
}

test('each list is recognised by its header, under whatever titles stand before it', async () => {
  assert.equal((await recogniseList(council))?.format.name, 'council-list')
  assert.equal((await recogniseList(trust))?.format.name, 'trust-list')
  const recognised = await recogniseList(tracker)
  assert.equal(recognised?.format.name, 'funding-tracker')
  assert.equal(recognised?.mapping.nhsNumber, 'NHS Number')
  assert.equal((await recogniseList(council))?.headerLine, 3)
})

test('columns with other names are read as a person maps them', async () => {
  const file: HandedOverFile = { name: 'own.csv', bytes: Buffer.from('Klient,Nr,Is it 117?,Under\n"SMITH, John",7,Yes,Sec 3\n') }
  assert.equal(await recogniseList(file), undefined)
  await assert.rejects(readList(file, options), FileRefused)
  const reading = await readList(
    file,
    { ...options, body: 'E10000028' },
    { format: 'council-list', mapping: { name: 'Klient', reference: 'Nr', claim: 'Is it 117?', section: 'Under' } },
  )
  assert.equal(ofReference(reading, '7').identity.familyName, 'Smith')
  assert.equal(told(reading, '7', 'Section117Claimed')[0]?.data && 'ok', 'ok')
  await assert.rejects(
    readList(file, options, { format: 'council-list', mapping: { name: 'Gone', claim: 'Is it 117?' } }),
    /chosen column names/,
  )
})

test('lines that are no records are counted by reason, and the closing count is compared', async () => {
  const [summary] = (await readCouncil()).files
  assert.deepEqual(summary?.skipped, {
    'before the column names': 2,
    'column names repeated': 1,
    'blank line': 1,
    'refers to the line above': 1,
    'total or end of the list': 1,
  })
  assert.deepEqual([summary?.rows, summary?.rejected, summary?.doubts], [25, 0, []])
  assert.deepEqual((await readTrust()).files[0]?.skipped, {
    'before the column names': 3,
    'heading, page number or separator': 1,
    'column names repeated': 1,
    'total or end of the list': 1,
  })
  assert.deepEqual((await readTracker()).files[0]?.skipped, { 'heading, page number or separator': 2 })
})

test('a list with rows missing before its closing line is doubted', async () => {
  const reading = await readList(
    changed(trust, (text) => text.replace(/"RLY","N368282"[^\n]*\n/, '')),
    options,
  )
  assert.match(reading.files[0]?.doubts.join() ?? '', /19 records; 18 were found. It may have been cut short/)
})

test("a council's word is a claim with its section and words, from the day it gives (ENT-17)", async () => {
  const reading = await readCouncil()
  assert.deepEqual(told(reading, '1044567', 'Section117Claimed', 'Detained'), [
    {
      type: 'Section117Claimed',
      effectiveOn: '2026-03-11',
      data: { claim: 'entitled', words: 'S117: Yes. Section: S47. S117 start: 11/03/2026', section: '47' },
    },
  ])
  assert.deepEqual(told(reading, '449978', 'Section117Claimed'), [
    {
      type: 'Section117Claimed',
      effectiveOn: '2026-11-20',
      precision: 'estimated',
      data: { claim: 'unclear', words: 'S117: ?. Section: S3', section: '3' },
    },
  ])
})

test('a joint decision is recorded for both bodies, one alone for one, and vague words stay a claim (ST2)', async () => {
  const reading = await readCouncil()
  const endings = (reference: string) =>
    told(reading, reference, 'EndingDecided', 'EndingClaimed', 'Died').map(({ type, effectiveOn, data }) =>
      `${effectiveOn} ${type} ${'body' in data ? data.body : ''}`.trim(),
    )
  assert.deepEqual(endings('306944'), ['2023-03-18 EndingDecided council', '2023-03-18 EndingDecided nhs'])
  assert.deepEqual(endings('1828058'), ['2014-05-27 EndingDecided council', '2014-05-27 EndingClaimed'])
  assert.deepEqual(endings('S2961539'), ['2023-10-06 EndingDecided council', '2023-10-06 EndingClaimed'])
  assert.deepEqual(endings('294511'), ['2021-05-26 EndingClaimed'])
  assert.deepEqual(endings('282987'), ['2021-11-14 Died'])
})

test('two rows with one id about one person are one record; each says what the other does not', async () => {
  const record = ofReference(await readCouncil(), '1282611')
  assert.equal(record.identity.nhsNumber, '9999059236')
  assert.equal(record.facts.filter(({ type }) => type === 'Section117Claimed').length, 2)
  assert.equal(record.facts.filter(({ type }) => type === 'LocalReferenceRecorded').length, 1)
})

test('one id on rows about two different people gives two records', async () => {
  const reading = await readList(
    changed(council, (text) => text.replace('SCC,1282611,Ian Boulton,01/04/1972', 'SCC,1282611,Mary Else,09/09/1950')),
    options,
  )
  assert.deepEqual(
    reading.records.filter(({ key }) => key.includes('1282611')).map(({ identity }) => identity.familyName),
    ['Boulton', 'Else'],
  )
})

test('bodies are read however they are spelled; one that could be several is left to a person', async () => {
  const reading = await readCouncil()
  assert.equal(ofReference(reading, 'S2832313').source.body, 'E06000021')
  assert.deepEqual(
    told(reading, 'S2832313', 'ResponsibleBodyRecorded').map(({ data }) => data),
    [{ duty: 'nhs', organisation: 'QNC', words: 'S&SoT ICB' }],
  )
  const unknown = await readList(
    changed(council, (text) => text.replace('SSOT ICB', 'Moon ICB')),
    options,
  )
  assert.match(unknown.warnings.map(({ says }) => says).join(), /"Moon ICB" is not a body known here/)
})

test('leaving England is read from a note where the place is known to lie abroad', async () => {
  assert.deepEqual(told(await readCouncil(), '1368052', 'LeftEnglandAndWales'), [
    { type: 'LeftEnglandAndWales', effectiveOn: '2025-12-31', precision: 'year', data: { to: 'Kraków' } },
  ])
  const unknown = await readList(
    changed(council, (text) => text.replace('Moved to Kraków 2025', 'Moved to Xyzzy 2025')),
    options,
  )
  assert.deepEqual(told(unknown, '1368052', 'LeftEnglandAndWales'), [])
  assert.match(unknown.warnings.map(({ says }) => says).join(), /whether that lies in England or Wales is not known/)
})

test('no fixed abode is a way of living, mangled letters are repaired, fillers are no NHS numbers', async () => {
  const reading = await readCouncil()
  assert.deepEqual(told(reading, '1198776', 'ResidenceRecorded')[0]?.data, { kind: 'no-fixed-abode' })
  assert.equal(ofReference(reading, '1957598').identity.familyName, 'Horváth')
  assert.equal(ofReference(reading, 'S1542194').identity.nhsNumber, undefined)
})

test("a trust's row gives its latest status as events (HE3, ST2)", async () => {
  const reading = await readTrust()
  const events = (reference: string) =>
    told(
      reading,
      reference,
      'Detained',
      'DetentionEnded',
      'LeftHospital',
      'CommunityTreatmentOrderMade',
      'CommunityTreatmentOrderEnded',
      'ConditionallyDischarged',
      'BecameInformal',
      'ReturnedToPrison',
    ).map(({ type, effectiveOn, data }) => `${effectiveOn} ${type}${'section' in data ? ` ${data.section}` : ''}`)
  assert.deepEqual(events('N509299'), ['2026-04-25 Detained 3', '2026-05-12 DetentionEnded 3', '2026-05-12 LeftHospital'])
  assert.deepEqual(events('N690554'), ['2023-07-27 CommunityTreatmentOrderMade', '2023-07-27 LeftHospital'])
  assert.deepEqual(events('N496312'), [
    '2024-12-08 CommunityTreatmentOrderMade',
    '2025-09-13 CommunityTreatmentOrderEnded',
    '2024-12-08 LeftHospital',
  ])
  assert.deepEqual(events('N780637'), ['2019-07-30 ConditionallyDischarged', '2019-07-30 LeftHospital'])
  assert.deepEqual(events('N803613'), ['2019-11-10 BecameInformal', '2019-11-18 LeftHospital'])
  assert.deepEqual(events('N421720'), [
    '2025-10-27 Detained 47',
    '2026-03-05 DetentionEnded 47',
    '2026-03-05 LeftHospital',
    '2026-03-05 ReturnedToPrison',
  ])
  assert.deepEqual(events('N555758'), ['2026-04-09 Detained 37-guardianship', '2026-10-30 DetentionEnded 37-guardianship'])
})

test("a trust's note that section 117 was closed is a claim, never a decision of both bodies (ENT-16)", async () => {
  const reading = await readTrust()
  assert.deepEqual(told(reading, 'N652186', 'EndingClaimed', 'EndingDecided'), [
    { type: 'EndingClaimed', effectiveOn: '2020-09-17', data: { words: 'S117: N. Notes: d/c CMHT 17-Sep-2020, s117 closed on system' } },
  ])
  assert.deepEqual(
    told(reading, 'N214948', 'EndingClaimed', 'EndingDecided').map(({ type }) => type),
    ['EndingClaimed'],
  )
})

test('a person open to no team is said to be (closed cases of the trust list)', async () => {
  assert.deepEqual(
    told(await readTrust(), 'N368282', 'TeamAssigned', 'ClosedToTeams').map(({ type }) => type),
    ['ClosedToTeams'],
  )
  assert.deepEqual(
    told(await readTrust(), 'N509299', 'TeamAssigned').map(({ data }) => data),
    [{ team: 'CAMHS North Stoke', organisation: 'RLY' }],
  )
})

test('the end of a package is no end of aftercare; what the outcome says of section 117 is read', async () => {
  const reading = await readTracker()
  const endings = (reference: string) =>
    told(reading, reference, 'EndingDecided', 'EndingClaimed', 'Died').map(
      ({ type, data }) => `${type}${'body' in data ? ` ${data.body} ${data.satisfied}` : ''}`,
    )
  assert.deepEqual(endings('S117-0003'), [])
  assert.deepEqual(endings('S117-0020'), [])
  assert.deepEqual(endings('S117-0033'), ['EndingDecided council true', 'EndingDecided nhs true'])
  assert.deepEqual(endings('S117-0023'), ['EndingDecided council true', 'EndingDecided nhs false'])
  assert.deepEqual(endings('S117-0130'), ['EndingDecided nhs true', 'EndingClaimed'])
  assert.deepEqual(endings('S117-0009'), ['EndingClaimed'])
  assert.deepEqual(endings('S117-0608'), ['Died'])
  assert.equal(ofReference(reading, 'S117-0075').identity.familyName, 'Lakatošová')
  assert.equal(ofReference(reading, 'S117-0045').identity.birthDatePrecision, 'year')
})

test('the same list read twice gives the same keys; a later edition keeps the keys of what it says again', async () => {
  const keys = async (file: HandedOverFile) =>
    (await readList(file, options)).records.flatMap(({ facts }) => facts.map(({ importKey }) => importKey))
  for (const file of [council, trust]) {
    const first = await keys(file)
    assert.deepEqual(await keys(file), first)
    assert.equal(new Set(first).size, first.length)
  }
  const later = changed(council, (text) => text.replace('extract 20/11/2026', 'extract 21/11/2026').replace('Julie Bell', 'New Worker'))
  const before = new Set(await keys(council))
  assert.equal((await keys(later)).filter((key) => !before.has(key)).length, 1)
})

test('impossible and future days are named and left out, the rest of the row is taken', async () => {
  const reading = await readList(
    changed(council, (text) => text.replace('14/10/2024', '31/02/2026').replace('11/03/2026', '11/03/2027').replace('15/02/2003', '1066')),
    options,
  )
  const says = reading.warnings.map(({ line, field, says }) => `${line} ${field}: ${says}`).join('\n')
  assert.match(says, /9 S117 start: "31\/02\/2026" is not a date/)
  assert.match(says, /8 S117 start: "11\/03\/2027" lies in the future/)
  assert.match(says, /8 DOB: "1066" lies before 1900/)
  assert.equal(reading.records.length, 24)
})

test('SQL, templates, emoji, right-to-left letters and control characters are text like any other', async () => {
  const name = "ROBERT'); DROP TABLE case_fact;--, {{7*7}}"
  const reading = await readList(
    changed(council, (text) =>
      text
        .replace('"ADAMS, Bethany"', `"${name}"`)
        .replace('"ADAMS, Joey"', '"علي, محمد🌻"')
        .replace('Jane Brown', 'Ja\u0000ne\u0007 Brown'),
    ),
    options,
  )
  assert.equal(ofReference(reading, '306944').identity.givenName, '{{7*7}}')
  assert.deepEqual(
    [ofReference(reading, '282987').identity.familyName, ofReference(reading, '282987').identity.givenName],
    ['علي', 'محمد🌻'],
  )
  assert.deepEqual(told(reading, '306944', 'NamedPractitionerAssigned')[0]?.data, { name: 'Jane Brown', organisation: 'E10000028' })
})

test('a name of ten megabytes refuses its row and no other', async () => {
  const reading = await readList(
    changed(council, (text) => text.replace('"ADAMS, Bethany"', `"${'A'.repeat(10 * 1024 * 1024)}"`)),
    options,
  )
  assert.equal(reading.rejected.length, 1)
  assert.match(reading.rejected[0]?.says ?? '', /"Name" holds 10485760 characters/)
  assert.equal(reading.records.length, 23)
})

test('a row with nobody in it comes back', async () => {
  const reading = await readList(
    changed(council, (text) => text.replace('SCC,1723875,Adam Wright,18/01/2000,', 'SCC,,?,,')),
    options,
  )
  assert.match(reading.rejected[0]?.says ?? '', /no name and no NHS number/)
})

test('the council list as an Excel workbook says the same', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Register')
  sheet.addRow(['Section 117 register, extract 20/11/2026'])
  sheet.addRow(['Authority', 'Person ID', 'Name', 'DOB', 'S117', 'Section', 'S117 start'])
  sheet.addRow(['SCC', 1723875, 'Adam Wright', new Date(Date.UTC(2000, 0, 18)), 'Yes', 's.3', new Date(Date.UTC(2024, 9, 14))])
  const reading = await readList({ name: 'register.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }, options)
  const fromCsv = await readCouncil()
  assert.deepEqual(ofReference(reading, '1723875').identity.birthDate, ofReference(fromCsv, '1723875').identity.birthDate)
  assert.deepEqual(told(reading, '1723875', 'Section117Claimed')[0]?.effectiveOn, '2024-10-14')
})
