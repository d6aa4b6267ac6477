import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../../test/support/a-case.ts'
import { plainDate } from '../../time/plain-date.ts'
import type { FactData } from '../../timeline/fact.ts'
import type { Reason } from '../../findings/finding.ts'
import { lawInForce } from '../commencement-table.ts'
import { responsibleCouncil } from './responsible-council.ts'

const A = 'E10000028' // Staffordshire
const B = 'E06000021' // Stoke-on-Trent
const C = 'E06000051' // Shropshire
const cardiff = 'W06000015'

type Home = Partial<FactData['ResidenceRecorded']>

const livingIn = (council: string | undefined, home: Home = {}) => aCase().livesAt('2010-01-01', { council, ...home })
const section3 = (history: CaseBuilder, from = '2024-01-10', left = '2024-03-01') => history.detained('3', from).dischargedAndLeft(left)
const found = (history: CaseBuilder, day = '2026-11-21') => responsibleCouncil(history.asAt(day), lawInForce)

/** What an answer comes to: council, confidence, the other councils. */
const said = (history: CaseBuilder, day?: string) => {
  const { value, confidence, alternatives } = found(history, day)
  return [value?.council, confidence, alternatives.map((other) => other.value.council)]
}

const rulesIn = (reasons: readonly Reason[]): string[] => reasons.flatMap((reason) => [reason.rule, ...rulesIn(reason.because ?? [])])
const rules = (history: CaseBuilder, day?: string) => rulesIn(found(history, day).because)

// LA-3, LA-4: ordinary residence

test('HE4a LA-3 the council where the person lived just before being detained', () => {
  const answer = found(section3(livingIn(A)))
  assert.deepEqual(answer.value, {
    council: A,
    nation: 'england',
    limb: 'a',
    regime: 'LA-B',
    residenceTakenOn: '2024-01-09',
    standing: 'computed',
  })
  assert.equal(answer.confidence, 'CERTAIN')
  assert.deepEqual(rulesIn(answer.because), ['LA-3'])
  assert.equal(answer.because[0]?.cites[0]?.provision, 'section 117(3)(a)')
})

test('HE4a LA-4 a home in Wales makes the Welsh council responsible, under limb (b)', () => {
  const { value, confidence } = found(section3(livingIn(cardiff, { nation: 'wales' })))
  assert.deepEqual([value?.council, value?.nation, value?.limb, confidence], [cardiff, 'wales', 'b', 'CERTAIN'])
})

test('HE4a LA-4 the code of a Welsh council says as much where the country was not recorded', () => {
  assert.equal(found(section3(livingIn(cardiff, { nation: undefined }))).value?.nation, 'wales')
})

test('HE4a the answer is the same while detained, on aftercare and after its end', () => {
  const history = section3(livingIn(A)).bothSatisfied('2025-01-01')
  for (const day of ['2024-01-10', '2024-06-01', '2026-01-01']) assert.equal(said(history, day)[0], A)
})

// The moment

test('HE4a the chain of holds: section 136, 2 and 3 without a break look at the home before the first', () => {
  const history = livingIn(A)
    .detained('136', '2024-01-10')
    .sectionEnded('2024-01-11')
    .detained('2', '2024-01-11')
    .sectionEnded('2024-02-01')
  history.detained('3', '2024-02-01').livesAt('2024-04-01', { council: B }).dischargedAndLeft('2024-04-01')
  const { value, confidence } = found(history)
  assert.deepEqual([value?.council, value?.residenceTakenOn, confidence], [A, '2024-01-09', 'CERTAIN'])
})

test('HE4a a day of freedom between section 2 and section 3 begins a new moment', () => {
  const history = livingIn(A).detained('2', '2024-01-10').dischargedAndLeft('2024-01-20').livesAt('2024-01-20', { council: B })
  const { value } = found(section3(history, '2024-02-01', '2024-04-01'))
  assert.deepEqual([value?.council, value?.residenceTakenOn], [B, '2024-01-31'])
})

test('HE4a a home that changed during section 2, before section 3, is shown as another reading', () => {
  const history = livingIn(A).detained('2', '2024-01-10').livesAt('2024-01-20', { council: B }).sectionEnded('2024-02-01')
  history.detained('3', '2024-02-01').dischargedAndLeft('2024-04-01')
  assert.deepEqual(said(history), [A, 'ARGUABLE', [B]])
})

test('HE4a a home recorded on the very day of the first hold leaves open which came first', () => {
  assert.deepEqual(said(section3(livingIn(A).livesAt('2024-01-10', { council: B }))), [A, 'ARGUABLE', [B]])
  assert.deepEqual(said(section3(aCase().livesAt('2024-01-10', { council: B }))), [B, 'PROBABLE', []])
})

test('HE4a an estimated day of moving that may lie after the detention is an assumption', () => {
  const moved = (precision: 'month' | 'year', on: string) => said(section3(livingIn(A).livesAt(on, { council: B }).as({ precision })))
  assert.deepEqual(moved('month', '2024-01-01'), [B, 'PROBABLE', []])
  assert.deepEqual(moved('month', '2023-12-01'), [B, 'CERTAIN', []])
  assert.deepEqual(moved('year', '2024-01-01'), [B, 'PROBABLE', []])
})

test('HE4a time in hospital by agreement just before is taken not to have ended the home', () => {
  const history = livingIn(A).admitted('2024-01-02').becameInformal('2024-01-02')
  const answer = found(section3(history))
  assert.deepEqual([answer.value?.council, answer.confidence, answer.assumptions.length], [A, 'PROBABLE', 1])
})

// Regimes: both sides of 31 March and 1 April 2015

test('HE4b LA-1 and LA-3: left hospital on 31 March 2015, and on 1 April 2015', () => {
  const left = (on: string) => section3(livingIn(A), '2014-11-01', on)
  assert.deepEqual([found(left('2015-03-31')).value?.regime, found(left('2015-04-01')).value?.regime], ['LA-A', 'LA-B'])
  assert.equal(found(left('2015-04-01')).confidence, 'PROBABLE')
  assert.equal(found(section3(livingIn(A), '2015-04-01', '2015-06-01')).confidence, 'CERTAIN')
  assert.equal(found(section3(livingIn(A), '2015-03-31', '2015-06-01')).confidence, 'PROBABLE')
})

test('HE4b the law of the day: on 31 March 2015 the older rule, whatever comes later', () => {
  const history = livingIn(A).detained('3', '2015-01-10')
  assert.deepEqual([found(history, '2015-03-31').value?.regime, found(history, '2015-04-01').value?.regime], ['LA-A', 'LA-B'])
})

test('HE4b LA-1 aftercare that ended before 1 April 2015 never came under the newer law', () => {
  const history = section3(livingIn(A, { kind: 'temporary' }), '2012-01-10', '2012-03-01').bothSatisfied('2015-03-31')
  assert.deepEqual([found(history).value?.regime, rules(history)], ['LA-A', ['LA-1']])
})

test('HE4b golden case 13: services unbroken since 2012 keep the older law; a section 3 in 2018 ends that', () => {
  const history = section3(livingIn(A), '2012-01-10', '2012-03-01')
    .fact('AftercareServicesRecorded', '2012-03-01', { state: 'provided' })
    .livesAt('2016-05-01', { council: B })
  assert.deepEqual(said(history), [A, 'PROBABLE', []])
  assert.deepEqual(rules(history), ['LA-1', 'LA-1', 'LA-20'])
  assert.equal(found(history).value?.regime, 'LA-A')
  section3(history, '2018-02-01', '2018-04-01')
  assert.deepEqual([said(history), found(history).value?.regime], [[B, 'CERTAIN', []], 'LA-B'])
})

test('HE4b LA-2 receipt on 31 March 2015 not shown: no matter where both laws name one council', () => {
  const history = section3(livingIn(A), '2012-01-10', '2012-03-01')
  assert.deepEqual(said(history), [A, 'PROBABLE', []])
  assert.ok(rules(history).includes('LA-2'))
  assert.deepEqual(found(history).doubts, [])
})

test('HE4b LA-2 receipt not shown, and only the newer law leaves a doubt: the doubt is shown', () => {
  const student = section3(livingIn(A).livesAt('2011-09-01', { council: B, kind: 'school-or-college' }), '2012-01-10', '2012-03-01')
  assert.deepEqual([said(student), found(student).doubts], [[B, 'ARGUABLE', [A]], ['A1']])
  student.fact('AftercareServicesRecorded', '2012-03-01', { state: 'provided' })
  assert.deepEqual([said(student), found(student).doubts], [[B, 'PROBABLE', []], []])
})

test('HE4b LA-2 neither law can name a council where nobody knows where the person was sent', () => {
  const visitor = section3(livingIn(undefined, { nation: 'scotland' }), '2012-01-10', '2012-03-01')
  assert.deepEqual(
    [found(visitor).value?.council, found(visitor).confidence, found(visitor).missing.length],
    [undefined, 'INSUFFICIENT_FACTS', 1],
  )
})

test('HE4b LA-2 services that stopped, or were not given on that day, fall outside the saving', () => {
  const left = () =>
    section3(livingIn(A), '2012-01-10', '2012-03-01').fact('AftercareServicesRecorded', '2012-03-01', { state: 'provided' })
  assert.ok(!rules(left()).includes('LA-2'))
  assert.ok(rules(left().fact('AftercareServicesRecorded', '2016-01-01', { state: 'stopped' })).includes('LA-2'))
  assert.ok(rules(left().fact('AftercareServicesRecorded', '2015-03-31', { state: 'stopped' })).includes('LA-2'))
  assert.ok(
    rules(
      section3(livingIn(A), '2012-01-10', '2012-03-01').fact('AftercareServicesRecorded', '2015-04-01', { state: 'provided' }),
    ).includes('LA-2'),
  )
})

test('HE4b before 2015 a temporary place was residence; since then it leaves a doubt', () => {
  const moved = () => livingIn(A).livesAt('2012-01-01', { council: B, kind: 'temporary' })
  assert.deepEqual(said(section3(moved(), '2013-01-10', '2013-03-01'), '2014-01-01'), [B, 'PROBABLE', []])
  assert.deepEqual(said(section3(moved(), '2016-01-10', '2016-03-01')), [B, 'ARGUABLE', [A]])
})

test('HE4b before the Act no council owed anything', () => {
  const { value, because } = found(aCase().livesAt('1980-01-01', { council: A }), '1983-09-29')
  assert.equal(value, undefined)
  assert.match(because[0]?.says ?? '', /30 September 1983/)
})

// LA-5, LA-6: placements and incapacity

test('HE4a LA-5 a placement by another council deems nothing: where the person lived decides', () => {
  const history = section3(livingIn(A).livesAt('2022-01-01', { kind: 'care-home', council: B, arrangedBy: 'council', arrangingBody: A }))
  assert.deepEqual(said(history), [B, 'PROBABLE', []])
  assert.deepEqual(rules(history), ['LA-5'])
})

test('HE4a LA-3 a care home the person chose and arranged is a home like another', () => {
  const history = section3(livingIn(A).livesAt('2022-01-01', { kind: 'care-home', council: B, arrangedBy: 'self-or-family' }))
  assert.deepEqual([said(history), rules(history)], [[B, 'CERTAIN', []], ['LA-3']])
})

test('HE4a LA-6 without capacity to decide it, living there and the decision-maker’s purpose count', () => {
  const answer = found(section3(livingIn(B, { capacityToDecide: 'lacks' })))
  assert.deepEqual([answer.value?.council, answer.confidence, answer.doubts], [B, 'PROBABLE', ['A4']])
  assert.deepEqual(rulesIn(answer.because), ['LA-3', 'LA-6'])
})

// LA-7, LA-8: unclear places

test('HE4a LA-7 two homes, or a place not clearly settled, list the candidates', () => {
  assert.deepEqual(said(section3(livingIn(A).livesAt('2023-12-01', { council: B, settled: 'unclear' }))), [B, 'ARGUABLE', [A]])
  assert.deepEqual(said(section3(livingIn(A).livesAt('2010-01-01', { council: B }))), [B, 'ARGUABLE', [A]])
  assert.deepEqual(said(section3(livingIn(A).livesAt('2023-12-01', { council: A, kind: 'temporary' }))), [A, 'PROBABLE', []])
  assert.deepEqual(said(section3(livingIn(A).livesAt('2023-12-01', { council: B, kind: 'temporary', settled: 'yes' }))), [B, 'CERTAIN', []])
})

test('HE4a LA-8 in hospital by agreement with the home lost: candidates and advice, never one answer', () => {
  const lost = livingIn(A).admitted('2023-06-01').becameInformal('2023-06-01').livesAt('2023-09-01', { kind: 'hospital', council: B })
  const history = section3(lost).livesAt('2024-03-01', { council: C })
  assert.deepEqual(said(history), [undefined, 'NEEDS_LEGAL_ADVICE', [B, A, C]])
  assert.deepEqual(rules(history), ['LA-8'])
})

test('HE4a LA-8 a hospital recorded as the settled place leads, the others stay tenable', () => {
  const lost = livingIn(A).admitted('2023-06-01').livesAt('2023-09-01', { kind: 'hospital', council: B, settled: 'yes' })
  assert.deepEqual(said(section3(lost)), [B, 'NEEDS_LEGAL_ADVICE', [A]])
})

// LA-9, LA-10: children

const child = (history: CaseBuilder, born = '2008-05-01') => history.described('2008-05-01', { birthDate: plainDate(born) })

test('HE4a LA-9 a child at home: the area of the parents', () => {
  const history = section3(child(livingIn(A, { kind: 'family-home' })))
  assert.deepEqual(
    [said(history), rules(history)],
    [
      [A, 'PROBABLE', []],
      ['LA-3', 'LA-9'],
    ],
  )
  assert.deepEqual(said(section3(child(livingIn(A, { kind: 'family-home' }), '2006-01-09'))), [A, 'CERTAIN', []])
  assert.deepEqual(said(section3(child(livingIn(A, { kind: 'family-home' }), '2006-01-10'))), [A, 'PROBABLE', []])
})

test('HE4a LA-10 a looked-after child placed elsewhere: likely the placing council, with advice', () => {
  const placed = livingIn(A)
    .fact('LookedAfterStatusRecorded', '2020-01-01', { status: 'looked-after', council: A })
    .livesAt('2021-01-01', { council: B, kind: 'other', arrangedBy: 'council' })
  const answer = found(section3(child(placed)))
  assert.deepEqual(said(section3(child(placed))), [A, 'NEEDS_LEGAL_ADVICE', [B]])
  assert.deepEqual([answer.doubts, answer.because[0]?.rule], [['A3'], 'LA-10'])
})

test('HE4a LA-10 a care leaver still in the placement, not one who has moved to a home of their own', () => {
  const leaver = (home: Home) =>
    livingIn(A)
      .fact('LookedAfterStatusRecorded', '2022-01-01', { status: 'care-leaver', council: A })
      .livesAt('2022-01-01', { council: B, ...home })
  assert.deepEqual(said(section3(leaver({ kind: 'supported-living', arrangedBy: 'council' }))), [A, 'NEEDS_LEGAL_ADVICE', [B]])
  assert.deepEqual(said(section3(leaver({ kind: 'rented-home', arrangedBy: 'self-or-family' }))), [B, 'CERTAIN', []])
})

test('HE4a LA-10 who placed the child is not recorded: no council is named, and what would settle it is', () => {
  const answer = found(section3(child(livingIn(B, { kind: 'other', arrangedBy: 'council' }))))
  assert.deepEqual([answer.value, answer.confidence, answer.alternatives[0]?.value.council], [undefined, 'INSUFFICIENT_FACTS', B])
  assert.match(answer.missing[0]?.what ?? '', /Which council looked after/)
})

// LA-11 to LA-13

test('HE4a LA-11 from prison: the home before custody, and not the prison’s area', () => {
  const history = livingIn(A).livesAt('2020-01-01', { kind: 'prison', council: B }).livesAt('2021-01-01', { kind: 'prison', council: C })
  const transferred = history.detained('47/49', '2024-01-10').dischargedAndLeft('2024-06-01')
  assert.deepEqual(said(transferred), [A, 'PROBABLE', []])
  assert.deepEqual(rules(transferred), ['LA-11', 'LA-3'])
})

test('HE4a LA-11 section 47 shows custody although nobody recorded its beginning', () => {
  const answer = found(livingIn(A).detained('47', '2024-01-10').dischargedAndLeft('2024-06-01'))
  assert.deepEqual([answer.value?.council, answer.confidence, answer.missing.length], [A, 'PROBABLE', 1])
})

test('HE4a LA-11 with LA-12: no settled home before custody either', () => {
  const history = livingIn(undefined, { kind: 'no-fixed-abode' }).livesAt('2020-01-01', { kind: 'prison', council: B })
  const sent = history.detained('47', '2024-01-10').livesAt('2024-06-01', { council: C }).dischargedAndLeft('2024-06-01')
  assert.deepEqual([said(sent), found(sent).value?.limb, rules(sent)], [[C, 'PROBABLE', []], 'c', ['LA-11', 'LA-12']])
})

test('HE4a LA-12 no settled home: where resident, under limb (c)', () => {
  const answer = found(section3(livingIn(A).livesAt('2022-01-01', { kind: 'no-fixed-abode', council: B })))
  assert.deepEqual([answer.value?.council, answer.value?.limb, answer.confidence], [B, 'c', 'PROBABLE'])
})

test('HE4a LA-12 no settled home and sent elsewhere: both, with what it turns on', () => {
  const history = livingIn(B, { kind: 'no-fixed-abode' })
    .detained('3', '2024-01-10')
    .livesAt('2024-03-01', { council: C })
    .dischargedAndLeft('2024-03-01')
  assert.deepEqual(said(history), [B, 'ARGUABLE', [C]])
})

test('HE4a LA-12 from abroad or Scotland: where the hospital sent them, and nobody before that', () => {
  for (const nation of ['scotland', 'elsewhere'] as const) {
    const detained = () => livingIn(undefined, { nation }).detained('3', '2024-01-10')
    const inHospital = found(detained())
    assert.deepEqual([inHospital.value?.council, inHospital.value?.limb, inHospital.confidence], [undefined, 'c', 'INSUFFICIENT_FACTS'])
    const sent = detained().dischargedAndLeft('2024-03-01').livesAt('2024-03-08', { council: C })
    assert.deepEqual(said(sent), [C, 'PROBABLE', []])
    const later = detained().dischargedAndLeft('2024-03-01').livesAt('2024-03-09', { council: C })
    assert.equal(said(later)[0], undefined)
  }
})

test('HE4a LA-12 left England and Wales and was detained on a visit back', () => {
  const history = livingIn(A)
    .leftCountry('2023-01-01')
    .detained('3', '2024-01-10')
    .livesAt('2024-03-01', { council: C })
    .dischargedAndLeft('2024-03-01')
  assert.deepEqual([said(history), found(history).value?.limb], [[C, 'PROBABLE', []], 'c'])
})

test('HE4a LA-13 a home by condition of discharge: advice, pointing to the area before the order', () => {
  const discharged = (residenceCondition?: string) =>
    livingIn(A)
      .detained('37/41', '2018-01-10')
      .livesAt('2020-05-01', { council: B })
      .leftHospital('2020-05-01', { destination: 'home' })
      .conditionallyDischarged('2020-05-01', { residenceCondition })
      .detained('3', '2024-01-10')
      .dischargedAndLeft('2024-03-01')
  assert.deepEqual(said(discharged('1 Demo Road')), [A, 'NEEDS_LEGAL_ADVICE', [B]])
  assert.deepEqual(said(discharged()), [B, 'CERTAIN', []])
})

// Later events

test('HE4c LA-20 moving after discharge changes nothing, and the answer says so', () => {
  const history = section3(livingIn(A)).livesAt('2025-01-01', { council: B, arrangedBy: 'council', kind: 'care-home' })
  assert.deepEqual(
    [said(history), rules(history)],
    [
      [A, 'CERTAIN', []],
      ['LA-3', 'LA-20'],
    ],
  )
})

test('HE4c a stay under section 2, and one without compulsion, work nothing out anew', () => {
  const history = section3(livingIn(A)).livesAt('2025-01-01', { council: B })
  history.detained('2', '2025-02-01').dischargedAndLeft('2025-02-20').admitted('2025-05-01').leftHospital('2025-06-01')
  assert.equal(said(history)[0], A)
})

test('HE4c a new section 3 works it out anew, and on the day before the old answer stands', () => {
  const history = section3(livingIn(A)).livesAt('2025-01-01', { council: B }).detained('3', '2025-06-01')
  assert.deepEqual([said(history, '2025-05-31')[0], said(history, '2025-06-01')[0]], [A, B])
})

test('HE4c A2 a revoked community order: the council before goes on; where a new detention would change it, both', () => {
  const onOrder = (council: string) =>
    livingIn(A)
      .detained('3', '2023-01-10')
      .leftOnCommunityOrder('2023-05-01')
      .livesAt('2023-05-01', { council })
      .recalled('2024-02-01')
      .revoked('2024-02-03')
  assert.deepEqual(said(onOrder(B)), [A, 'NEEDS_LEGAL_ADVICE', [B]])
  assert.deepEqual(found(onOrder(B)).doubts, ['A2'])
  assert.deepEqual(found(onOrder(B)).alternatives[0]?.value.residenceTakenOn, '2024-01-31')
  assert.deepEqual(said(onOrder(A)), [A, 'PROBABLE', []])
})

test('HE4c A2 recall from conditional discharge, and an order a person must look at', () => {
  const recalled = livingIn(A)
    .detained('37/41', '2018-01-10')
    .leftHospital('2020-05-01', { destination: 'home' })
    .conditionallyDischarged('2020-05-01')
    .livesAt('2020-05-01', { council: B })
    .recalledFromDischarge('2024-01-10')
  assert.deepEqual(said(recalled), [A, 'NEEDS_LEGAL_ADVICE', [B]])
  assert.deepEqual(said(livingIn(A).detained('44', '2024-01-10').dischargedAndLeft('2024-03-01')), [A, 'PROBABLE', []])
})

// Bodies by any name

test('HE4a councils may be written as any letter: a child placed, an interim council, an answer', () => {
  assert.deepEqual(said(section3(livingIn('A', { nation: undefined }))), ['A', 'CERTAIN', []])
  assert.equal(found(section3(livingIn('A', { nation: undefined }))).value?.nation, 'england')
  const placed = section3(child(livingIn('B', { kind: 'other', arrangedBy: 'council', arrangingBody: 'A' })))
  assert.deepEqual(said(placed), ['A', 'NEEDS_LEGAL_ADVICE', ['B']])
  assert.deepEqual(found(placed.fact('DisputeOpened', '2024-06-01', { about: 'council' })).value?.interim, {
    council: 'A',
    because: 'meeting-needs',
  })
})

// LA-0: overrides

const determined = (history: CaseBuilder, by: FactData['ResponsibilityDetermined']['by'], organisation: string, on = '2024-09-01') =>
  history.fact('ResponsibilityDetermined', on, { duty: 'council', organisation, by })

test('HE4d LA-0 court over Secretary of State over agreement over the computed answer, in whatever order', () => {
  const history = section3(livingIn(A))
  assert.deepEqual(said(determined(history, 'agreement-between-bodies', B, '2024-08-01')), [B, 'ARGUABLE', [A]])
  assert.equal(found(history).value?.standing, 'agreed')
  assert.match(found(history).because[0]?.says ?? '', /by agreement, not law/)
  assert.deepEqual(said(determined(history, 'court', C, '2024-09-01')), [C, 'CERTAIN', []])
  assert.deepEqual(said(determined(history, 'secretary-of-state', B, '2024-10-01')), [C, 'CERTAIN', []])
  assert.deepEqual(said(determined(history, 'court', A, '2024-11-01')), [A, 'CERTAIN', []])
  assert.equal(found(history).value?.standing, 'determined')
})

test('HE4d LA-0 what NHS England decides, and what is decided of the NHS duty, moves no council', () => {
  assert.deepEqual(said(determined(section3(livingIn(A)), 'nhs-england', B)), [A, 'CERTAIN', []])
  const nhs = section3(livingIn(A)).fact('ResponsibilityDetermined', '2024-09-01', { duty: 'nhs', organisation: 'QNC', by: 'court' })
  assert.deepEqual(said(nhs), [A, 'CERTAIN', []])
})

test('HE4d LA-0 a determination about an earlier detention does not reach a later one', () => {
  const history = determined(section3(livingIn(A)), 'secretary-of-state', B).livesAt('2025-01-01', { council: C })
  assert.equal(said(section3(history, '2025-06-01', '2025-08-01'))[0], C)
  assert.equal(said(history, '2025-05-31')[0], B)
})

test('HE4d LA-0 one made while detained again may be about the duty before: said as an assumption', () => {
  const history = section3(livingIn(A)).livesAt('2025-01-01', { council: C }).detained('3', '2025-06-01')
  assert.deepEqual(said(determined(history, 'secretary-of-state', B, '2025-07-01')), [B, 'PROBABLE', []])
})

test('HE4d LA-0 a determination with no detention on record names its council, and asks for the papers', () => {
  assert.deepEqual(said(determined(livingIn(A), 'secretary-of-state', B)), [B, 'PROBABLE', []])
  assert.equal(found(determined(livingIn(A), 'secretary-of-state', B)).missing.length, 1)
})

// LA-21: disputes

test('HE4d LA-21 while councils disagree: disputed, and who acts meanwhile', () => {
  const placed: Home = { kind: 'care-home', council: B, arrangedBy: 'council', arrangingBody: C }
  const disputed = (history: CaseBuilder) => found(history.fact('DisputeOpened', '2024-06-01', { about: 'council' }))
  const meeting = disputed(section3(livingIn(A)).livesAt('2024-03-01', placed))
  assert.deepEqual(
    [meeting.value?.council, meeting.value?.disputed, meeting.value?.interim],
    [A, true, { council: C, because: 'meeting-needs' }],
  )
  assert.equal(meeting.because[0]?.rule, 'LA-21')
  assert.deepEqual(disputed(section3(livingIn(A))).value?.interim, { council: A, because: 'living' })
  assert.deepEqual(disputed(section3(livingIn(B, { kind: 'no-fixed-abode' }))).value?.interim, { council: B, because: 'present' })
  assert.deepEqual(disputed(section3(livingIn(undefined))).value?.interim, { because: 'not-known' })
})

test('HE4d LA-21 a dispute about the NHS duty, a closed one and one since determined change nothing', () => {
  const history = () => section3(livingIn(A))
  assert.equal(found(history().fact('DisputeOpened', '2024-06-01', { about: 'nhs' })).value?.disputed, undefined)
  const closed = history().fact('DisputeOpened', '2024-06-01', { about: 'both' }).fact('DisputeClosed', '2024-07-01', {})
  assert.equal(found(closed).value?.disputed, undefined)
  const settled = determined(history().fact('DisputeOpened', '2024-06-01', { about: 'council' }), 'secretary-of-state', B, '2024-09-01')
  assert.equal(found(settled).value?.disputed, undefined)
})

test('HE4d LA-21 under the older law the regulations of 2014 name no lead', () => {
  const history = section3(livingIn(A), '2012-01-10', '2012-03-01').fact('AftercareServicesRecorded', '2012-03-01', { state: 'provided' })
  const { value } = found(history.fact('DisputeOpened', '2024-06-01', { about: 'council' }))
  assert.deepEqual([value?.disputed, value?.interim], [true, undefined])
})

// Undetermined

test('HE4a where the person lived is not known: no council, what would settle it, and what a list says', () => {
  const answer = found(section3(aCase()))
  assert.deepEqual([answer.value, answer.confidence], [undefined, 'INSUFFICIENT_FACTS'])
  assert.match(answer.missing[0]?.what ?? '', /just before 10 January 2024/)
  const listed = section3(aCase()).fact('ResponsibleBodyRecorded', '2024-04-01', { duty: 'council', organisation: B })
  assert.deepEqual(said(listed), [undefined, 'INSUFFICIENT_FACTS', [B]])
})

test('HE4a the area of the home is not known', () => {
  const answer = found(section3(livingIn(undefined)))
  assert.deepEqual(
    [answer.value, answer.confidence, answer.missing[0]?.settledBy],
    [undefined, 'INSUFFICIENT_FACTS', 'The address or its postcode'],
  )
})

test('HE4a no detention that opens section 117: no council, and a claim without papers asks for them', () => {
  assert.deepEqual(said(livingIn(A).detained('2', '2024-01-10').dischargedAndLeft('2024-02-01')), [undefined, 'CERTAIN', []])
  assert.deepEqual(said(livingIn(A).claimed('entitled', '2024-01-10')), [undefined, 'INSUFFICIENT_FACTS', []])
})
