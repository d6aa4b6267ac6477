import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../../test/support/a-case.ts'
import { plainDate } from '../../time/plain-date.ts'
import type { FactData } from '../../timeline/fact.ts'
import { ifCommenced, lawInForce } from '../commencement-table.ts'
import { responsibleCouncil } from './responsible-council.ts'

const A = 'E10000028'
const B = 'E06000021'
const C = 'E06000051'
const cardiff = 'W06000015'

/** As if section 46 of the 2025 Act had begun on 1 October 2028. */
const began = ifCommenced(lawInForce, 'MHA2025.s46', plainDate('2028-10-01'))
const lateDay = '2032-01-01'

type Home = Partial<FactData['ResidenceRecorded']>

const livedIn = (council: string | undefined, home: Home = {}) =>
  aCase()
    .described('1980-01-01', { birthDate: plainDate('1980-01-01') })
    .livesAt('2010-01-01', { council, ...home })
const thenSection3 = (history: CaseBuilder, from = '2030-01-10', left = '2030-03-01') => history.detained('3', from).dischargedAndLeft(left)
const found = (history: CaseBuilder, day = lateDay, law = began) => responsibleCouncil(history.asAt(day), law)
const said = (history: CaseBuilder, day?: string, law = began) => {
  const { value, confidence, alternatives } = found(history, day, law)
  return [value?.council, confidence, alternatives.map((other) => other.value.council)]
}

test('HE4b LA-C a home of one’s own: the same answer, under the new rules', () => {
  const answer = found(thenSection3(livedIn(A)))
  assert.deepEqual([answer.value?.council, answer.value?.regime, answer.confidence], [A, 'LA-C', 'CERTAIN'])
})

test('HE4b the law as delivered knows no commencement: nothing is deemed, however late the day', () => {
  assert.equal(found(thenSection3(livedIn(A)), lateDay, lawInForce).value?.regime, 'LA-B')
})

// LA-14

/** Aftercare owed by A, given in B; detained again. */
const aftercareInB = (home: Home, from: string) =>
  thenSection3(
    livedIn(A)
      .detained('3', '2026-01-10')
      .dischargedAndLeft('2026-03-01')
      .livesAt('2026-03-01', { council: B, ...home }),
    from,
    from.replace(/-\d\d-\d\d$/, '-12-01'),
  )
const section117Home: Home = { kind: 'care-home', arrangedBy: 'council', arrangingBody: A, needsMetUnder: 'section-117' }

test('HE4b golden case 8: aftercare accommodation by A in B, section 3 after section 46 began: A; before it: B', () => {
  const after = aftercareInB(section117Home, '2029-05-01')
  assert.deepEqual(said(after), [A, 'CERTAIN', []])
  assert.deepEqual([found(after).because[0]?.rule, found(after).doubts], ['LA-14', ['A5']])
  assert.deepEqual(said(aftercareInB(section117Home, '2027-05-01'), '2028-09-30'), [B, 'PROBABLE', []])
})

test('HE4b LA-19 golden case 8, straddling: both answers and advice, from the first day of section 46', () => {
  const straddling = aftercareInB(section117Home, '2028-09-30')
  assert.deepEqual(said(straddling, '2028-09-30'), [B, 'PROBABLE', []])
  assert.deepEqual(said(straddling, '2028-10-01'), [undefined, 'NEEDS_LEGAL_ADVICE', [B, A]])
  const answer = found(straddling, '2028-10-01')
  assert.deepEqual([answer.because[0]?.rule, answer.doubts], ['LA-19', ['A5']])
})

test('HE4b LA-19 the first day of section 46 itself: held from it, no straddling', () => {
  assert.deepEqual(said(aftercareInB(section117Home, '2028-10-01')), [A, 'CERTAIN', []])
})

test('HE4b LA-19 where both laws name one council, straddling changes nothing', () => {
  assert.deepEqual(said(thenSection3(livedIn(A), '2028-01-10', '2028-12-01')), [A, 'CERTAIN', []])
})

test('HE4b LA-19 aftercare that ended before section 46 began does not straddle', () => {
  const ended = (on: string) => aftercareInB(section117Home, '2027-05-01').bothSatisfied(on)
  assert.deepEqual(said(ended('2028-09-30')), [B, 'PROBABLE', []])
  assert.equal(said(ended('2028-10-01'))[1], 'NEEDS_LEGAL_ADVICE')
})

test('HE4b LA-2 with LA-19: left before 2015, receipt not shown, and a placement that section 46 would disregard', () => {
  const history = livedIn(A).livesAt('2011-01-01', {
    council: B,
    kind: 'care-home',
    arrangedBy: 'council',
    needsMetUnder: 'care-act',
    onlyThere: true,
  })
  const answer = found(thenSection3(history, '2012-01-10', '2012-03-01'))
  assert.deepEqual([answer.value, answer.confidence], [undefined, 'NEEDS_LEGAL_ADVICE'])
  assert.deepEqual(new Set(answer.alternatives.map(({ value }) => value.council)), new Set([A, B]))
  assert.deepEqual([answer.because[0]?.rule, answer.doubts.toSorted()], ['LA-2', ['A1', 'A5']])
  assert.match(answer.missing[0]?.what ?? '', /31 March 2015/)
})

test('HE4b LA-14 that the place was aftercare is not recorded: likely, and the place itself stays tenable', () => {
  const silent = aftercareInB({ kind: 'rented-home', arrangedBy: 'council' }, '2029-05-01')
  assert.deepEqual(said(silent), [A, 'ARGUABLE', [B]])
  assert.equal(found(silent).missing.length, 1)
})

test('HE4b a tenancy of one’s own while on aftercare is where one lives', () => {
  assert.deepEqual(said(aftercareInB({ kind: 'rented-home', arrangedBy: 'self-or-family' }, '2029-05-01')), [B, 'CERTAIN', []])
})

// LA-15

test('HE4b LA-15 in hospital without detention, the home lost: the home before the hospital', () => {
  const lost = () => livedIn(A).admitted('2029-01-01').becameInformal('2029-01-01').livesAt('2029-06-01', { kind: 'hospital', council: B })
  assert.deepEqual(said(thenSection3(lost())), [A, 'CERTAIN', []])
  assert.equal(found(thenSection3(lost())).because[0]?.rule, 'LA-15')
})

test('HE4b LA-15 continuing healthcare in a home elsewhere: the home before it', () => {
  const placed = livedIn(A).livesAt('2029-01-01', {
    kind: 'nursing-home',
    council: B,
    arrangedBy: 'nhs',
    needsMetUnder: 'nhs-continuing-healthcare',
  })
  assert.deepEqual(said(thenSection3(placed)), [A, 'CERTAIN', []])
})

test('HE4b LA-15 no settled home before NHS accommodation: where the person was present', () => {
  const placed = livedIn(C, { kind: 'no-fixed-abode' }).livesAt('2029-01-01', {
    kind: 'nursing-home',
    council: B,
    needsMetUnder: 'nhs-continuing-healthcare',
  })
  const answer = found(thenSection3(placed))
  assert.deepEqual([answer.value?.council, answer.value?.limb, answer.confidence], [C, 'a', 'CERTAIN'])
})

// LA-16

const careAct: Home = { kind: 'care-home', arrangedBy: 'council', arrangingBody: A, needsMetUnder: 'care-act', onlyThere: true }

test('HE4b LA-16 placed under the Care Act where alone needs can be met: where they lived before the run of such places', () => {
  const twice = livedIn(A)
    .livesAt('2027-01-01', { ...careAct, council: C })
    .livesAt('2029-01-01', { ...careAct, kind: 'supported-living', council: B })
  assert.deepEqual(said(thenSection3(twice)), [A, 'CERTAIN', []])
  assert.equal(found(thenSection3(twice)).because[0]?.rule, 'LA-16')
})

test('HE4b LA-16 not where the person arranged it, nor where needs could be met elsewhere', () => {
  assert.deepEqual(said(thenSection3(livedIn(A).livesAt('2029-01-01', { kind: 'care-home', council: B, arrangedBy: 'self-or-family' }))), [
    B,
    'CERTAIN',
    [],
  ])
  assert.deepEqual(said(thenSection3(livedIn(A).livesAt('2029-01-01', { ...careAct, onlyThere: false, council: B }))), [B, 'PROBABLE', []])
})

test('HE4b LA-16 conditions not recorded: likely, and the place itself stays tenable', () => {
  const silent = livedIn(A).livesAt('2029-01-01', { ...careAct, onlyThere: undefined, council: B })
  assert.deepEqual(said(thenSection3(silent)), [A, 'ARGUABLE', [B]])
})

// LA-17

test('HE4b LA-17 placed by a Welsh council in England, and by an English one in Wales', () => {
  const fromWales = livedIn(cardiff, { nation: 'wales' }).livesAt('2029-01-01', {
    kind: 'care-home',
    council: B,
    arrangedBy: 'council',
    arrangingBody: cardiff,
    onlyThere: false,
  })
  const answer = found(thenSection3(fromWales))
  assert.deepEqual([answer.value?.council, answer.value?.nation, answer.value?.limb, answer.confidence], [cardiff, 'wales', 'b', 'CERTAIN'])
  const intoWales = livedIn(A).livesAt('2029-01-01', {
    kind: 'care-home',
    council: cardiff,
    nation: 'wales',
    arrangedBy: 'council',
    arrangingBody: A,
    onlyThere: false,
  })
  assert.deepEqual([found(thenSection3(intoWales)).value?.council, found(thenSection3(intoWales)).value?.limb], [A, 'a'])
  const lettered = livedIn('W', { nation: 'wales' }).livesAt('2029-01-01', {
    kind: 'care-home',
    council: 'B',
    arrangedBy: 'council',
    arrangingBody: 'W',
    placedFrom: 'wales',
    onlyThere: false,
  })
  assert.deepEqual([found(thenSection3(lettered)).value?.council, found(thenSection3(lettered)).value?.limb], ['W', 'b'])
  const unnamed = livedIn(cardiff, { nation: 'wales' }).livesAt('2029-01-01', {
    kind: 'care-home',
    council: B,
    arrangedBy: 'council',
    placedFrom: 'wales',
    onlyThere: false,
  })
  assert.deepEqual(said(thenSection3(unnamed)), [undefined, 'INSUFFICIENT_FACTS', []])
})

test('HE4b LA-17 placed from Scotland: not among what section 46 borrows', () => {
  const placed = livedIn(undefined, { nation: 'scotland' }).livesAt('2029-01-01', {
    kind: 'care-home',
    council: B,
    arrangedBy: 'council',
    placedFrom: 'scotland',
    onlyThere: false,
  })
  assert.deepEqual(said(thenSection3(placed)), [B, 'PROBABLE', []])
})

test('HE4b two disregards that disagree are both given', () => {
  const both = livedIn(A).livesAt('2029-01-01', { ...careAct, council: B, arrangingBody: cardiff })
  assert.deepEqual(said(thenSection3(both)), [cardiff, 'ARGUABLE', [A]])
})

// LA-18

const child = (history: CaseBuilder) => history.described('2010-01-01', { birthDate: plainDate('2014-05-01') })

test('HE4b LA-18 a looked-after child placed elsewhere, detained at 15: the home before the placement', () => {
  const placed = child(
    livedIn(A)
      .fact('LookedAfterStatusRecorded', '2025-01-01', { status: 'looked-after', council: A })
      .livesAt('2026-01-01', { council: B, kind: 'other', arrangedBy: 'council' }),
  )
  assert.deepEqual(said(thenSection3(placed)), [A, 'CERTAIN', []])
  assert.equal(found(thenSection3(placed)).because[0]?.rule, 'LA-18')
  assert.deepEqual(said(thenSection3(placed), lateDay, lawInForce), [A, 'NEEDS_LEGAL_ADVICE', [B]])
})

test('HE4b LA-18 a boarding school is disregarded; at 18 it is not', () => {
  const boarding = (born: string) =>
    livedIn(A)
      .livesAt('2029-01-01', { kind: 'school-or-college', council: B })
      .described('2010-01-02', { birthDate: plainDate(born) })
  assert.deepEqual(said(thenSection3(boarding('2012-01-10'))), [A, 'CERTAIN', []])
  assert.deepEqual(said(thenSection3(boarding('2012-01-09'))), [B, 'ARGUABLE', [A]])
})

test('HE4b LA-18 no home before is recorded: the council that looks after the child, as an assumption', () => {
  const placed = child(
    livedIn(B, { kind: 'other', arrangedBy: 'council' }).fact('LookedAfterStatusRecorded', '2025-01-01', {
      status: 'looked-after',
      council: A,
    }),
  )
  assert.deepEqual(said(thenSection3(placed)), [A, 'PROBABLE', []])
})

// Custody

test('HE4b LA-11 from prison under the new rules: the home before custody', () => {
  const history = livedIn(A)
    .livesAt('2029-01-01', { kind: 'prison', council: B })
    .detained('47', '2030-01-10')
    .dischargedAndLeft('2030-06-01')
  assert.deepEqual(said(history), [A, 'PROBABLE', []])
})
