import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CaseBuilder, aCase } from '../../../../test/support/a-case.ts'
import { plainDate } from '../../time/plain-date.ts'
import { charging } from './charging.ts'
import type { ServiceLine, TopUp } from './service-line.ts'

const today = '2026-11-21'
const live = (born = '1980-05-01') =>
  aCase()
    .described('2024-01-01', { birthDate: plainDate(born) })
    .detained('3', '2024-01-10')
    .dischargedAndLeft('2024-03-01')

const care: ServiceLine = {
  id: 'l1',
  what: 'Support worker',
  kind: 'care',
  meetsNeedFromMentalDisorder: true,
  reducesRiskOfReadmission: true,
}
const lineOf = (told: CaseBuilder, line: ServiceLine, day = today) => {
  const found = charging(told.asAt(day), [line]).value?.lines[0]
  assert.ok(found)
  return found
}
const charged = (told: CaseBuilder, line: ServiceLine, day = today) => {
  const found = lineOf(told, line, day)
  return [found.value?.charge, found.because[0]?.rule, found.confidence]
}

const topUp: TopUp = {
  dearerBecause: 'preference',
  payer: 'person',
  actualWeekly: 120_000,
  usualWeekly: 95_050,
  kindOfPlace: 'care-home',
  sameKindAsOffered: true,
  suitable: true,
  providerAcceptsTerms: true,
  usualCostPlaceOffered: true,
  writtenAgreement: true,
  payerAbleAndWilling: true,
}
const home = (particulars: Partial<TopUp> = {}): ServiceLine => ({ ...care, kind: 'accommodation', topUp: { ...topUp, ...particulars } })

test('CHG-1 aftercare that is owed is free, and says so with Stennett', () => {
  const found = charging(live().asAt(today))
  assert.deepEqual([found.value?.standing, found.value?.refundFrom, found.confidence], ['NO_CHARGE', '2024-03-01', 'CERTAIN'])
  assert.ok(found.because[0]?.cites.some(({ provision }) => provision === '[2002] UKHL 34'))
  assert.equal(found.because[0]?.because?.[0]?.rule, 'ENT-4')
  assert.deepEqual(charged(live(), care), ['NO_CHARGE', 'CHG-1', 'CERTAIN'])
})

test('CHG-1 before section 117(6) was in force the Act itself is cited', () => {
  const earlier = aCase().detained('3', '2010-01-10').dischargedAndLeft('2010-03-01')
  assert.equal(lineOf(earlier, care, '2015-03-31').because[0]?.cites[0]?.provision, 'section 117')
  assert.equal(lineOf(earlier, care, '2015-04-01').because[0]?.cites[0]?.provision, 'section 117(6)')
})

test('CHG-2 accommodation that is aftercare is free, and benefits go to an adviser', () => {
  const found = lineOf(live(), { ...care, kind: 'accommodation' })
  assert.deepEqual([found.value?.charge, found.because[0]?.rule], ['NO_CHARGE', 'CHG-2'])
  assert.match(found.missing[0]?.what ?? '', /benefit/)
  assert.deepEqual(charged(live(), { ...care, kind: 'ordinary-housing' }).slice(0, 2), ['NO_CHARGE', 'CHG-2'])
})

test('CHG-3 golden case 12: a top-up by the person with a written agreement is lawful, up to the difference', () => {
  const found = lineOf(live(), home())
  assert.deepEqual([found.value?.charge, found.value?.mostWeekly, found.because[0]?.rule], ['TOP_UP_ONLY', 24_950, 'CHG-3'])
  assert.match(found.because[0]?.says ?? '', /£249\.50/)
  assert.equal(lineOf(live(), home({ payer: 'other' })).value?.charge, 'TOP_UP_ONLY')
})

test('CHG-4 golden case 12: at 17 no top-up is lawful; on the eighteenth birthday it is', () => {
  assert.deepEqual(charged(live('2008-11-22'), home()), ['NO_CHARGE', 'CHG-4', 'CERTAIN'])
  assert.equal(charged(live('2008-11-21'), home())[0], 'TOP_UP_ONLY')
})

test('CHG-4 any condition not met makes it unlawful; not known makes it not shown', () => {
  const conditions = [
    'sameKindAsOffered',
    'suitable',
    'providerAcceptsTerms',
    'usualCostPlaceOffered',
    'writtenAgreement',
    'payerAbleAndWilling',
  ] as const
  for (const condition of conditions) {
    assert.deepEqual(charged(live(), home({ [condition]: false })), ['NO_CHARGE', 'CHG-4', 'CERTAIN'], condition)
    assert.deepEqual(charged(live(), home({ [condition]: undefined })), ['NO_CHARGE', 'CHG-4', 'INSUFFICIENT_FACTS'], condition)
  }
  assert.equal(charged(live(), home({ kindOfPlace: 'other' }))[2], 'CERTAIN')
  assert.equal(charged(live(), home({ kindOfPlace: undefined }))[2], 'INSUFFICIENT_FACTS')
  assert.equal(charged(live(), home({ dearerBecause: 'unknown' }))[2], 'INSUFFICIENT_FACTS')
  const noBirth = aCase().detained('3', '2024-01-10').dischargedAndLeft('2024-03-01')
  assert.equal(charged(noBirth, home())[2], 'INSUFFICIENT_FACTS')
  assert.equal(charged(live(), home({ actualWeekly: 95_050 }))[0], 'NO_CHARGE')
})

test('CHG-3 a dearer place that is needed is no top-up at all', () => {
  assert.deepEqual(charged(live(), home({ dearerBecause: 'need' })), ['NO_CHARGE', 'CHG-2', 'CERTAIN'])
})

test('CHG-3 before 1 April 2015 the answer on top-ups is undetermined', () => {
  const earlier = aCase()
    .described('2010-01-01', { birthDate: plainDate('1970-01-01') })
    .detained('3', '2010-01-10')
    .dischargedAndLeft('2010-03-01')
  assert.equal(lineOf(earlier, home(), '2015-03-31').value, undefined)
  assert.equal(lineOf(earlier, home(), '2015-04-01').value?.charge, 'TOP_UP_ONLY')
})

test('CHG-5 social care that is not aftercare follows the Care Act', () => {
  assert.deepEqual(charged(live(), { ...care, reducesRiskOfReadmission: false }), ['CARE_ACT_ASSESSMENT', 'CHG-5', 'CERTAIN'])
  const ended = live().bothSatisfied('2025-01-01')
  assert.deepEqual(charged(ended, care).slice(0, 2), ['CARE_ACT_ASSESSMENT', 'CHG-5'])
  assert.equal(charging(aCase().detained('2', '2024-01-01').asAt(today)).value?.standing, 'ORDINARY_RULES')
  assert.equal(charging(aCase().detained('3', '2026-11-01').asAt(today)).value?.standing, 'NOT_YET')
})

test('CHG-6 a mixed service is treated as aftercare until somebody splits it', () => {
  assert.deepEqual(charged(live(), { ...care, mixed: true }), ['SUSPEND', 'CHG-6', 'PROBABLE'])
})

test('CHG-7 continuing healthcare and funded nursing care are never charged, owed or not', () => {
  for (const kind of ['continuing-healthcare', 'funded-nursing-care'] as const)
    for (const told of [live(), aCase()]) assert.deepEqual(charged(told, { ...care, kind }).slice(0, 2), ['NO_CHARGE', 'CHG-7'])
})

test('CHG-8 while aftercare is presumed or possible, charging stops and past charges are looked at', () => {
  const presumed = live().endingClaimed('2025-01-01')
  const found = charging(presumed.asAt(today), [{ ...care, chargedFrom: plainDate('2024-02-01'), chargedUntil: plainDate('2025-06-01') }])
  assert.deepEqual([found.value?.standing, found.value?.refundFrom], ['SUSPEND', '2024-03-01'])
  const line = found.value?.lines[0]
  assert.equal(line?.value?.charge, 'SUSPEND')
  assert.deepEqual(line?.value?.refunds, [{ from: '2024-03-01', until: '2025-06-01' }])
  assert.equal(charging(aCase().claimed('entitled', '2020-01-01').asAt(today)).value?.standing, 'SUSPEND')
})

test('CHG-8 what was charged while aftercare was owed is found after it ended, and only that', () => {
  const ended = live().bothSatisfied('2025-01-01')
  const line = { ...care, chargedFrom: plainDate('2024-06-01') }
  assert.deepEqual(lineOf(ended, line).value?.refunds, [{ from: '2024-06-01', until: '2025-01-01' }])
  assert.equal(lineOf(ended, { ...care, chargedFrom: plainDate('2025-01-01') }).value?.refunds, undefined)
  assert.equal(lineOf(ended, { ...line, meetsNeedFromMentalDisorder: false }).value?.refunds, undefined)
})

test('CHG-8 a revocation needs advice: charging stops meanwhile', () => {
  const revoked = aCase().detained('3', '2024-01-10').leftOnCommunityOrder('2024-03-01').revoked('2026-11-01')
  const found = charging(revoked.asAt(today))
  assert.deepEqual([found.value?.standing, found.confidence], ['SUSPEND', 'NEEDS_LEGAL_ADVICE'])
})

test('CHG-9 ordinary housing is left out by assessment, never by its label', () => {
  const housing: ServiceLine = { id: 'h', what: 'Flat', kind: 'ordinary-housing' }
  assert.deepEqual(charged(live(), housing), ['SUSPEND', 'CHG-9', 'INSUFFICIENT_FACTS'])
  const assessed = { ...housing, meetsNeedFromMentalDisorder: false }
  assert.deepEqual(charged(live(), assessed), ['OUTSIDE_AFTERCARE', 'CHG-9', 'CERTAIN'])
  const earlier = aCase().detained('3', '2010-01-10').dischargedAndLeft('2010-03-01')
  assert.equal(charged(earlier, assessed, '2015-03-31')[2], 'PROBABLE')
  assert.deepEqual(charged(live(), { id: 'c', what: 'Day centre', kind: 'care' }), ['SUSPEND', 'CHG-8', 'INSUFFICIENT_FACTS'])
})

test('CHG-10 how the bodies share the cost is told, never charged', () => {
  const authority = { instrument: 'Staffordshire joint register page', provision: 'funding', standing: 'confirmed' } as const
  const splits = [{ from: plainDate('2022-04-01'), says: 'Council and board share the cost half and half.', authority }]
  const rules = (day: string) =>
    charging(aCase().detained('3', '2020-01-10').dischargedAndLeft('2020-03-01').asAt(day), [], splits).because.map(({ rule }) => rule)
  assert.deepEqual(rules('2022-03-31'), ['CHG-1'])
  assert.deepEqual(rules('2022-04-01'), ['CHG-1', 'CHG-10'])
})

test('HE14 while aftercare is owed no line that serves both purposes is ever charged beyond a top-up', () => {
  const maybe = fc.option(fc.boolean(), { nil: undefined })
  const line = fc.record({
    kind: fc.constantFrom('care', 'accommodation', 'ordinary-housing', 'continuing-healthcare', 'funded-nursing-care' as const),
    mixed: maybe,
    writtenAgreement: maybe,
    withTopUp: fc.boolean(),
  })
  fc.assert(
    fc.property(line, ({ kind, mixed, writtenAgreement, withTopUp }) => {
      const asked = { ...care, kind: kind as ServiceLine['kind'], mixed, topUp: withTopUp ? { ...topUp, writtenAgreement } : undefined }
      const { value } = lineOf(live(), asked)
      assert.ok(value && ['NO_CHARGE', 'TOP_UP_ONLY', 'SUSPEND'].includes(value.charge))
      if (value.charge === 'TOP_UP_ONLY') assert.equal(writtenAgreement, true)
    }),
    { numRuns: 100 },
  )
})
