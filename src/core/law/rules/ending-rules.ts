import { plainDate } from '../../time/plain-date.ts'
import { communityOrdersExistFrom, informalStayWordsBegin, section117Begins } from '../commencement.ts'
import * as cite from '../ending/citations.ts'
import { type LawRule, rulesOf } from './law-rule.ts'

const rule = rulesOf('ending')
const always = { from: section117Begins }
const at = (name: string) => [`ending/${name}.ts`]

export const endingRules: readonly LawRule[] = [
  rule(
    'DIS-1',
    'Aftercare cannot end while a community treatment order is in force.',
    { from: communityOrdersExistFrom },
    [cite.s117_2],
    at('by-statute'),
  ),
  rule(
    'DIS-1a',
    'Aftercare could not end while somebody was under supervised aftercare.',
    { from: informalStayWordsBegin, until: plainDate('2009-05-04') },
    [cite.supervisedAftercare],
    at('by-statute'),
  ),
  rule(
    'DIS-2',
    'The council must itself be satisfied that aftercare is no longer needed.',
    always,
    [cite.s117_2, cite.authorisedByCouncil],
    at('by-statute'),
  ),
  rule(
    'DIS-3',
    'The NHS body must itself be satisfied; a trust’s view does not do unless the body let it decide, in writing.',
    always,
    [cite.s117_2, cite.s117_2D, cite.trustDecidesForBoard, cite.trustAlone],
    at('by-statute'),
  ),
  rule(
    'DIS-4',
    'The bodies that decide must be the ones responsible on that day.',
    always,
    [cite.s117_3, cite.nhsResponsibility],
    at('by-statute'),
  ),
  rule(
    'DIS-5',
    'The person must be given notice in writing from both bodies together.',
    { waitsFor: 'MHA2025.s46' },
    [cite.jointNotice],
    at('by-statute'),
  ),
  rule(
    'DIS-6',
    'Nothing can be ended that is not owed: before leaving hospital, or after a new detention has taken its place.',
    always,
    [cite.s117_1, cite.worcestershire],
    at('by-statute'),
  ),
  rule(
    'DIS-7',
    'Refusal, closing to a team, time, a move, cost or being settled is never by itself a reason to end aftercare.',
    always,
    [cite.codeOnGrounds, cite.groundsPolicy, cite.s117_2],
    at('by-grounds'),
  ),
  rule(
    'DIS-8',
    'Silence is no agreement: a body that has not answered has not been satisfied.',
    always,
    [cite.s117_2, cite.silencePolicy],
    at('by-grounds'),
  ),
  rule(
    'DIS-9',
    'An ending without an up-to-date assessment of both parts of the need cannot stand.',
    always,
    [cite.needsAssessed, cite.s117_6],
    at('by-grounds'),
  ),
  rule(
    'DIS-10',
    'The person, and carers and an advocate where there are any, take part; without them somebody who lacks capacity has nobody to speak for them.',
    always,
    [cite.codeOnEnding, cite.capacityAct],
    at('by-grounds'),
  ),
  rule(
    'DIS-11',
    'Conditional discharge does not itself forbid an ending, but the bodies can hardly be satisfied meanwhile: reasons are recorded.',
    always,
    [cite.s117_2_oneBar, cite.barsPolicy, cite.practitioners],
    at('with-reasons'),
  ),
  rule(
    'DIS-12',
    'Section 17 leave does not itself forbid an ending, but reasons are recorded.',
    always,
    [cite.s117_2_oneBar, cite.barsPolicy],
    at('with-reasons'),
  ),
  rule(
    'DIS-13',
    'Aftercare does not end while services whose loss would risk relapse still meet the need.',
    always,
    [cite.s117_6, cite.codeOnWellSettled],
    at('by-grounds'),
  ),
  rule(
    'DIS-14',
    'Aftercare does not end while the person’s home depends on it and the next one is not ready.',
    always,
    [cite.codeOnEnding, cite.moveOnPolicy],
    at('by-grounds'),
  ),
  rule(
    'DIS-15',
    'While it is disputed who is responsible, each body that may be joins in the decision.',
    always,
    [cite.s117_3],
    at('with-reasons'),
  ),
  rule(
    'DIS-16',
    'A tribunal’s recommendation that aftercare be planned is answered before any ending.',
    { waitsFor: 'MHA2025.s45' },
    [cite.tribunalMayRecommend],
    at('with-reasons'),
  ),
  rule('DIS-17', 'For a child or care leaver the other plans are brought into line first.', {}, [cite.childrenPolicy], at('with-reasons')),
]
