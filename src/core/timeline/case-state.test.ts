import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../test/support/a-case.ts'

const today = '2026-11-21'
const periods = (told: CaseBuilder) =>
  told.asAt(today).legalPeriods.map(({ section, from, until, endInferred }) => [section, from, until, endInferred])
const doubts = (told: CaseBuilder) => told.asAt(today).doubts.map((doubt) => doubt.code)

test('HE3 detained under section 136, 2 and 3: one episode from the first hold, qualifying from section 3', () => {
  const [episode, ...others] = aCase()
    .detained('136', '2024-01-01')
    .detained('2', '2024-01-02')
    .detained('3', '2024-01-20')
    .dischargedAndLeft('2024-03-01')
    .asAt(today).episodes
  assert.equal(others.length, 0)
  assert.deepEqual(
    [episode?.from, episode?.until, episode?.qualifies, episode?.qualifyingFrom],
    ['2024-01-01', '2024-03-01', 'yes', '2024-01-20'],
  )
})

test('HE3 an end and a start within a day are one episode; two days apart, or home between, they are two', () => {
  const episodes = (next: string, destination: 'home' | 'unknown') =>
    aCase().detained('2', '2024-01-01').dischargedAndLeft('2024-01-20', { destination }).detained('3', next).asAt(today).episodes.length
  assert.equal(episodes('2024-01-21', 'unknown'), 1)
  assert.equal(episodes('2024-01-22', 'unknown'), 2)
  assert.equal(episodes('2024-01-21', 'home'), 2)
})

test('HE3 an informal stay breaks the chain of compulsion', () => {
  const told = aCase()
    .detained('2', '2024-01-01')
    .sectionEnded('2024-01-20')
    .becameInformal('2024-01-20')
    .detained('5(2)', '2024-02-10')
    .detained('3', '2024-02-12')
  assert.deepEqual(
    told.asAt(today).episodes.map((episode) => episode.from),
    ['2024-01-01', '2024-02-10'],
  )
})

test('HE3 section 3 ends the section before it (s6(4)), recorded or not', () => {
  assert.deepEqual(periods(aCase().detained('2', '2024-01-01').detained('3', '2024-01-20')), [
    ['2', '2024-01-01', '2024-01-20', 'replaced'],
    ['3', '2024-01-20', undefined, undefined],
  ])
  assert.deepEqual(periods(aCase().detained('7', '2024-01-01').detained('3', '2024-01-20'))[0], [
    '7',
    '2024-01-01',
    '2024-01-20',
    'replaced',
  ])
  assert.deepEqual(periods(aCase().detained('7', '2024-01-01').detained('2', '2024-01-20'))[0], ['7', '2024-01-01', undefined, undefined])
})

test('HE3 a holding power without an end ran out by law and does not reach to the next detention', () => {
  const told = aCase().detained('136', '2020-01-01').detained('3', '2024-01-20')
  assert.deepEqual(periods(told)[0], ['136', '2020-01-01', '2020-01-04', 'lapsed'])
  assert.equal(told.asAt(today).episodes.length, 2)
  assert.deepEqual(doubts(told), ['power-past-its-limit'])
})

test('HE3 a later section 2 shows that section 3 had ended, with a doubt', () => {
  const told = aCase().admitted('2015-01-01').detained('3', '2015-01-01').detained('2', '2020-01-02')
  assert.deepEqual(periods(told)[0], ['3', '2015-01-01', '2020-01-02', 'later-record'])
  assert.ok(doubts(told).includes('section-end-not-recorded'))
})

test('HE3 section 136 does not end section 3: police bring back people on leave too', () => {
  assert.equal(
    aCase().detained('3', '2024-01-01').leave('overnight', '2024-02-01').detained('136', '2024-02-05').asAt(today).legalPeriods[0]?.until,
    undefined,
  )
})

test('HE3 becoming informal ends what held the person, and no community order', () => {
  assert.deepEqual(periods(aCase().detained('3', '2024-01-01').becameInformal('2024-02-01')), [
    ['3', '2024-01-01', '2024-02-01', 'became-informal'],
  ])
  const onOrder = aCase()
    .detained('3', '2024-01-01')
    .leftOnCommunityOrder('2024-02-01')
    .admitted('2024-05-01')
    .becameInformal('2024-05-01')
    .asAt(today)
  assert.equal(onOrder.communityOrders[0]?.until, undefined)
})

test('HE3 the end of a period is found by the sender’s id, by the section, or is that of the one that runs', () => {
  const both = () => aCase().detained('136', '2024-01-01', { period: 'A' }).detained('2', '2024-01-02', { period: 'B' })
  assert.deepEqual(periods(both().sectionEnded('2024-01-10', { period: 'B' }))[1], ['2', '2024-01-02', '2024-01-10', undefined])
  assert.deepEqual(periods(both().sectionEnded('2024-01-02', { period: 'A' }))[1], ['2', '2024-01-02', '2024-01-30', 'lapsed'])
  assert.deepEqual(periods(both().sectionEnded('2024-01-10', { section: '2' }))[1], ['2', '2024-01-02', '2024-01-10', undefined])
  assert.deepEqual(periods(both().sectionEnded('2024-01-10'))[1], ['2', '2024-01-02', '2024-01-10', undefined])
})

test('HE3 a detention that began and ended on one day is one, though its end is read first', () => {
  assert.deepEqual(
    periods(aCase().sectionEnded('2024-01-01', { section: '136' }).detained('136', '2024-01-01').detained('2', '2024-01-01')).map(
      ([section, , until]) => [section, until],
    ),
    [
      ['136', '2024-01-01'],
      ['2', '2024-01-29'],
    ],
  )
})

test('HE3 an end that fits nothing is a doubt; with its section it proves a detention', () => {
  assert.deepEqual(doubts(aCase().sectionEnded('2024-01-01', { period: 'lost' })), ['end-fits-nothing'])
  const proved = aCase().sectionEnded('2024-01-01', { period: 'lost', section: '3' }).asAt(today)
  assert.deepEqual([proved.legalPeriods[0]?.startUnknown, proved.legalPeriods[0]?.until], [true, '2024-01-01'])
})

test('HE3 the same detention told by hand and by an import is one', () => {
  const told = aCase()
    .detained('3', '2024-01-10', { hospital: 'Wrenfield' })
    .detained('3', '2024-01-11', { period: 'P', provider: 'RRE' })
    .sectionEnded('2024-03-01', { period: 'P' })
  const { legalPeriods } = told.asAt(today)
  assert.equal(legalPeriods.length, 1)
  assert.deepEqual(
    [legalPeriods[0]?.hospital, legalPeriods[0]?.provider, legalPeriods[0]?.until, legalPeriods[0]?.facts.length],
    ['Wrenfield', 'RRE', '2024-03-01', 3],
  )
})

test('HE3 two ends for one detention: the earlier stands, the difference is a doubt', () => {
  const told = aCase()
    .detained('3', '2024-01-10', { period: 'P' })
    .sectionEnded('2024-03-01', { period: 'P' })
    .sectionEnded('2024-03-09', { period: 'P' })
  assert.equal(periods(told)[0]?.[2], '2024-03-01')
  assert.deepEqual(doubts(told), ['ends-disagree'])
})

test('ST2 on a community order the detention is interrupted and its authority lives on', () => {
  const state = aCase()
    .detained('3', '2024-01-10', { period: 'P' })
    .leftHospital('2024-03-01')
    .communityOrder('2024-03-01', { period: 'P' })
    .asAt(today)
  assert.equal(state.legalPeriods[0]?.until, undefined)
  assert.deepEqual(
    state.detentions.map(({ from, until, endedBy }) => [from, until, endedBy]),
    [['2024-01-10', '2024-03-01', 'community-order']],
  )
})

test('ST2 the end of the authority by the sender’s id ends the order; a note without id does not, and is a doubt', () => {
  const told = () => aCase().detained('3', '2024-01-10', { period: 'P' }).leftOnCommunityOrder('2024-03-01', { period: 'P' })
  const ended = told().sectionEnded('2024-09-01', { period: 'P' }).asAt(today)
  assert.deepEqual([ended.communityOrders[0]?.until, ended.communityOrders[0]?.endedBy], ['2024-09-01', 'section-ended'])
  const noted = told().sectionEnded('2024-03-05')
  assert.equal(noted.asAt(today).communityOrders[0]?.until, undefined)
  assert.deepEqual(doubts(noted), ['community-order-section-ended'])
  const sameDay = told().sectionEnded('2024-03-01')
  assert.deepEqual([sameDay.asAt(today).communityOrders[0]?.until, doubts(sameDay)], [undefined, []])
})

test('ST2 recall, release, second recall, revocation: each with its days', () => {
  const told = aCase()
    .detained('3', '2024-01-10')
    .leftOnCommunityOrder('2024-03-01')
    .recalled('2024-05-01')
    .releasedFromRecall('2024-05-03')
    .recalled('2024-07-01')
    .revoked('2024-07-02')
    .releasedFromRecall('2024-07-02')
  const [order] = told.asAt(today).communityOrders
  assert.deepEqual(
    order?.recalls.map(({ from, until }) => [from, until]),
    [
      ['2024-05-01', '2024-05-03'],
      ['2024-07-01', '2024-07-02'],
    ],
  )
  assert.deepEqual([order?.until, order?.endedBy], ['2024-07-02', 'revoked'])
  assert.deepEqual(
    told.asAt(today).detentions.map(({ from, origin }) => [from, origin]),
    [
      ['2024-01-10', 'made'],
      ['2024-07-02', 'revoked'],
    ],
  )
})

test('ST2 a recall past 72 hours without release or revocation is a doubt', () => {
  const told = aCase().detained('3', '2024-01-10').leftOnCommunityOrder('2024-03-01').recalled('2024-05-01')
  assert.deepEqual(told.asAt('2024-05-04').doubts, [])
  assert.deepEqual(
    told.asAt('2024-05-05').doubts.map((doubt) => doubt.code),
    ['power-past-its-limit'],
  )
})

test('HE3 stays: a move is one time in hospital, going home and coming back the next day are two', () => {
  const times = (destination: 'home' | 'other-hospital') =>
    aCase()
      .admitted('2024-01-01', { spell: 'A' })
      .leftHospital('2024-02-01', { spell: 'A', destination })
      .admitted('2024-02-02', { spell: 'B' })
      .asAt(today).timesInHospital.length
  assert.equal(times('other-hospital'), 1)
  assert.equal(times('home'), 2)
})

test('HE3 two open stays overlap: the person is where the section still runs, and otherwise had left', () => {
  const overlapping = () =>
    aCase()
      .admitted('2026-01-01', { spell: 'A', provider: 'RRE' })
      .detained('3', '2026-01-01')
      .admitted('2026-05-01', { spell: 'B', provider: 'RLY' })
      .leftHospital('2026-05-20', { spell: 'B' })
  assert.deepEqual(doubts(overlapping()), ['stays-overlap'])
  assert.equal(overlapping().asAt(today).timesInHospital[0]?.until, undefined)
  assert.equal(overlapping().sectionEnded('2026-05-20').asAt(today).timesInHospital[0]?.until, '2026-05-20')
})

test('HE3 a stay that nobody ended, and an admission years later: left on the last day shown, with a doubt', () => {
  const told = aCase().admitted('2015-01-01').detained('3', '2015-01-01').sectionEnded('2015-03-01').admitted('2020-01-01')
  assert.deepEqual(
    told.asAt(today).timesInHospital.map(({ from, until, endInferred }) => [from, until, endInferred]),
    [
      ['2015-01-01', '2015-03-01', true],
      ['2020-01-01', undefined, false],
    ],
  )
  assert.deepEqual(doubts(told), ['leaving-not-recorded'])
})

test('HE3 leaving a hospital to which no admission is recorded shows the day', () => {
  assert.deepEqual(
    aCase()
      .leftHospital('2024-03-01', { spell: 'lost' })
      .asAt(today)
      .timesInHospital.map(({ from, until }) => [from, until]),
    [['2024-03-01', '2024-03-01']],
  )
})

test('HE3 facts after the day looked at, or recorded after the moment, are not seen', () => {
  const told = aCase().detained('3', '2024-01-10').as({ recordedAt: '2024-01-15T09:00:00Z' }).dischargedAndLeft('2024-03-01')
  assert.equal(told.asAt('2024-02-29').legalPeriods[0]?.until, undefined)
  assert.equal(told.asAt('2024-01-12', '2024-01-14T00:00:00Z').legalPeriods.length, 0)
  assert.equal(told.asAt('2024-01-12', '2024-01-15T09:00:00Z').legalPeriods.length, 1)
})

test('HE3 a correction moves a detention, a withdrawal removes it', () => {
  const told = aCase().detained('3', '2024-01-10').as({ id: 'd' })
  assert.equal(told.corrected('2024-02-01', 'd', '2024-01-12', { section: '2' }).asAt(today).legalPeriods[0]?.from, '2024-01-12')
  assert.equal(told.withdrawn('2024-02-02', 'd').asAt(today).legalPeriods.length, 0)
})

test('the last word about each thing stands', () => {
  const { current } = aCase()
    .described('2020-01-01', { familyName: 'Ward', givenName: 'Amira' })
    .described('2024-01-01', { familyName: 'Lee' })
    .livesAt('2020-01-01')
    .livesAt('2024-01-01', { kind: 'care-home' })
    .practitioner('P. Example', '2024-01-01')
    .fact('NamedPractitionerEnded', '2024-06-01', {})
    .fact('TeamAssigned', '2024-01-01', { team: 'North' })
    .fact('ClosedToTeams', '2024-07-01', {})
    .fact('CarerRecorded', '2024-01-01', { name: 'R. Ward', consentToShare: 'not-asked' })
    .fact('CarerRecorded', '2024-02-01', { name: 'R. Ward', consentToShare: 'given' })
    .fact('DisputeOpened', '2024-01-01', { about: 'council' })
    .fact('DisputeClosed', '2024-02-01', {})
    .reviewed('2024-03-01')
    .reviewed('2025-03-01')
    .asAt(today)
  assert.deepEqual(current.person, { familyName: 'Lee', givenName: 'Amira' })
  assert.equal(current.residence?.data.kind, 'care-home')
  assert.deepEqual([current.namedPractitioner, current.team, current.openDispute], [undefined, undefined, undefined])
  assert.equal(current.closedToTeams?.effectiveOn, '2024-07-01')
  assert.deepEqual(
    current.carers.map((carer) => carer.data.consentToShare),
    ['given'],
  )
  assert.equal(current.lastReview?.effectiveOn, '2025-03-01')
})
