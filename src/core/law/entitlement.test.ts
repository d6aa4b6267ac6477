import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../test/support/a-case.ts'
import { plainDate } from '../time/plain-date.ts'
import type { Section } from '../timeline/section.ts'
import { entitlement } from './entitlement.ts'

const today = '2026-11-21'

function on(told: CaseBuilder, day = today) {
  return entitlement(told.asAt(day))
}

function rules(told: CaseBuilder, day = today): string[] {
  return on(told, day).because.map((reason) => reason.rule)
}

function stands(told: CaseBuilder, day: string, state: string, since?: string): void {
  const { value } = on(told, day)
  assert.deepEqual({ state: value.state, since: value.since }, { state, since }, day)
}

const section3 = () => aCase().detained('3', '2024-01-10')
const left = () => section3().dischargedAndLeft('2024-03-01')

// ENT-1

for (const section of ['2', '4', '5(2)', '5(4)', '7', '35', '36', '37-guardianship', '38', '135', '136'] satisfies Section[]) {
  test(`HE3 ENT-1 section ${section} alone does not entitle`, () => {
    const told = aCase().detained(section, '2024-01-10').sectionEnded('2024-01-11').leftHospital('2024-01-20')
    const finding = on(told)
    assert.deepEqual(finding.value, { state: 'NOT_ENTITLED', endBarred: false })
    assert.equal(finding.because[0]?.rule, 'ENT-1')
    assert.equal(finding.because[0]?.cites[0]?.provision, 'section 117(1)')
    assert.ok(finding.because[0]?.facts.includes('fact-1'))
  })
}

test('HE3 ENT-1 golden case 2: section 2 only, ended and left, is certainly not entitled', () => {
  const told = aCase().admitted('2024-01-10').detained('2', '2024-01-10').dischargedAndLeft('2024-01-30')
  assert.equal(on(told).value.state, 'NOT_ENTITLED')
  assert.equal(on(told).confidence, 'CERTAIN')
})

test('HE3 ENT-1 with no detention on record the answer is only probable and says what is not known', () => {
  const finding = on(aCase().livesAt('2024-01-01'))
  assert.equal(finding.value.state, 'NOT_ENTITLED')
  assert.equal(finding.confidence, 'PROBABLE')
  assert.match(finding.missing[0]?.what ?? '', /ever detained elsewhere/)
})

test('HE3 ENT-1 a section 2 past its 28 days without an end may have become section 3: not certain', () => {
  const told = aCase().detained('2', '2024-01-01')
  assert.equal(on(told, '2024-01-29').confidence, 'CERTAIN')
  assert.equal(on(told, '2024-01-30').confidence, 'PROBABLE')
  assert.match(on(told, '2024-01-30').missing[0]?.settledBy ?? '', /section 3/)
})

test('HE3 on a day before 30 September 1983 nobody is entitled; somebody who left before needs advice', () => {
  const told = aCase().detained('3', '1983-01-10').dischargedAndLeft('1983-09-29')
  assert.equal(on(told, '1983-09-29').value.state, 'NOT_ENTITLED')
  assert.equal(on(told, '1983-09-30').value.state, 'NEEDS_ADVICE')
  stands(aCase().detained('3', '1983-01-10').dischargedAndLeft('1983-09-30'), '1983-09-30', 'LIVE', '1983-09-30')
})

// ST2: every section that opens the gateway, restricted or not, at any age

for (const section of ['3', '37', '37/41', '45A', '47', '47/49', '48', '48/49'] satisfies Section[]) {
  test(`ST2 section ${section} is prospective while detained and live after leaving`, () => {
    const told = aCase().detained(section, '2024-01-10').dischargedAndLeft('2024-03-01')
    stands(told, '2024-01-10', 'PROSPECTIVE', '2024-01-10')
    stands(told, '2024-02-29', 'PROSPECTIVE', '2024-01-10')
    stands(told, '2024-03-01', 'LIVE', '2024-03-01')
    assert.equal(on(told).value.qualifyingSection, section)
    assert.equal(on(told).confidence, 'CERTAIN')
  })
}

test('ST2 age makes no difference: a child of nine', () => {
  const told = left().described('2024-01-10', { birthDate: plainDate('2015-01-01') })
  assert.equal(on(told).value.state, 'LIVE')
})

test('ST2 section 3 of a single day counts', () => {
  stands(aCase().detained('3', '2024-01-10').dischargedAndLeft('2024-01-10'), '2024-01-10', 'LIVE', '2024-01-10')
})

test('ST2 section 47 whose sentence ended (notional section 37) still counts, from one unbroken detention', () => {
  const told = aCase()
    .detained('47/49', '2022-12-08', { period: 'A' })
    .sectionEnded('2023-07-25', { period: 'A' })
    .detained('37', '2023-07-25', { period: 'B' })
  stands(told, '2023-08-01', 'PROSPECTIVE', '2022-12-08')
  stands(told.sectionEnded('2024-08-12', { period: 'B' }).leftHospital('2024-08-12'), today, 'LIVE', '2024-08-12')
})

// ENT-2

test('HE19a ENT-2 detained under section 3: prospective at once, from the day of section 3 and not of section 2', () => {
  const told = aCase().detained('136', '2024-01-01').detained('2', '2024-01-02').detained('3', '2024-01-20')
  stands(told, '2024-01-19', 'NOT_ENTITLED')
  stands(told, '2024-01-20', 'PROSPECTIVE', '2024-01-20')
  assert.deepEqual(rules(told, '2024-01-20'), ['ENT-2'])
})

test('HE3 ENT-2 a transfer to another hospital is not leaving', () => {
  const told = section3().transferred('2024-02-01', { toHospital: 'Marlpit Grange' })
  stands(told, '2024-02-15', 'PROSPECTIVE', '2024-01-10')
  const bySpells = aCase()
    .admitted('2024-01-10', { spell: 'A' })
    .detained('3', '2024-01-10', { period: 'P' })
    .leftHospital('2024-02-01', { spell: 'A', destination: 'other-hospital' })
    .sectionEnded('2024-02-01', { period: 'P' })
    .admitted('2024-02-01', { spell: 'B' })
    .detained('3', '2024-02-01', { period: 'Q' })
  stands(bySpells, '2024-02-15', 'PROSPECTIVE', '2024-01-10')
  assert.equal(on(bySpells, '2024-02-15').confidence, 'CERTAIN')
})

test('HE3 ENT-2 a section 3 that runs for more than half a year is taken to be renewed, and says so', () => {
  assert.deepEqual(on(section3(), '2024-07-01').assumptions, [])
  assert.match(on(section3(), '2024-08-01').assumptions[0] ?? '', /renewed/)
})

// ENT-3

test('HE3 ENT-3 golden case 3: section 3 of a day, then three months informal, is live on leaving', () => {
  const told = aCase()
    .detained('3', '2024-01-10')
    .sectionEnded('2024-01-11')
    .becameInformal('2024-01-11')
    .leftHospital('2024-04-11', { destination: 'home' })
  stands(told, '2024-01-11', 'PROSPECTIVE_INFORMAL', '2024-01-11')
  stands(told, '2024-04-10', 'PROSPECTIVE_INFORMAL', '2024-01-11')
  stands(told, '2024-04-11', 'LIVE', '2024-04-11')
  assert.equal(on(told, '2024-02-01').confidence, 'CERTAIN')
})

test('HE3 ENT-3 going on under section 2 after section 3 is still being in hospital', () => {
  const told = section3().sectionEnded('2024-03-01').detained('2', '2024-03-01').dischargedAndLeft('2024-03-20')
  stands(told, '2024-03-10', 'PROSPECTIVE_INFORMAL', '2024-03-01')
  stands(told, '2024-03-20', 'LIVE', '2024-03-20')
})

test('HE3 ENT-3 before 1 April 1996 the words about an informal stay were not there: probable', () => {
  const told = aCase().detained('3', '1995-01-10').sectionEnded('1996-03-01').becameInformal('1996-03-01')
  assert.equal(on(told, '1996-03-31').confidence, 'PROBABLE')
  assert.equal(on(told, '1996-04-01').confidence, 'CERTAIN')
  const leftLater = told.leftHospital('1996-04-02')
  assert.equal(on(leftLater).value.since, '1996-04-02')
  assert.equal(on(leftLater).confidence, 'PROBABLE')
})

test('HE3 ENT-3 an admission still open after the section ended: in hospital, with the doubt and what would settle it', () => {
  const told = aCase().admitted('2024-01-10').detained('3', '2024-01-10').sectionEnded('2024-03-01')
  const finding = on(told)
  assert.equal(finding.value.state, 'PROSPECTIVE_INFORMAL')
  assert.equal(finding.confidence, 'PROBABLE')
  assert.equal(finding.alternatives[0]?.value.state, 'LIVE')
  assert.match(finding.missing[0]?.what ?? '', /left hospital/)
})

test('HE3 a section that ended with no word of a stay or of leaving: live is presumed, still there is the alternative', () => {
  const finding = on(section3().sectionEnded('2024-03-01'))
  assert.deepEqual([finding.value.state, finding.value.since, finding.confidence], ['LIVE', '2024-03-01', 'PROBABLE'])
  assert.equal(finding.alternatives[0]?.value.state, 'PROSPECTIVE_INFORMAL')
})

test('HE3 ENT-3 section ended on going to another hospital and nothing known after: possible, three answers side by side', () => {
  const told = aCase().admitted('2024-01-10').detained('3', '2024-01-10').dischargedAndLeft('2024-03-01', { destination: 'other-hospital' })
  const finding = on(told)
  assert.deepEqual([finding.value.state, finding.confidence], ['POSSIBLE', 'INSUFFICIENT_FACTS'])
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.state),
    ['PROSPECTIVE', 'PROSPECTIVE_INFORMAL', 'LIVE'],
  )
})

test('HE3 gone to another hospital with the section still running: prospective, with the gap named', () => {
  const finding = on(section3().leftHospital('2024-03-01', { destination: 'other-hospital' }))
  assert.deepEqual([finding.value.state, finding.confidence], ['PROSPECTIVE', 'PROBABLE'])
  assert.match(finding.missing[0]?.settledBy ?? '', /next hospital/)
})

// ENT-4

test('HE3 ENT-4 live from the later of the end of detention and leaving hospital', () => {
  stands(section3().sectionEnded('2024-03-01').becameInformal('2024-03-01').leftHospital('2024-03-15'), today, 'LIVE', '2024-03-15')
  stands(section3().leftHospital('2024-03-01').sectionEnded('2024-03-15'), today, 'LIVE', '2024-03-15')
  assert.deepEqual(rules(left()), ['ENT-4'])
})

test('HE3 left hospital while the section ran, nothing says why: live, with leave as the alternative', () => {
  const finding = on(section3().leftHospital('2024-03-01'))
  assert.deepEqual([finding.value.state, finding.value.since, finding.confidence], ['LIVE', '2024-03-01', 'PROBABLE'])
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.state),
    ['LIVE_ON_LEAVE'],
  )
  assert.match(finding.missing[0]?.settledBy ?? '', /leave form/)
})

test('HE3 a day known only to the month makes the answer probable', () => {
  const finding = on(section3().sectionEnded('2024-03-01').leftHospital('2024-03-01').as({ precision: 'month' }))
  assert.equal(finding.confidence, 'PROBABLE')
  assert.match(finding.assumptions[0] ?? '', /estimate/)
})

test('HE3 a detention taken from a list is relied on, but not as certain; from the person alone it is possible', () => {
  const listed = aCase()
    .detained('3', '2010-01-10')
    .as({ source: { kind: 'legacy-list' } })
    .dischargedAndLeft('2010-03-01')
  assert.deepEqual([on(listed).value.state, on(listed).confidence], ['LIVE', 'PROBABLE'])
  const reported = aCase()
    .detained('3', '2010-01-10')
    .as({ source: { kind: 'self-report' } })
    .dischargedAndLeft('2010-03-01')
  assert.deepEqual([on(reported).value.state, on(reported).because[0]?.rule], ['POSSIBLE', 'ENT-17'])
  assert.equal(on(reported).alternatives[0]?.value.state, 'LIVE')
})

test('HE3 the end of a section 3 without its beginning still proves it', () => {
  const finding = on(aCase().sectionEnded('2015-05-01', { section: '3' }).leftHospital('2015-05-01'))
  assert.deepEqual([finding.value.state, finding.value.since], ['LIVE', '2015-05-01'])
  assert.match(finding.missing[0]?.what ?? '', /not its beginning/)
})

// ENT-5

test('HE3 ENT-5 on a community treatment order: live and the end barred, from the order on', () => {
  const told = section3().leftOnCommunityOrder('2024-03-01')
  stands(told, '2024-02-29', 'PROSPECTIVE', '2024-01-10')
  stands(told, '2024-03-01', 'LIVE_END_BARRED_CTO', '2024-03-01')
  assert.equal(on(told).value.endBarred, true)
  assert.equal(on(told).because[0]?.rule, 'ENT-5')
  assert.equal(on(told).because[0]?.cites[0]?.provision, 'section 117(2)')
})

test('HE3 ENT-5 when the order ends the bar falls and the duty goes on from its first day', () => {
  const told = section3().leftOnCommunityOrder('2024-03-01').communityOrderEnded('2024-08-31')
  stands(told, '2024-08-30', 'LIVE_END_BARRED_CTO', '2024-03-01')
  stands(told, '2024-08-31', 'LIVE', '2024-03-01')
})

test('HE3 ENT-5 community treatment orders exist from 3 November 2008', () => {
  const order = (day: string) => aCase().detained('3', '2008-01-10').leftOnCommunityOrder(day)
  assert.equal(on(order('2008-11-03')).value.state, 'LIVE_END_BARRED_CTO')
  const tooEarly = on(order('2008-11-02'))
  assert.deepEqual([tooEarly.value.state, tooEarly.value.endBarred, tooEarly.confidence], ['LIVE', false, 'PROBABLE'])
})

test('HE3 ENT-5 an order past its expiry stays in force for us, with the doubt', () => {
  const told = section3().leftOnCommunityOrder('2024-03-01', { expiresOn: plainDate('2024-08-31') })
  assert.equal(on(told, '2024-08-31').confidence, 'CERTAIN')
  const after = on(told, '2024-09-01')
  assert.deepEqual([after.value.state, after.confidence, after.alternatives[0]?.value.state], ['LIVE_END_BARRED_CTO', 'PROBABLE', 'LIVE'])
  assert.equal(on(told.extended('2024-08-20', '2025-02-28'), '2024-09-01').confidence, 'CERTAIN')
})

test('HE3 ENT-5 an order without any section on record proves one', () => {
  const finding = on(aCase().communityOrder('2024-03-01'))
  assert.deepEqual([finding.value.state, finding.confidence], ['LIVE_END_BARRED_CTO', 'PROBABLE'])
  assert.match(finding.missing[0]?.settledBy ?? '', /CTO1/)
})

// ENT-6

test('HE3 ENT-6 conditional discharge and left hospital: live, the end not barred by the Act', () => {
  const told = aCase().detained('37/41', '2013-07-06').leftHospital('2016-01-13').conditionallyDischarged('2016-01-13')
  stands(told, '2016-01-13', 'LIVE', '2016-01-13')
  assert.deepEqual(rules(told), ['ENT-6'])
  assert.equal(on(told).value.endBarred, false)
  assert.equal(on(told.absolutelyDischarged('2018-01-01')).value.since, '2016-01-13')
})

// ENT-7 to ENT-9

test('ST2 ENT-7 living outside hospital on leave: live on leave, probable', () => {
  const told = section3().leave('residential-trial', '2024-03-01')
  stands(told, '2024-03-01', 'LIVE_ON_LEAVE', '2024-03-01')
  assert.deepEqual([on(told).confidence, on(told).doubts, rules(told)[0]], ['PROBABLE', ['A8'], 'ENT-7'])
  stands(told.leaveEnded('2024-04-01'), '2024-04-01', 'PROSPECTIVE', '2024-01-10')
})

test('ST2 ENT-8 escorted leave and day leave are not leaving hospital', () => {
  for (const kind of ['escorted', 'day'] as const) {
    const told = section3().leave(kind, '2024-03-01')
    stands(told, '2024-03-01', 'PROSPECTIVE', '2024-01-10')
    assert.deepEqual([on(told, '2024-03-01').confidence, rules(told, '2024-03-01')[0]], ['PROBABLE', 'ENT-8'])
  }
})

test('ST2 ENT-9 leave of unknown pattern: possible, both answers beside each other, and what would settle it', () => {
  const finding = on(section3().leave('unknown', '2024-03-01'))
  assert.deepEqual([finding.value.state, finding.value.since, finding.confidence], ['POSSIBLE', '2024-03-01', 'INSUFFICIENT_FACTS'])
  assert.deepEqual(
    finding.alternatives.map((other) => other.value.state),
    ['PROSPECTIVE', 'LIVE_ON_LEAVE'],
  )
  assert.equal(finding.because[0]?.rule, 'ENT-9')
})

test('HE3 leave from section 2 says nothing about section 117', () => {
  assert.equal(on(aCase().detained('2', '2024-01-10').leave('residential-trial', '2024-01-15'), '2024-01-20').value.state, 'NOT_ENTITLED')
})

test('HE3 ENT-7 an ending recorded on leave is not relied on while the person is detained', () => {
  const finding = on(section3().leave('residential-trial', '2024-03-01').bothSatisfied('2024-05-01'))
  assert.equal(finding.value.state, 'LIVE_ON_LEAVE')
  assert.ok(finding.because.some((reason) => reason.rule === 'DIS-12'))
})

// ENT-10

test('HE3 ENT-10 remitted to prison from section 47: owed, delivery deferred (A9)', () => {
  const told = aCase().detained('47/49', '2024-01-10').returnedToPrison('2024-06-01')
  stands(told, '2024-06-01', 'LIVE_DELIVERY_DEFERRED', '2024-06-01')
  assert.deepEqual([on(told).confidence, on(told).doubts], ['PROBABLE', ['A9']])
  const released = on(told.livesAt('2025-02-01'))
  assert.deepEqual([released.value.state, released.value.since, released.doubts], ['LIVE', '2024-06-01', ['A9']])
})

test('HE3 leaving section 3 for prison: owed, with the note that it can wait for release', () => {
  const finding = on(section3().dischargedAndLeft('2024-03-01', { destination: 'prison' }))
  assert.equal(finding.value.state, 'LIVE')
  assert.match(finding.assumptions[0] ?? '', /release/)
})

test('HE3 leaving section 36 for prison entitles to nothing', () => {
  assert.equal(on(aCase().detained('36', '2024-01-10').leftHospital('2024-03-01', { destination: 'prison' })).value.state, 'NOT_ENTITLED')
})

// ENT-11

test('HE16b ENT-11 informal stay, section 2, section 136: live goes on from its first day', () => {
  const later = [
    left().admitted('2025-01-01').becameInformal('2025-01-01'),
    left().detained('2', '2025-01-01'),
    left().detained('136', '2025-01-01'),
    left().detained('2', '2025-01-01').dischargedAndLeft('2025-01-20'),
  ]
  for (const told of later) {
    stands(told, '2025-01-21', 'LIVE', '2024-03-01')
    assert.deepEqual(rules(told, '2025-01-21'), ['ENT-4', 'ENT-11'])
  }
})

test('HE16b ENT-11 recall from a community treatment order: live, the end barred', () => {
  const told = section3().leftOnCommunityOrder('2024-03-01').admitted('2026-11-19').recalled('2026-11-19')
  stands(told, today, 'LIVE_END_BARRED_CTO', '2024-03-01')
  assert.deepEqual(rules(told), ['ENT-5', 'ENT-11'])
  stands(told.releasedFromRecall('2026-11-21').leftHospital('2026-11-21'), today, 'LIVE_END_BARRED_CTO', '2024-03-01')
})

test('HE16b HE16c moving house, another GP, closed to teams, time: none of them ends it', () => {
  const told = left()
    .livesAt('2024-06-01', { council: 'E06000021' })
    .registeredWithGp('2024-06-02')
    .fact('ClosedToTeams', '2024-07-01', { reason: 'declines contact' })
  stands(told, today, 'LIVE', '2024-03-01')
})

// ENT-12 and DO9

test('DO9 ENT-12 detained again under section 3: the old duty ends, prospective again, live on leaving', () => {
  const told = left().detained('2', '2026-09-01').detained('3', '2026-09-20')
  stands(told, '2026-09-19', 'LIVE', '2024-03-01')
  stands(told, '2026-09-20', 'PROSPECTIVE', '2026-09-20')
  const again = on(told, '2026-09-20').because.find((reason) => reason.rule === 'ENT-12')
  assert.match(again?.says ?? '', /since 1 March 2024, ended on 20 September 2026/)
  assert.equal(again?.cites[0]?.provision, '[2023] UKSC 31')
  stands(told.dischargedAndLeft('2026-11-01'), today, 'LIVE', '2026-11-01')
})

test('DO9 ended by both bodies, then detained again: entitlement starts again, linked to the earlier duty', () => {
  const told = left().bothSatisfied('2025-01-01').detained('3', '2026-09-20')
  stands(told, '2026-09-19', 'ENDED', '2024-03-01')
  stands(told, '2026-09-20', 'PROSPECTIVE', '2026-09-20')
  const link = on(told).because.find((reason) => reason.rule === 'ENT-15')
  assert.match(link?.says ?? '', /1 March 2024 until 1 January 2025/)
  stands(told.dischargedAndLeft('2026-11-01'), today, 'LIVE', '2026-11-01')
})

test('DO9 ENT-12 a new section 3 during a community treatment order ends the order and its duty', () => {
  const told = section3().leftOnCommunityOrder('2024-03-01').detained('3', '2026-10-01', { period: 'new' })
  stands(told, today, 'PROSPECTIVE', '2026-10-01')
  assert.equal(on(told).value.endBarred, false)
})

test('DO9 section 2 ends neither the order nor the duty', () => {
  stands(section3().leftOnCommunityOrder('2024-03-01').detained('2', '2026-11-10'), today, 'LIVE_END_BARRED_CTO', '2024-03-01')
})

// ENT-15 and ENT-16

test('HE16b ENT-15 both bodies satisfied: ended on the later day', () => {
  const told = left().councilSatisfied('2025-01-10').nhsSatisfied('2025-02-20')
  stands(told, '2025-02-19', 'LIVE_PRESUMED', '2024-03-01')
  const ended = on(told)
  assert.deepEqual([ended.value.state, ended.value.endedOn, ended.confidence], ['ENDED', '2025-02-20', 'CERTAIN'])
  assert.equal(ended.because[0]?.rule, 'ENT-15')
})

test('IW13a ENT-16 one body alone never ends it: presumed live, with what is wanting', () => {
  const council = on(left().councilSatisfied('2025-01-10'))
  assert.deepEqual([council.value.state, council.value.since, council.confidence], ['LIVE_PRESUMED', '2024-03-01', 'PROBABLE'])
  assert.match(council.missing[0]?.what ?? '', /NHS board/)
  const nhs = on(left().nhsSatisfied('2025-01-10'))
  assert.match(nhs.missing[0]?.what ?? '', /council/)
  assert.equal(nhs.because[0]?.rule, 'ENT-16')
})

test('HE16c ENT-16 a record that says discharged without either decision: presumed live', () => {
  for (const told of [left().endingClaimed('2025-01-10'), left().claimed('ended', '2025-01-10')]) {
    assert.equal(on(told).value.state, 'LIVE_PRESUMED')
    assert.equal(on(told).missing.length, 2)
  }
})

test('HE16a golden case 4: both bodies satisfied on a community treatment order is of no effect', () => {
  const told = section3().leftOnCommunityOrder('2024-03-01').bothSatisfied('2024-05-01')
  const finding = on(told)
  assert.equal(finding.value.state, 'LIVE_END_BARRED_CTO')
  assert.match(finding.because.find((reason) => reason.rule === 'DIS-1')?.says ?? '', /no effect/)
  const afterwards = on(told.communityOrderEnded('2024-08-31'))
  assert.deepEqual([afterwards.value.state, afterwards.because[0]?.rule], ['LIVE_PRESUMED', 'ENT-16'])
})

test('HE16a an ending before the duty began ends nothing', () => {
  const told = section3().bothSatisfied('2024-02-20').dischargedAndLeft('2024-03-01')
  stands(told, today, 'LIVE', '2024-03-01')
  assert.ok(rules(told).includes('DIS-6'))
})

test('HE16b an ending stays an ending through a later section 2', () => {
  assert.equal(on(left().bothSatisfied('2025-01-01').detained('2', '2026-01-01').dischargedAndLeft('2026-01-20')).value.state, 'ENDED')
})

test('HE16c reinstated after an ending: live again from that day, and not certain', () => {
  const finding = on(left().bothSatisfied('2025-01-01').reinstated('2025-03-01'))
  assert.deepEqual([finding.value.state, finding.value.since, finding.confidence], ['LIVE', '2025-03-01', 'PROBABLE'])
  const presumed = on(left().endingClaimed('2025-01-01').reinstated('2025-03-01'))
  assert.deepEqual([presumed.value.state, presumed.value.since], ['LIVE', '2024-03-01'])
})

// ENT-17

test('HE3 ENT-17 a list claims section 117 and nothing else is known: possible, never "not entitled"', () => {
  for (const told of [
    aCase().claimed('entitled', '2026-01-01'),
    aCase().claimed('unclear', '2026-01-01'),
    aCase().reviewed('2026-01-01'),
    aCase().claimed('ended', '2026-01-01'),
  ]) {
    const finding = on(told)
    assert.deepEqual([finding.value.state, finding.confidence], ['POSSIBLE', 'INSUFFICIENT_FACTS'])
    assert.deepEqual(
      finding.alternatives.map((other) => other.value.state),
      ['LIVE', 'NOT_ENTITLED'],
    )
    assert.match(finding.missing[0]?.settledBy ?? '', /Mental Health Act office/)
  }
})

test('HE3 ENT-17 lists that disagree: possible', () => {
  assert.equal(on(aCase().claimed('entitled', '2026-01-01').claimed('not-entitled', '2026-01-01')).value.state, 'POSSIBLE')
  assert.equal(on(aCase().claimed('not-entitled', '2026-01-01')).value.state, 'NOT_ENTITLED')
})

test('HE3 ENT-17 a question mark, or a column naming a body, is answered by a legal record or by another list', () => {
  const openClaims = [
    (told: CaseBuilder) => told.claimed('unclear', '2026-01-01'),
    (told: CaseBuilder) => told.fact('ResponsibleBodyRecorded', '2026-01-01', { duty: 'council', organisation: 'E10000028' }),
  ]
  for (const claim of openClaims) {
    assert.equal(on(claim(aCase())).value.state, 'POSSIBLE')
    const recorded = on(claim(aCase().detained('36', '2024-01-10').dischargedAndLeft('2024-02-01')))
    assert.deepEqual([recorded.value.state, recorded.confidence], ['NOT_ENTITLED', 'PROBABLE'])
    assert.equal(recorded.alternatives[0]?.value.state, 'POSSIBLE')
  }
  const body = openClaims[1]?.(aCase()) ?? assert.fail()
  assert.equal(on(body.claimed('not-entitled', '2026-01-01')).value.state, 'NOT_ENTITLED')
  assert.equal(on(aCase().claimed('unclear', '2026-01-01').claimed('not-entitled', '2026-01-01')).value.state, 'POSSIBLE')
})

test('HE3 ENT-17 a claim against a record of section 2 only: possible, and both are said', () => {
  const finding = on(aCase().detained('2', '2024-01-10').dischargedAndLeft('2024-01-30').claimed('entitled', '2026-01-01'))
  assert.equal(finding.value.state, 'POSSIBLE')
  assert.deepEqual(
    finding.because.map((reason) => reason.rule),
    ['ENT-17', 'ENT-1'],
  )
  assert.match(finding.alternatives[1]?.says ?? '', /only section 2/)
})

test('HE3 ENT-17 both bodies ended it, but the papers are missing: ended, probable', () => {
  const finding = on(aCase().claimed('entitled', '2014-01-01').bothSatisfied('2015-01-01'))
  assert.deepEqual([finding.value.state, finding.value.endedOn, finding.confidence], ['ENDED', '2015-01-01', 'PROBABLE'])
  assert.equal(on(aCase().bothSatisfied('2015-01-01').claimed('entitled', '2026-01-01')).value.state, 'POSSIBLE')
})

test('HE3 a list that says not entitled does not outweigh the legal record, and is shown', () => {
  const finding = on(left().claimed('not-entitled', '2026-01-01'))
  assert.equal(finding.value.state, 'LIVE')
  assert.match(finding.because.at(-1)?.says ?? '', /A list calls the person not entitled/)
})

// ENT-18

test('HE3 ENT-18 left England and Wales: needs advice, going on and ended beside each other (A12)', () => {
  for (const told of [left().leftCountry('2025-06-01'), left().livesAt('2025-06-01', { nation: 'scotland' })]) {
    const finding = on(told)
    assert.deepEqual([finding.value.state, finding.value.since, finding.confidence], ['NEEDS_ADVICE', '2025-06-01', 'NEEDS_LEGAL_ADVICE'])
    assert.deepEqual(
      finding.alternatives.map((other) => other.value.state),
      ['LIVE', 'ENDED'],
    )
    assert.deepEqual(finding.doubts, ['A12'])
  }
})

test('HE3 ENT-18 back again: live from the old day, the doubt stays; detained again: prospective', () => {
  const back = on(left().leftCountry('2025-06-01').returnedToCountry('2025-09-01'))
  assert.deepEqual([back.value.state, back.value.since, back.doubts], ['LIVE', '2024-03-01', ['A12']])
  stands(left().leftCountry('2025-06-01').detained('3', '2026-01-01'), today, 'PROSPECTIVE', '2026-01-01')
})

test('HE3 a temporary address abroad is no leaving', () => {
  assert.equal(on(left().livesAt('2025-06-01', { kind: 'temporary', nation: 'elsewhere' })).value.state, 'LIVE')
})

// ENT-19

test('HE3 ENT-19 death ends it', () => {
  const finding = on(left().died('2025-06-01'))
  assert.deepEqual([finding.value.state, finding.value.since, finding.value.endedOn], ['ENDED', '2024-03-01', '2025-06-01'])
  assert.equal(finding.because[0]?.rule, 'ENT-19')
})

test('HE3 ENT-19 died in hospital while detained: no duty came into force', () => {
  for (const told of [
    section3().died('2024-02-01'),
    section3().died('2024-02-01').dischargedAndLeft('2024-02-01', { destination: 'other' }),
  ]) {
    const finding = on(told)
    assert.deepEqual([finding.value.state, finding.value.since, finding.value.endedOn], ['ENDED', undefined, '2024-02-01'])
    assert.match(finding.because[0]?.says ?? '', /No aftercare came into force/)
  }
})

test('HE3 ENT-19 died without ever being entitled stays not entitled; an earlier ending stays the ending', () => {
  assert.equal(on(aCase().detained('136', '2016-03-05').sectionEnded('2016-03-06').died('2018-10-11')).value.state, 'NOT_ENTITLED')
  assert.equal(on(left().bothSatisfied('2025-01-01').died('2025-06-01')).value.endedOn, '2025-01-01')
})

test('HE3 ENT-19 something recorded after death puts the death in doubt', () => {
  const finding = on(left().died('2025-06-01').detained('2', '2025-09-01'))
  assert.deepEqual(
    [finding.value.state, finding.confidence, finding.alternatives.at(-1)?.value.state],
    ['LIVE', 'INSUFFICIENT_FACTS', 'ENDED'],
  )
})

test('HE3 ENT-10 the return to prison noted a day after leaving hospital is the same remission', () => {
  const told = aCase().detained('47', '2024-01-10').dischargedAndLeft('2024-06-01', { destination: 'other' }).returnedToPrison('2024-06-02')
  stands(told, today, 'LIVE_DELIVERY_DEFERRED', '2024-06-01')
})
