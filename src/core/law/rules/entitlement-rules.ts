import * as cite from '../citations.ts'
import { communityOrdersExistFrom, informalStayWordsBegin, section117Begins } from '../commencement.ts'
import { type LawRule, rulesOf } from './law-rule.ts'

const rule = rulesOf('entitlement')
const always = { from: section117Begins }
const withOrders = { from: communityOrdersExistFrom }

export const entitlementRules: readonly LawRule[] = [
  rule(
    'ENT-1',
    'Nobody is entitled who was never held under one of the sections that open section 117; where an order only resembles one of them, a person must look at it.',
    always,
    [cite.s117_1, cite.s117_1_closedList, cite.s2_4, cite.s44_3, cite.insanityAct, cite.s51_5],
    [
      'entitlement.ts',
      'standing-without-detention.ts',
      'doubtful-detention.ts',
      'claimed-without-papers.ts',
      'standing-after-detention.ts',
    ],
  ),
  rule(
    'ENT-2',
    'Whoever is detained in hospital under such a section will be owed aftercare on leaving, and planning for it begins now.',
    always,
    [cite.s117_1, cite.codeOnPlanning, cite.s19],
    ['standing-while-detained.ts'],
  ),
  rule(
    'ENT-3',
    'Whoever stays in hospital after such a detention has ended keeps the right to aftercare; it begins on leaving.',
    { from: informalStayWordsBegin },
    [cite.s117_1, cite.patientsInTheCommunity, cite.s19],
    ['standing-after-detention.ts'],
  ),
  rule(
    'ENT-4',
    'Aftercare is owed from the day on which the person has both ceased to be detained and left hospital.',
    always,
    [cite.s117_1, cite.patientsInTheCommunity],
    ['duty.ts'],
  ),
  rule(
    'ENT-5',
    'Aftercare is owed on a community treatment order, and cannot end while the order is in force.',
    withOrders,
    [cite.s117_2, cite.s17A, cite.communityOrdersBegin, cite.supervisedAftercare],
    ['duty.ts', 'standing-of-duty.ts'],
  ),
  rule(
    'ENT-6',
    'Aftercare is owed on conditional discharge once the person has left hospital.',
    always,
    [cite.s117_1, cite.s42, cite.s73],
    ['duty.ts'],
  ),
  rule(
    'ENT-7',
    'Somebody who lives outside hospital on section 17 leave is probably owed aftercare already.',
    always,
    [cite.watson, cite.cxf, cite.s17],
    ['standing-while-detained.ts'],
  ),
  rule(
    'ENT-8',
    'Escorted leave and leave for a day do not begin aftercare.',
    always,
    [cite.cxf, cite.s17_longerTerm],
    ['standing-while-detained.ts'],
  ),
  rule(
    'ENT-9',
    'Where the pattern of leave is not known, it cannot be said whether aftercare has begun.',
    always,
    [cite.cxf, cite.s117_1],
    ['standing-while-detained.ts'],
  ),
  rule(
    'ENT-10',
    'Somebody sent back to prison from hospital is probably owed aftercare, most of which can be given only on release.',
    always,
    [cite.s117_1, cite.codeOnPlanning, cite.s50],
    ['standing-of-duty.ts'],
  ),
  rule(
    'ENT-11',
    'A later informal stay, a section that does not open section 117, or a recall leaves aftercare that is owed as it is.',
    always,
    [cite.s117_2, cite.codeOnWithdrawal, cite.s17F],
    ['later-stays.ts'],
  ),
  rule(
    'ENT-12',
    'A new detention under such a section ends the earlier duty when it begins, and a new one follows on leaving hospital.',
    always,
    [cite.worcestershire, cite.s117_1, cite.s6_4, cite.s17C],
    ['words-of-earlier-duty.ts', 'standing-while-detained.ts'],
  ),
  rule(
    'ENT-13',
    'Whether revoking a community treatment order is a new detention is not settled: both readings are shown and care goes on.',
    withOrders,
    [cite.s17D, cite.s17G, cite.worcestershire],
    ['doubtful-detention.ts', 'responsible-council/doubtful-run.ts'],
  ),
  rule(
    'ENT-14',
    'Whether recalling somebody from conditional discharge is a new detention is not settled: both readings are shown and care goes on.',
    always,
    [cite.wiltshire, cite.s42_4, cite.worcestershire],
    ['doubtful-detention.ts', 'responsible-council/doubtful-run.ts'],
  ),
  rule(
    'ENT-15',
    'Aftercare has ended on the day by which both the council and the NHS body were satisfied that it is no longer needed.',
    always,
    [cite.s117_2, cite.codeOnReinstatement],
    ['standing-of-duty.ts', 'words-of-earlier-duty.ts', 'claimed-without-papers.ts', 'duty.ts'],
  ),
  rule(
    'ENT-16',
    'A record that says aftercare ended, without what both bodies decided, proves no ending: it counts as owed.',
    always,
    [cite.s117_2, cite.ombudsmanOnDischarge],
    ['standing-of-duty.ts', 'claimed-without-papers.ts', 'words-of-ending.ts'],
  ),
  rule(
    'ENT-17',
    'Where the papers are missing and the history is credible, aftercare may be owed; nobody is refused or charged meanwhile.',
    always,
    [cite.ombudsmanOnRecords],
    ['claimed-without-papers.ts', 'doubtful-detention.ts', 'evidence.ts', 'standing-without-detention.ts'],
  ),
  rule(
    'ENT-18',
    'What leaving England and Wales does to aftercare is not settled.',
    always,
    [cite.s117_silentOnLeaving],
    ['standing-of-duty.ts'],
  ),
  rule('ENT-19', 'Aftercare ends with the person’s death.', always, [cite.s117_endsWithDeath, cite.s117_1], ['after-death.ts']),
]
