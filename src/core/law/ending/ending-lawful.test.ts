import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aCase, type CaseBuilder } from '../../../../test/support/a-case.ts'
import { addDays, plainDate } from '../../time/plain-date.ts'
import { ifCommenced, lawInForce } from '../commencement-table.ts'
import { endingLawful } from './ending-lawful.ts'
import { type EndingGround, type EndingRequest, endingGrounds } from './ending-request.ts'

const day = '2026-11-21'
const live = () =>
  aCase()
    .described('2024-01-01', { birthDate: plainDate('1980-05-01') })
    .detained('3', '2024-01-10')
    .dischargedAndLeft('2024-03-01')

/** Everything an ending needs, so that one thing at a time can be taken away. */
const sound: EndingRequest = {
  council: { satisfied: true, organisation: 'E10000028' },
  nhs: { satisfied: true, organisation: 'QNC' },
  responsibleCouncils: ['E10000028'],
  responsibleNhsBodies: ['QNC'],
  grounds: ['need-has-gone'],
  assessment: { on: plainDate('2026-10-01'), bothLimbs: true },
  involvement: { person: true, carer: true },
  servicesPreventRelapse: false,
  accommodation: { dependsOnAftercare: false },
}

const asked = (request: EndingRequest, told: CaseBuilder = live(), on = day, law = lawInForce) => endingLawful(told.asAt(on), law, request)
const rules = (...args: Parameters<typeof asked>) => asked(...args).value.items.map(({ rule, effect }) => `${rule} ${effect}`)

test('HE16a with both bodies satisfied and everything shown, an ending is lawful', () => {
  const found = asked(sound)
  assert.deepEqual([found.value.verdict, found.value.items, found.confidence, found.missing], ['LAWFUL', [], 'PROBABLE', []])
  assert.equal(found.because[0]?.cites[0]?.provision, 'section 117(2)')
})

test('HE16a with nothing said, every thing wanting stands in the way', () => {
  const found = asked({})
  assert.equal(found.value.verdict, 'BLOCKED')
  assert.deepEqual(
    found.value.items.map(({ rule, effect }) => `${rule} ${effect}`),
    ['DIS-2 BLOCK', 'DIS-3 BLOCK', 'DIS-9 BLOCK', 'DIS-10 WARN'],
  )
  assert.equal(found.confidence, 'CERTAIN')
  assert.ok(found.missing.length >= 5)
})

test('DIS-1 golden case 4: on a community treatment order both bodies satisfied is of no effect', () => {
  const onOrder = aCase().detained('3', '2024-01-10').leftOnCommunityOrder('2024-03-01')
  assert.deepEqual(rules(sound, onOrder), ['DIS-1 BLOCK'])
  assert.deepEqual([asked(sound, onOrder).value.items[0]?.basis, asked(sound, onOrder).confidence], ['statute', 'CERTAIN'])
  const over = aCase().detained('3', '2024-01-10').leftOnCommunityOrder('2024-03-01').communityOrderEnded('2026-11-21')
  assert.deepEqual(rules(sound, over, '2026-11-20'), ['DIS-1 BLOCK'])
  assert.deepEqual(rules(sound, over, '2026-11-21'), [])
})

test('DIS-1 a decision on record that was made during the order must be made again', () => {
  const told = aCase()
    .detained('3', '2024-01-10')
    .leftOnCommunityOrder('2024-03-01')
    .bothSatisfied('2024-05-01')
    .communityOrderEnded('2024-09-01')
  const { council: _council, nhs: _nhs, ...rest } = sound
  assert.deepEqual(rules(rest, told), ['DIS-1 BLOCK', 'DIS-2 BLOCK', 'DIS-3 BLOCK'])
})

test('DIS-1a supervised aftercare barred an ending in its time, and until 3 May 2009 for those on it', () => {
  const old = aCase()
    .described('1990-01-01', { birthDate: plainDate('1950-05-01') })
    .detained('3', '1995-01-10')
    .dischargedAndLeft('1995-03-01')
  const request = (on: string): EndingRequest => ({
    ...sound,
    supervisedAftercare: true,
    assessment: { on: plainDate(on), bothLimbs: true },
  })
  const tried = (on: string) => rules(request(on), old, on)
  assert.deepEqual(tried('1996-03-31'), [])
  assert.deepEqual(tried('1996-04-01'), ['DIS-1a BLOCK'])
  assert.deepEqual(tried('2009-05-03'), ['DIS-1a BLOCK'])
  assert.deepEqual(tried('2009-05-04'), [])
})

test('DIS-2 DIS-3 each body must be satisfied, by the request or by the record', () => {
  assert.deepEqual(rules({ ...sound, council: { satisfied: false } }), ['DIS-2 BLOCK'])
  assert.deepEqual(rules({ ...sound, nhs: { satisfied: false } }), ['DIS-3 BLOCK'])
  const { council: _council, nhs: _nhs, ...rest } = sound
  assert.deepEqual(rules(rest, live().councilSatisfied('2026-11-01').nhsSatisfied(day)), [])
  assert.deepEqual(rules(rest, live().councilSatisfied('2026-11-01').councilSatisfied('2026-11-10', false)), ['DIS-2 BLOCK', 'DIS-3 BLOCK'])
})

test('DIS-3 a trust’s view is not the board’s decision, unless the document was seen (A13)', () => {
  const byTrust: EndingRequest = { ...sound, nhs: { satisfied: true, organisation: 'RRE', decidedForIt: true } }
  assert.deepEqual([rules(byTrust), asked(byTrust).doubts], [['DIS-3 BLOCK'], ['A13']])
  assert.deepEqual(rules({ ...byTrust, nhs: { satisfied: true, decidedForIt: true, authorisationSeen: true } }), [])
  assert.deepEqual(rules({ ...sound, council: { satisfied: true, decidedForIt: true } }), ['DIS-2 BLOCK'])
})

test('DIS-4 only the responsible bodies can end it', () => {
  assert.deepEqual(rules({ ...sound, responsibleCouncils: ['E06000021'] }), ['DIS-4 BLOCK'])
  assert.deepEqual(rules({ ...sound, responsibleNhsBodies: ['QGH'] }), ['DIS-4 BLOCK'])
  assert.deepEqual(rules({ ...sound, responsibleCouncils: ['E06000021', 'E10000028'] }), ['DIS-15 WARN'])
})

test('DIS-4 a decision of a body since merged is that of its successor', () => {
  const byFormer = { ...sound, nhs: { satisfied: true, organisation: '05W' } }
  assert.deepEqual(rules(byFormer), [])
  assert.deepEqual(rules({ ...byFormer, responsibleNhsBodies: ['QGH'] }), ['DIS-4 BLOCK'])
})

test('DIS-5 joint written notice is asked for from the day section 46 begins, not before', () => {
  const law = ifCommenced(lawInForce, 'MHA2025.s46', plainDate(day))
  assert.deepEqual(rules(sound), [])
  assert.deepEqual(rules(sound, live(), '2026-11-20', law), [])
  assert.deepEqual(rules(sound, live(), day, law), ['DIS-5 BLOCK'])
  assert.deepEqual(rules({ ...sound, jointNoticeOn: plainDate(day) }, live(), day, law), [])
  assert.deepEqual(rules({ ...sound, jointNoticeOn: plainDate('2026-11-22') }, live(), day, law), ['DIS-5 BLOCK'])
})

test('DIS-6 where no duty stands there is nothing to end', () => {
  assert.deepEqual(rules(sound, aCase().detained('3', '2024-01-10')), ['DIS-6 BLOCK'])
  assert.deepEqual(rules(sound, aCase().detained('3', '2024-01-10').sectionEnded('2024-02-01').becameInformal('2024-02-01')), [
    'DIS-6 BLOCK',
  ])
  assert.deepEqual(rules(sound, aCase().detained('2', '2024-01-10').dischargedAndLeft('2024-02-01')), ['DIS-6 BLOCK'])
  assert.deepEqual(rules(sound, live().detained('3', '2026-01-01')), ['DIS-6 BLOCK'])
})

test('DIS-6 an ending of that very day is the one asked about; an earlier one leaves nothing', () => {
  assert.deepEqual(rules(sound, live().bothSatisfied(day)), [])
  assert.deepEqual(rules(sound, live().bothSatisfied('2026-11-20')), ['DIS-6 BLOCK'])
})

test('DIS-6 an unsettled duty is no bar, but needs advice first', () => {
  const revoked = aCase().detained('3', '2024-01-10').leftOnCommunityOrder('2024-03-01').revoked('2026-11-01')
  assert.ok(rules(sound, revoked).includes('DIS-6 WARN-HIGH'))
  assert.equal(asked(sound, revoked).confidence, 'NEEDS_LEGAL_ADVICE')
})

test('DIS-7 none of the grounds that say nothing of need carries an ending, alone or together', () => {
  const insufficient = endingGrounds.filter((ground) => ground !== 'need-has-gone')
  for (const ground of insufficient) {
    const [first] = asked({ ...sound, grounds: [ground] }).value.items
    assert.deepEqual([first?.rule, first?.effect, first?.basis], ['DIS-7', 'BLOCK', 'stated-ground'], ground)
    assert.deepEqual(rules({ ...sound, grounds: [ground, 'need-has-gone'] }), [], ground)
  }
  assert.deepEqual(rules({ ...sound, grounds: insufficient }), ['DIS-7 BLOCK'])
})

test('DIS-7 before the Code listed such grounds (3 November 2008) it is a warning', () => {
  const old = aCase().detained('3', '2005-01-10').dischargedAndLeft('2005-03-01')
  const request: EndingRequest = { ...sound, grounds: ['stable'], assessment: { on: plainDate('2008-10-01'), bothLimbs: true } }
  assert.deepEqual(rules(request, old, '2008-11-02'), ['DIS-7 WARN-HIGH'])
  assert.deepEqual(rules(request, old, '2008-11-03'), ['DIS-7 BLOCK'])
})

test('DIS-8 golden case 10: ten working days of silence is not an ending', () => {
  const found = asked({ ...sound, nhs: undefined, silenceTakenAsConsent: true })
  assert.equal(found.value.verdict, 'BLOCKED')
  assert.deepEqual(
    found.value.items.map(({ rule }) => rule),
    ['DIS-3', 'DIS-8'],
  )
})

test('DIS-9 the assessment must be of this duty, answer both limbs and be up to date', () => {
  const assessed = (on: string, bothLimbs = true) => rules({ ...sound, assessment: { on: plainDate(on), bothLimbs } })
  assert.deepEqual(assessed('2025-11-21'), [])
  assert.deepEqual(assessed('2025-11-20'), ['DIS-9 BLOCK'])
  assert.deepEqual(assessed('2026-11-01', false), ['DIS-9 BLOCK'])
  assert.deepEqual(assessed('2026-11-22'), ['DIS-9 BLOCK'])
  const recent = aCase().detained('3', '2026-08-01').dischargedAndLeft('2026-10-02')
  assert.deepEqual(rules(sound, recent), ['DIS-9 BLOCK'])
})

test('DIS-10 who was not involved is a warning; nobody speaking for somebody who cannot is a bar', () => {
  assert.deepEqual(rules({ ...sound, involvement: { person: false } }), ['DIS-10 WARN'])
  assert.deepEqual(rules({ ...sound, involvement: { person: true, carer: false } }), ['DIS-10 WARN'])
  const lacks = { person: true, lacksCapacity: true }
  assert.deepEqual(rules({ ...sound, involvement: lacks }), ['DIS-10 BLOCK'])
  assert.deepEqual(rules({ ...sound, involvement: { ...lacks, represented: true } }), [])
  const attorney = (authority: 'lpa-health' | 'lpa-property') =>
    live().fact('DeputyOrAttorneyRecorded', '2024-01-01', { name: 'Ivan Demo-Rees', authority })
  assert.deepEqual(rules({ ...sound, involvement: lacks }, attorney('lpa-health')), [])
  assert.deepEqual(rules({ ...sound, involvement: lacks }, attorney('lpa-property')), ['DIS-10 BLOCK'])
})

test('DIS-11 DIS-12 conditional discharge and leave are warnings, not bars of the Act', () => {
  const conditional = aCase().detained('37/41', '2020-01-10').leftHospital('2024-03-01').conditionallyDischarged('2024-03-01')
  assert.deepEqual([rules(sound, conditional), asked(sound, conditional).value.verdict], [['DIS-11 WARN-HIGH'], 'LAWFUL'])
  const onLeave = aCase().detained('3', '2024-01-10').leave('residential-trial', '2026-09-01')
  assert.deepEqual([rules(sound, onLeave), asked(sound, onLeave).doubts.includes('A8')], [['DIS-12 WARN-HIGH'], true])
})

test('DIS-13 DIS-14 services that prevent relapse, or a home with nothing after it, bar an ending', () => {
  assert.deepEqual(rules({ ...sound, servicesPreventRelapse: true }), ['DIS-13 BLOCK'])
  assert.deepEqual(rules({ ...sound, accommodation: { dependsOnAftercare: true } }), ['DIS-14 BLOCK'])
  assert.deepEqual(rules({ ...sound, accommodation: { dependsOnAftercare: true, moveOnReady: true } }), [])
})

test('DIS-15 while responsibility is disputed every candidate must join', () => {
  assert.deepEqual(rules(sound, live().fact('DisputeOpened', '2026-10-01', { about: 'council' })), ['DIS-15 WARN'])
})

test('DIS-16 an outstanding tribunal recommendation counts from the day section 45 begins', () => {
  const request = { ...sound, tribunalRecommendationOutstanding: true }
  const law = ifCommenced(lawInForce, 'MHA2025.s45', plainDate(day))
  assert.deepEqual([rules(request), rules(request, live(), '2026-11-20', law), rules(request, live(), day, law)], [[], [], ['DIS-16 WARN']])
})

test('DIS-17 under 18 or leaving care: the other plans are to be aligned', () => {
  const born = (birthDate: string) =>
    aCase()
      .described('2024-01-01', { birthDate: plainDate(birthDate) })
      .detained('3', '2024-01-10')
      .dischargedAndLeft('2024-03-01')
  assert.deepEqual(rules(sound, born('2008-11-22')), ['DIS-17 WARN'])
  assert.deepEqual(rules(sound, born('2008-11-21')), [])
  assert.deepEqual(rules({ ...sound, careLeaver: true }), ['DIS-17 WARN'])
  assert.deepEqual(rules({ ...sound, careLeaver: true, linkedPlansAligned: true }), [])
})

test('HE16a taking knowledge away never makes an ending lawful that was not', () => {
  const request = fc.record({
    grounds: fc.subarray<EndingGround>([...endingGrounds], { minLength: 1 }),
    silence: fc.boolean(),
    relapse: fc.boolean(),
    age: fc.integer({ min: 0, max: 500 }),
    leftOut: fc.subarray(['council', 'nhs', 'assessment', 'involvement'] as const),
  })
  fc.assert(
    fc.property(request, ({ grounds, silence, relapse, age, leftOut }) => {
      const whole: EndingRequest = {
        ...sound,
        grounds,
        silenceTakenAsConsent: silence,
        servicesPreventRelapse: relapse,
        assessment: { on: addDays(plainDate(day), -age), bothLimbs: true },
      }
      const less = Object.fromEntries(Object.entries(whole).filter(([key]) => !leftOut.some((left) => left === key))) as EndingRequest
      if (asked(whole).value.verdict === 'BLOCKED') assert.equal(asked(less).value.verdict, 'BLOCKED')
      for (const { cites, says } of asked(less).value.items) assert.ok(cites.length > 0 && says.endsWith('.'))
    }),
    { numRuns: 200 },
  )
})
