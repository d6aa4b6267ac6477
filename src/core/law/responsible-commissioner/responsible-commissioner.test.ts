import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../../test/support/a-case.ts'
import { somePlaces } from '../../../../test/support/places.ts'
import { ifCommenced, lawInForce } from '../commencement-table.ts'
import { plainDate } from '../../time/plain-date.ts'
import { responsibleCommissioner } from './responsible-commissioner.ts'

const today = '2026-11-21'
const places = somePlaces()

function on(told: CaseBuilder, day = today) {
  return responsibleCommissioner(told.asAt(day), lawInForce, places)
}

function rules(told: CaseBuilder, day = today): string[] {
  return on(told, day).because.map((reason) => reason.rule)
}

function answers(told: CaseBuilder, day: string, body: string | undefined, rule: string, confidence: string): void {
  const { value, because, confidence: sure } = on(told, day)
  assert.deepEqual([value?.commissioning, because[0]?.rule, sure], [body, rule, confidence], day)
}

/** Registered with board A from 2000, with B from a day. Letters are bodies that the directory does not know. */
const registered = () => aCase().registeredWithGp('2000-01-01', { icb: 'A' }).livesAt('2000-01-01', { council: 'X' })
const movingToB = (day: string) => registered().registeredWithGp(day, { icb: 'B' })

// Before anything is known

test('nothing recorded: undetermined, with what would settle it', () => {
  const finding = on(aCase())
  assert.equal(finding.value, undefined)
  assert.equal(finding.confidence, 'INSUFFICIENT_FACTS')
  assert.match(finding.missing[0]?.settledBy ?? '', /section papers/)
  assert.ok(finding.because[0]?.cites.length)
})

test('claimed without papers: undetermined, but the body of 1 July 2022 stands beside it so that somebody can be asked', () => {
  const finding = on(registered().claimed('entitled', '2021-05-01'))
  assert.equal(finding.value, undefined)
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.commissioning),
    ['A'],
  )
  assert.equal(on(registered().claimed('entitled', '2021-05-01'), '2022-06-30').alternatives.length, 0)
})

test('a detention without a GP or a home is undetermined and says what is not known', () => {
  const finding = on(aCase().detained('3', '2024-01-10').dischargedAndLeft('2024-03-01'))
  assert.equal(finding.value?.commissioning, undefined)
  assert.equal(finding.confidence, 'INSUFFICIENT_FACTS')
  assert.match(finding.missing[0]?.what ?? '', /Neither a GP registration nor a home is recorded for 10 January 2024/)
})

test('a day before section 117 began is undetermined, as is any day while its commencement is not recorded', () => {
  const told = registered().detained('3', '1983-01-10')
  assert.equal(on(aCase().detained('3', '1983-01-10'), '1983-09-29').value, undefined)
  const later = ifCommenced(lawInForce, 'MHA1983.s117', plainDate('2030-01-01'))
  assert.equal(responsibleCommissioner(told.asAt(today), later, places).value, undefined)
})

// Regimes and their boundary days

const owedSince2010 = () =>
  aCase()
    .livesAt('2000-01-01', { council: 'E06000021', postcode: 'ZT1 1AA' })
    .registeredWithGp('2000-01-01', { practice: 'M83941' })
    .detained('3', '2010-01-10')
    .dischargedAndLeft('2010-03-01')
    .livesAt('2010-03-01', { council: 'E10000028', postcode: 'ZS10 1AA' })
    .registeredWithGp('2010-04-01', { practice: 'M83901' })

test('ICB-21 and ICB-20 on 31 March and 1 April 2013: the trust of residence before detention, then the group of the practice', () => {
  answers(owedSince2010(), '2013-03-31', '5PJ', 'ICB-21', 'PROBABLE')
  answers(owedSince2010(), '2013-04-01', '05V', 'ICB-20', 'CERTAIN')
  assert.deepEqual([on(owedSince2010(), '2013-03-31').value?.regime, on(owedSince2010(), '2013-04-01').value?.regime], ['NHS-A', 'NHS-B'])
})

test('ICB-20 responsibility followed each new registration until 31 March 2016, and stays with the last from 1 April (SI 2016/293 reg 5)', () => {
  const told = owedSince2010().registeredWithGp('2015-06-01', { practice: 'M83941' }).registeredWithGp('2016-04-01', { practice: 'M83901' })
  assert.equal(on(told, '2015-05-31').value?.commissioning, '05V')
  answers(told, '2016-03-31', '05W', 'ICB-20', 'CERTAIN')
  answers(told, '2016-04-01', '05W', 'ICB-19', 'PROBABLE')
  assert.equal(on(told, '2016-04-01').because[0]?.cites[0]?.provision, 'regulation 5 (saving)')
})

test('golden case 7: group B by GP on 31 March 2016, asked in 2018: B; with section 3 in 2017, the group of the area', () => {
  const told = owedSince2010()
  assert.equal(on(told, '2018-06-01').value?.commissioning, '05V')
  const again = owedSince2010().livesAt('2016-09-01', { council: 'E06000021', postcode: 'ZT1 1AA' }).detained('3', '2017-02-01')
  const finding = on(again.dischargedAndLeft('2017-04-01'), '2018-06-01')
  assert.equal(finding.value?.commissioning, '05W')
  assert.equal(finding.value?.areaOf, 'E06000021')
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.paying),
    ['05V'],
    'the guidance of 2016 kept the former payer',
  )
  assert.equal(finding.confidence, 'PROBABLE')
})

test('somebody detained on 31 March 2016 was not yet owed aftercare, so the saving does not reach them', () => {
  const told = aCase()
    .livesAt('2000-01-01', { council: 'E06000021', postcode: 'ZT1 1AA' })
    .registeredWithGp('2000-01-01', { practice: 'M83901' })
    .detained('3', '2016-03-01')
    .dischargedAndLeft('2016-05-01')
  assert.equal(on(told, '2016-03-31').value?.commissioning, '05V')
  assert.equal(on(told, '2017-01-01').value?.commissioning, '05W')
})

const livesInAButB = () =>
  aCase().livesAt('2000-01-01', { council: 'E06000051', postcode: 'ZH1 1AA' }).registeredWithGp('2000-01-01', { practice: 'M83941' })

test('ICB-18 31 August and 1 September 2020: one group until then, then commissioning and paying part', () => {
  const told = livesInAButB().detained('3', '2020-08-31')
  assert.equal(on(told, '2020-08-31').value?.regime, 'NHS-C')
  const after = livesInAButB().detained('3', '2021-04-02').dischargedAndLeft('2021-06-01')
  const { value, because, confidence } = on(after, '2022-06-30')
  assert.deepEqual([value?.commissioning, value?.paying, value?.regime], ['M2L0M', '05W', 'NHS-D'])
  assert.deepEqual(
    because.slice(0, 2).map((reason) => reason.rule),
    ['ICB-19', 'ICB-18'],
  )
  assert.equal(confidence, 'PROBABLE')
  assert.equal(on(after, '2020-09-01').value, undefined, 'not yet detained')
})

test('30 June and 1 July 2022: from the two answers of the guidance to the one of the regulations', () => {
  const told = livesInAButB().detained('3', '2021-04-02').dischargedAndLeft('2021-06-01')
  assert.equal(on(told, '2022-06-30').value?.paying, '05W')
  answers(told, '2022-07-01', 'QNC', 'ICB-7', 'CERTAIN')
  assert.deepEqual(on(told, '2022-07-01').value, {
    commissioning: 'QNC',
    paying: 'QNC',
    bodyOfTheTime: 'QNC',
    areaOf: undefined,
    coreTakenOn: '2022-07-01',
    regime: 'NHS-E',
    standing: 'computed',
  })
})

// Who Pays? 2020: people already in the system on 1 September 2020

test('ICB-18 (i) already on aftercare: the group recorded as paying goes on; without a record, the one responsible in law is assumed', () => {
  const told = () => registered().detained('3', '2018-01-10').dischargedAndLeft('2018-03-01')
  const recorded = told().fact('ResponsibleBodyRecorded', '2019-01-01', { duty: 'nhs', organisation: 'P' })
  assert.equal(on(recorded, '2021-01-01').value?.paying, 'P')
  const assumed = on(told(), '2021-01-01')
  assert.match(assumed.missing.map(({ what }) => what).join(), /Which group paid on 31 August 2020/)
})

test('ICB-18 (iii) in a bed of NHS England on 1 September 2020: the practice when that detention began', () => {
  const told = registered().detained('37/41', '2020-08-01', { commissioner: '13Q' }).registeredWithGp('2020-08-20', { icb: 'B' })
  assert.equal(on(told, '2021-01-01').value?.paying, 'A')
})

test('ICB-18 (ii) in a bed of a group on that day: that group; where nobody recorded which, it is said to be missing', () => {
  const told = registered().detained('3', '2020-08-01', { commissioner: 'C' }).dischargedAndLeft('2020-10-01')
  assert.equal(on(told, '2021-01-01').value?.paying, 'C')
  const silent = on(registered().detained('3', '2020-08-01').dischargedAndLeft('2020-10-01'), '2021-01-01')
  assert.match(silent.missing.map(({ what }) => what).join(), /Who paid for the hospital bed/)
})

// SI 2022/635

test('ICB-3 a chain that began after 1 July 2022: the practice on the day of the application; a later registration changes nothing (ICB-15)', () => {
  const told = movingToB('2024-06-01').detained('3', '2024-01-10', { commissioner: 'A' }).dischargedAndLeft('2024-03-01')
  answers(told, today, 'A', 'ICB-3', 'CERTAIN')
  assert.ok(rules(told).includes('ICB-15'))
  assert.equal(on(told).value?.coreTakenOn, '2024-01-10')
  assert.ok(on(told).because[0]?.cites.some((cite) => cite.provision === 'regulation 5(1) and (2)'))
})

test('ICB-4 section 2 then section 3: the application for section 2', () => {
  const told = movingToB('2024-01-20')
    .detained('2', '2024-01-10', { commissioner: 'A' })
    .detained('3', '2024-02-01')
    .dischargedAndLeft('2024-03-01')
  answers(told, today, 'A', 'ICB-4', 'PROBABLE')
  assert.deepEqual(
    on(told).alternatives.map((other) => other.value.commissioning),
    ['B'],
  )
})

test('a section renewed in another hospital is one application, not section 2 then 3', () => {
  const told = registered().detained('3', '2024-01-10', { commissioner: 'A' }).sectionEnded('2024-02-01').detained('3', '2024-02-01')
  answers(told, today, 'A', 'ICB-3', 'CERTAIN')
})

test('a holding power before the application is left out of account, on the purposive reading only (A6)', () => {
  const told = movingToB('2024-01-10').detained('136', '2024-01-09').detained('3', '2024-01-10', { commissioner: 'B' })
  answers(told, today, 'B', 'ICB-3', 'ARGUABLE')
  assert.deepEqual(
    on(told).alternatives.map((other) => other.value.commissioning),
    ['A'],
  )
  const same = registered().detained('5(2)', '2024-01-09').detained('3', '2024-01-10', { commissioner: 'A' })
  answers(same, today, 'A', 'ICB-3', 'PROBABLE')
  assert.ok(on(same).doubts.includes('A6'))
})

for (const [from, until] of [
  ['2022-06-30', '2022-08-01'],
  ['2022-05-01', '2022-07-01'],
] as const) {
  test(`ICB-5 in detention on 1 July 2022 (${from} to ${until}): the practice on that day`, () => {
    const told = movingToB('2022-07-02').detained('3', from, { commissioner: 'A' }).dischargedAndLeft(until)
    answers(told, today, 'A', 'ICB-5', 'CERTAIN')
    assert.equal(on(told).value?.coreTakenOn, '2022-07-01')
  })
}

test('ICB-6 detained just after 1 July 2022: where an older application would lead elsewhere, both answers stand', () => {
  const told = movingToB('2022-07-05').detained('3', '2022-07-10', { commissioner: 'B' })
  const finding = on(told)
  assert.equal(finding.value?.commissioning, 'B')
  assert.equal(finding.confidence, 'PROBABLE')
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.commissioning),
    ['A'],
  )
  assert.match(finding.missing[0]?.settledBy ?? '', /section papers/)
  answers(movingToB('2022-07-05').detained('3', '2022-07-15', { commissioner: 'B' }), today, 'B', 'ICB-3', 'CERTAIN')
})

test('ICB-7 detention ended before 1 July 2022: the practice on that day, whatever the practice before or after', () => {
  const told = movingToB('2022-06-30')
    .detained('3', '2020-01-10')
    .dischargedAndLeft('2020-03-01')
    .registeredWithGp('2022-07-02', { icb: 'C' })
  answers(told, today, 'B', 'ICB-7', 'CERTAIN')
})

test('A7 the snapshot of 1 July 2022 and the former payer: the statute answers, and the payer is asked about', () => {
  const finding = on(movingToB('2022-01-01').detained('3', '2021-01-10').dischargedAndLeft('2021-03-01'))
  assert.equal(finding.value?.commissioning, 'B')
  assert.equal(finding.confidence, 'CERTAIN')
  assert.ok(finding.doubts.includes('A7'))
  assert.match(finding.missing.map(({ what }) => what).join(), /A, which by the guidance of 2020 was to pay until 30 June 2022/)
})

test('golden case 5, ICB-8: on aftercare on 1 July 2022 with board X, moves, practice in Y in 2023, section 3 in 2024: X', () => {
  const told = aCase()
    .livesAt('2000-01-01', { council: 'E1' })
    .registeredWithGp('2000-01-01', { icb: 'X' })
    .detained('3', '2021-01-10')
    .dischargedAndLeft('2021-03-01')
    .livesAt('2023-01-01', { council: 'E2' })
    .registeredWithGp('2023-01-05', { icb: 'Y' })
    .detained('3', '2024-02-01', { commissioner: 'Y' })
    .dischargedAndLeft('2024-05-01')
  answers(told, today, 'X', 'ICB-8', 'CERTAIN')
  assert.ok(rules(told).includes('ICB-16'))
  assert.ok(rules(told).includes('ICB-15'))
})

test('golden case 6, ICB-9: in a bed of NHS England from 2021, conditionally discharged in November 2022: the practice on that day', () => {
  const told = registered()
    .detained('37/41', '2021-03-01', { commissioner: '13Q' })
    .registeredWithGp('2022-10-01', { icb: 'Z' })
    .conditionallyDischarged('2022-11-15')
    .leftHospital('2022-11-15', { destination: 'home' })
    .registeredWithGp('2022-11-20', { icb: 'B' })
  answers(told, today, 'Z', 'ICB-9', 'CERTAIN')
  assert.equal(on(told).value?.coreTakenOn, '2022-11-15')
})

test('golden case 6, ICB-10: begun in 2023, the practice on the first day', () => {
  const told = movingToB('2023-06-01')
    .detained('37/41', '2023-03-01', { commissioner: '13Q' })
    .conditionallyDischarged('2024-11-15')
    .leftHospital('2024-11-15', { destination: 'home' })
  answers(told, today, 'A', 'ICB-10', 'CERTAIN')
})

test('ICB-9 still in that bed: no answer until the day of discharge, but where today would lead is said', () => {
  const finding = on(registered().detained('37/41', '2021-03-01', { commissioner: 'NHSE' }))
  assert.equal(finding.value, undefined)
  assert.equal(finding.confidence, 'INSUFFICIENT_FACTS')
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.commissioning),
    ['A'],
  )
  assert.match(finding.missing[0]?.settledBy ?? '', /day of discharge/)
})

test('ICB-10 NHS England arranged the bed of a new detention while aftercare was owed: the body stays, the other reading beside it', () => {
  const told = movingToB('2023-06-01')
    .detained('3', '2021-01-10')
    .dischargedAndLeft('2021-03-01')
    .detained('37/41', '2024-02-01', { commissioner: '13Q' })
  const finding = on(told)
  assert.equal(finding.value?.commissioning, 'A')
  assert.equal(finding.confidence, 'ARGUABLE')
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.commissioning),
    ['B'],
  )
  assert.ok(finding.because.some((reason) => reason.rule === 'ICB-10'))
})

test('ICB-11 a step down from a bed of NHS England to one of a board, in one detention: both readings, and advice', () => {
  const told = registered()
    .detained('2', '2024-01-10', { commissioner: 'A' })
    .registeredWithGp('2024-01-20', { icb: 'B' })
    .detained('3', '2024-02-01', { commissioner: '13Q' })
  answers(told, today, 'A', 'ICB-11', 'PROBABLE')
  const before2022 = registered().admitted('2021-01-10', { commissioner: '13Q' }).detained('37', '2021-01-10')
  const down = before2022.leftHospital('2023-01-01', { destination: 'other-hospital' }).admitted('2023-01-01', { commissioner: 'A' })
  const left = down.registeredWithGp('2023-02-01', { icb: 'B' }).dischargedAndLeft('2023-03-01')
  answers(left, today, 'A', 'ICB-11', 'NEEDS_LEGAL_ADVICE')
  assert.deepEqual(
    on(left).alternatives.map((other) => other.value.commissioning),
    ['B'],
  )
})

test('ICB-12 and ICB-13 Part 3 in the bed of a board: the practice at the start; a change during it needs advice', () => {
  const told = () => registered().detained('37', '2024-01-10', { commissioner: 'A' })
  answers(told().dischargedAndLeft('2024-06-01'), today, 'A', 'ICB-12', 'PROBABLE')
  const changed = told().registeredWithGp('2024-03-01', { icb: 'B' }).dischargedAndLeft('2024-06-01')
  answers(changed, today, 'A', 'ICB-13', 'NEEDS_LEGAL_ADVICE')
  assert.deepEqual(
    on(changed).alternatives.map((other) => other.value.commissioning),
    ['B'],
  )
  const after = told().dischargedAndLeft('2024-06-01').registeredWithGp('2024-06-02', { icb: 'B' })
  answers(after, today, 'A', 'ICB-12', 'PROBABLE')
})

test('who arranged the bed is not recorded: certain where it makes no difference, and said where it does', () => {
  const told = () => registered().detained('3', '2022-01-10')
  answers(told().dischargedAndLeft('2022-09-01'), today, 'A', 'ICB-5', 'CERTAIN')
  const moved = on(told().registeredWithGp('2022-08-01', { icb: 'B' }).dischargedAndLeft('2022-09-01'))
  assert.equal(moved.value?.commissioning, 'A')
  assert.equal(moved.confidence, 'PROBABLE')
  assert.match(moved.missing[0]?.what ?? '', /Who arranged the hospital bed/)
  const restricted = registered().detained('37/41', '2022-01-10').registeredWithGp('2022-08-01', { icb: 'B' })
  assert.equal(on(restricted.dischargedAndLeft('2022-09-01')).confidence, 'ARGUABLE', 'a secure bed is more likely NHS England’s')
})

test('ICB-17 aftercare ended by both bodies, then a new detention: a new chain', () => {
  const told = movingToB('2023-06-01').detained('3', '2021-01-10').dischargedAndLeft('2021-03-01').bothSatisfied('2023-01-01')
  const again = told.detained('3', '2024-02-01', { commissioner: 'B' }).dischargedAndLeft('2024-04-01')
  answers(again, today, 'B', 'ICB-3', 'CERTAIN')
  assert.ok(rules(again).includes('ICB-17'))
})

test('one body’s decision, or a record that says ended, opens no new chain', () => {
  const told = () => movingToB('2023-06-01').detained('3', '2021-01-10').dischargedAndLeft('2021-03-01')
  for (const again of [
    told().nhsSatisfied('2023-01-01'),
    told().endingClaimed('2023-01-01'),
    told().bothSatisfied('2023-01-01').reinstated('2023-02-01'),
  ])
    answers(again.detained('3', '2024-02-01', { commissioner: 'B' }), today, 'A', 'ICB-8', 'CERTAIN')
})

test('ICB-23 a first stay under section 2 alone, then a new admission: a new chain; the literal reading where it leads elsewhere', () => {
  const told = () => movingToB('2023-06-01').detained('2', '2023-01-10', { commissioner: 'A' }).dischargedAndLeft('2023-02-01')
  const again = told().detained('3', '2024-02-01', { commissioner: 'B' })
  answers(again, today, 'B', 'ICB-3', 'ARGUABLE')
  assert.deepEqual(
    on(again).alternatives.map((other) => other.value.commissioning),
    ['A'],
  )
  assert.ok(on(again).doubts.includes('A6'))
  const long = movingToB('2023-06-01')
    .detained('2', '2015-01-10')
    .dischargedAndLeft('2015-02-01')
    .detained('3', '2024-02-01', { commissioner: 'B' })
  answers(long, today, 'B', 'ICB-3', 'CERTAIN')
})

test('a recall or revocation while aftercare is owed does not move the body', () => {
  const told = registered().detained('3', '2022-08-10', { commissioner: 'A' }).leftOnCommunityOrder('2022-10-01')
  const back = told.registeredWithGp('2023-01-01', { icb: 'B' }).recalled('2023-06-01').revoked('2023-06-02')
  assert.equal(on(back).value?.commissioning, 'A')
})

test('aftercare that has ended: the body when it ended, shown under its successor', () => {
  const told = owedSince2010().bothSatisfied('2014-10-19').registeredWithGp('2020-01-01', { practice: 'M82901' })
  const { value } = on(told)
  assert.deepEqual([value?.commissioning, value?.bodyOfTheTime, value?.regime], ['QNC', '05V', 'NHS-B'])
})

// Groups

test('ICB-1 a practice of NHS England’s own: NHS England while that lasts', () => {
  const told = aCase().registeredWithGp('2000-01-01', { icb: '13Q' }).detained('3', '2024-01-10', { commissioner: 'A' })
  answers(told, today, '13Q', 'ICB-1', 'PROBABLE')
})

test('ICB-1 in prison: the board answers for what is given on release, NHS England for what is given inside', () => {
  const told = registered()
    .detained('47', '2024-01-10', { commissioner: 'A' })
    .dischargedAndLeft('2024-06-01', { destination: 'prison' })
    .returnedToPrison('2024-06-01')
  const finding = on(told)
  assert.equal(finding.value?.commissioning, 'A')
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.commissioning),
    ['13Q'],
  )
  assert.equal(finding.confidence, 'PROBABLE')
})

test('ICB-2 living in Wales, or registered there: section 117(3), and advice', () => {
  const inWales = aCase()
    .livesAt('2000-01-01', { council: 'W06000023', postcode: 'ZP1 1AA', nation: 'wales' })
    .registeredWithGp('2000-01-01', { practice: 'W96901' })
  answers(inWales.detained('3', '2024-01-10'), today, '7A7', 'ICB-2', 'NEEDS_LEGAL_ADVICE')
  const movedThere = registered()
    .detained('3', '2024-01-10', { commissioner: 'A' })
    .dischargedAndLeft('2024-03-01')
    .livesAt('2024-05-01', { nation: 'scotland' })
  const finding = on(movedThere)
  assert.equal(finding.because[0]?.rule, 'ICB-2')
  assert.equal(finding.value?.areaOf, 'X', 'the area before detention')
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.commissioning),
    ['A'],
  )
})

test('ICB-14 a child placed out of area: the body before the placement, and the plain reading beside it', () => {
  const told = registered()
    .described('2000-01-01', { birthDate: plainDate('2008-05-01') })
    .livesAt('2023-01-10', { kind: 'care-home', arrangedBy: 'council', council: 'Y' })
    .registeredWithGp('2023-01-20', { icb: 'B' })
    .detained('3', '2024-01-10', { commissioner: 'B' })
  answers(told, today, 'A', 'ICB-14', 'PROBABLE')
  assert.deepEqual(
    on(told).alternatives.map((other) => other.value.commissioning),
    ['B'],
  )
  const grown = registered()
    .described('2000-01-01', { birthDate: plainDate('2005-05-01') })
    .livesAt('2023-01-10', { kind: 'care-home', arrangedBy: 'council', council: 'Y' })
    .registeredWithGp('2023-01-20', { icb: 'B' })
    .detained('3', '2024-01-10', { commissioner: 'B' })
  assert.equal(on(grown).value?.commissioning, 'B')
})

// Others decided

test('ICB-0 arbitration stands above what is worked out, a court above arbitration, and agreement is said to be no law', () => {
  const told = () => registered().detained('3', '2024-01-10', { commissioner: 'A' }).dischargedAndLeft('2024-03-01')
  const decided = (by: 'court' | 'nhs-england' | 'agreement-between-bodies', organisation: string) =>
    told().fact('ResponsibilityDetermined', '2025-01-01', { duty: 'nhs', organisation, by })
  const arbitrated = on(decided('nhs-england', 'C'))
  assert.deepEqual([arbitrated.value?.commissioning, arbitrated.value?.standing, arbitrated.because[0]?.rule], ['C', 'determined', 'ICB-0'])
  assert.deepEqual(
    arbitrated.alternatives.map((other) => other.value.commissioning),
    ['A'],
  )
  const both = decided('court', 'D').fact('ResponsibilityDetermined', '2025-02-01', { duty: 'nhs', organisation: 'C', by: 'nhs-england' })
  assert.equal(on(both).value?.commissioning, 'D')
  const agreed = on(decided('agreement-between-bodies', 'C'))
  assert.equal(agreed.value?.standing, 'agreed')
  assert.match(agreed.because[0]?.says ?? '', /by agreement, not law/)
  assert.equal(on(decided('nhs-england', 'A')).confidence, 'CERTAIN')
})

test('ICB-0 a decision about the council, or about an earlier chain, decides nothing here', () => {
  const told = registered().detained('3', '2024-01-10', { commissioner: 'A' }).dischargedAndLeft('2024-03-01')
  told.fact('ResponsibilityDetermined', '2025-01-01', { duty: 'council', organisation: 'C', by: 'court' })
  assert.equal(on(told).value?.standing, 'computed')
  const earlier = registered()
    .detained('3', '2022-08-10')
    .dischargedAndLeft('2022-10-01')
    .fact('ResponsibilityDetermined', '2023-01-01', { duty: 'nhs', organisation: 'C', by: 'nhs-england' })
    .bothSatisfied('2023-06-01')
    .detained('3', '2024-01-10', { commissioner: 'A' })
  assert.equal(on(earlier).value?.commissioning, 'A')
})

// Bodies that are no more (ICB-22)

test('ICB-22 31 March and 1 April 2026: stored against the body of the day, shown under its one successor', () => {
  const told = aCase()
    .registeredWithGp('2000-01-01', { icb: 'QMJ' })
    .detained('3', '2024-01-10', { commissioner: 'QMJ' })
    .dischargedAndLeft('2024-03-01')
  answers(told, '2026-03-31', 'QMJ', 'ICB-3', 'CERTAIN')
  answers(told, '2026-04-01', 'Z9B2Z', 'ICB-3', 'CERTAIN')
  assert.equal(on(told, '2026-04-01').value?.bodyOfTheTime, 'QMJ')
  assert.ok(rules(told, '2026-04-01').includes('ICB-22'))
})

test('golden case 11: Frimley, asked in May 2026: the successor depends on the practice, so the facts do not suffice', () => {
  const told = aCase()
    .registeredWithGp('2010-01-01', { icb: 'QNQ' })
    .detained('3', '2024-01-10', { commissioner: 'QNQ' })
    .dischargedAndLeft('2024-03-01')
  const finding = on(told, '2026-05-15')
  assert.equal(finding.confidence, 'INSUFFICIENT_FACTS')
  assert.deepEqual([finding.value?.commissioning, finding.value?.paying, finding.value?.bodyOfTheTime], [undefined, undefined, 'QNQ'])
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.commissioning),
    ['QRL', 'S0E4D', 'S9B9J'],
  )
  assert.match(finding.missing[0]?.what ?? '', /GP practice or address decides/)
  assert.ok(finding.doubts.includes('A11'))
  answers(told, '2026-03-31', 'QNQ', 'ICB-3', 'CERTAIN')
})

test('ICB-22 with the practice known, the part it went to answers, as an assumption', () => {
  const told = (practice: string) =>
    aCase().registeredWithGp('2010-01-01', { practice }).detained('3', '2024-01-10', { commissioner: 'QNQ' })
  answers(told('K81901'), '2026-05-15', 'S0E4D', 'ICB-3', 'PROBABLE')
  answers(told('K81902'), '2026-05-15', undefined, 'ICB-3', 'INSUFFICIENT_FACTS')
})

// What the record leaves in doubt

test('an estimated first day, or a detention known from a list, is never certain', () => {
  const told = () => registered().detained('3', '2024-01-10', { commissioner: 'A' })
  assert.equal(on(told().as({ precision: 'month' })).confidence, 'PROBABLE')
  assert.equal(on(told().as({ source: { kind: 'legacy-list' } })).confidence, 'PROBABLE')
  assert.equal(on(registered().detained('44', '2024-01-10', { commissioner: 'A' })).confidence, 'NEEDS_LEGAL_ADVICE')
})

test('no registration on the day: where the person lived, as an assumption; recorded as registered nowhere: without one', () => {
  const home = () => aCase().livesAt('2000-01-01', { council: 'E06000021', postcode: 'ZT1 1AA' })
  answers(home().detained('3', '2024-01-10', { commissioner: 'QNC' }), today, 'QNC', 'ICB-3', 'PROBABLE')
  answers(
    home().registeredWithGp('2020-01-01', { practice: 'V81997' }).detained('3', '2024-01-10', { commissioner: 'QNC' }),
    today,
    'QNC',
    'ICB-3',
    'CERTAIN',
  )
})
