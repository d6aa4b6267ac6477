import { plainDate } from '../../time/plain-date.ts'
import * as cite from '../charging/citations.ts'
import { section117Begins } from '../commencement.ts'
import { type LawRule, rulesOf } from './law-rule.ts'

const rule = rulesOf('charging')
const always = { from: section117Begins }
const from2015 = { from: plainDate('2015-04-01') }
const charging = ['charging/charging.ts']
const line = ['charging/line-charge.ts']
const topUp = ['charging/top-up.ts']

export const chargingRules: readonly LawRule[] = [
  rule(
    'CHG-1',
    'Nobody is charged for aftercare, and no means test, savings or damages come into it.',
    always,
    [cite.s117, cite.stennett, cite.tinsley],
    [...charging, ...line],
  ),
  rule(
    'CHG-2',
    'Accommodation that is part of aftercare is free too, within what the council arranges.',
    always,
    [cite.s117, cite.stennett, cite.ombudsmanOnRent],
    [...line, ...topUp],
  ),
  rule(
    'CHG-3',
    'An adult who prefers a dearer place of the same kind may pay the difference, under a written agreement.',
    from2015,
    [cite.topUps],
    topUp,
  ),
  rule(
    'CHG-4',
    'No top-up is lawful without a valid agreement, for anybody under 18, or where no place at the usual cost was on offer.',
    from2015,
    [cite.topUps, cite.affordableOption],
    topUp,
  ),
  rule(
    'CHG-5',
    'A need that is not aftercare is assessed for charges under the Care Act.',
    from2015,
    [cite.careActCharges],
    [...charging, ...line],
  ),
  rule(
    'CHG-6',
    'A service that is partly aftercare is split, or treated as aftercare until somebody has split it.',
    always,
    [cite.mixedLines, cite.stennett],
    line,
  ),
  rule('CHG-7', 'NHS continuing healthcare and funded nursing care are never charged for.', always, [cite.continuingHealthcare], line),
  rule(
    'CHG-8',
    'While it is open whether aftercare is owed nothing is charged, and what was charged since is looked at for refund.',
    always,
    [cite.doubtIsNotCharged, cite.stennett, cite.ombudsmanOnDischarge],
    [...charging, ...line],
  ),
  rule(
    'CHG-9',
    'Ordinary housing is outside aftercare unless it meets both parts of the need; the label alone decides nothing.',
    always,
    [cite.s117_6, cite.mwanza],
    line,
  ),
  rule('CHG-10', 'How bodies divide the cost between them is for them, and is never a charge to the person.', always, [], charging),
]
