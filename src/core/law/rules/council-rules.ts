import { plainDate } from '../../time/plain-date.ts'
import * as general from '../citations.ts'
import { section117Begins } from '../commencement.ts'
import * as cite from '../responsible-council/citations.ts'
import { type LawRule, rulesOf } from './law-rule.ts'

const rule = rulesOf('council')
const from2015 = { from: plainDate('2015-04-01') }
const until2025Act = { ...from2015, untilProvision: 'MHA2025.s46' } as const
const by2025Act = { waitsFor: 'MHA2025.s46' } as const
const always = { from: section117Begins }
const at = (...names: string[]) => names.map((name) => `responsible-council/${name}.ts`)

export const councilRules: readonly LawRule[] = [
  rule(
    'LA-0',
    'A court, the Secretary of State or, short of law, the bodies’ own agreement stands above what the rules give for that detention.',
    always,
    [cite.s117_4, cite.s40, cite.orderOfAuthority],
    at('determination'),
  ),
  rule(
    'LA-1',
    'Whoever was receiving aftercare on 31 March 2015 and has ever since stays with the council of the area where they were resident before detention, or else where they were sent.',
    always,
    [cite.saving2015, cite.s117_3_before2015, cite.hall, cite.hertfordshire],
    at('law-of-2015', 'living-there'),
  ),
  rule(
    'LA-2',
    'Where it is not proved that aftercare was received on 31 March 2015 and since, the old and the new rule are both shown.',
    from2015,
    [cite.saving2015, cite.careActStarts, cite.reviewsHeldBack],
    at('law-of-2015'),
  ),
  rule(
    'LA-3',
    'The council of the area where the person was ordinarily resident immediately before being detained is responsible.',
    from2015,
    [cite.s117_3a, cite.s117_3, cite.shah, cite.immediatelyBefore],
    at('living-there', 'moved-during-the-hold', 'residence-not-known', 'law-of-2015'),
  ),
  rule(
    'LA-4',
    'For somebody ordinarily resident in Wales before detention, the council of that area in Wales is responsible.',
    from2015,
    [cite.s117_3b],
    at('living-there'),
  ),
  rule(
    'LA-5',
    'An adult whom one council placed in the area of another is ordinarily resident where they in fact live: nothing deems it otherwise.',
    until2025Act,
    [general.worcestershire, cite.s39ThisPart],
    at('living-there'),
  ),
  rule(
    'LA-6',
    'For somebody who could not decide where to live, it counts where they lived and what those who decided for them meant by it.',
    from2015,
    [cite.worcestershire58, cite.essex],
    at('living-there'),
  ),
  rule(
    'LA-7',
    'With two homes, a move just before, temporary housing or a stay not meant to last, each council that can be argued for is listed.',
    always,
    [cite.shah, cite.s117_3, cite.s117_3_before2015],
    at('unclear-residence'),
  ),
  rule(
    'LA-8',
    'For somebody already in hospital whose home was lost, the hospital’s area, the last home and the place they are sent to can all be argued.',
    { ...always, untilProvision: 'MHA2025.s46' },
    [cite.sunderland, cite.s117_3, cite.s117_3_before2015],
    at('home-lost-in-hospital'),
  ),
  rule('LA-9', 'A child who lives with a parent is ordinarily resident with them.', always, [cite.shahForChildren], at('living-there')),
  rule(
    'LA-10',
    'For a child in care, or a care leaver, placed in another area the placing council is the likelier answer, but the law is not settled.',
    { ...always, untilProvision: 'MHA2025.s46' },
    [cite.determination6of2020, cite.cornwall, cite.s117_3, general.worcestershire],
    at('child-placed'),
  ),
  rule(
    'LA-11',
    'For a prisoner the area of ordinary residence before custody decides.',
    always,
    [cite.guidanceOnPrisoners, cite.s76, cite.shah],
    at('custody-before'),
  ),
  rule(
    'LA-12',
    'Without ordinary residence in England or Wales, the council where the person was resident or, failing that, to whose area the hospital sends them is responsible.',
    always,
    [cite.s117_3c, cite.s117_3_before2015, cite.hall],
    at('no-settled-residence'),
  ),
  rule(
    'LA-13',
    'For somebody conditionally discharged to a place they had to live at, the area before the order is the likelier answer; advice is needed.',
    always,
    [general.wiltshire, cite.s117_3, cite.s117_3_before2015],
    at('conditional-discharge-at'),
  ),
  rule(
    'LA-14',
    'An adult living in section 117 accommodation when detained stays with the council that owes that earlier duty.',
    by2025Act,
    [cite.s117_3A_adults, cite.s39_4],
    at('deemed-in-section-117-accommodation'),
  ),
  rule(
    'LA-15',
    'An adult in NHS accommodation counts as resident where they were just before they went there.',
    by2025Act,
    [cite.s117_3A_adults, cite.s39_5],
    at('deemed-in-nhs-accommodation', 'deemed-residence'),
  ),
  rule(
    'LA-16',
    'An adult whose needs can be met only in certain kinds of accommodation counts as resident where they were before they went into the first of them.',
    by2025Act,
    [cite.s117_3A_adults, cite.s39_1, cite.specifiedAccommodation],
    at('deemed-in-specified-accommodation', 'deemed-residence'),
  ),
  rule(
    'LA-17',
    'An adult placed from Wales into England, or from England into Wales, stays with the council that placed them.',
    by2025Act,
    [cite.s117_3A_adults, cite.schedule1],
    at('deemed-across-border'),
  ),
  rule(
    'LA-18',
    'For a child, time at school, under an order or in a place a council arranged is left out when residence is worked out.',
    by2025Act,
    [cite.s117_3A_children, cite.s105_6],
    at('deemed-child'),
  ),
  rule(
    'LA-19',
    'Where a detention straddles the day on which section 46 begins and no rule for that is known, both answers are shown.',
    by2025Act,
    [cite.s56_6, cite.s117_3A_adults],
    at('law-of-2025'),
  ),
  rule(
    'LA-20',
    'A move after leaving hospital changes nothing until there is a new detention that opens section 117.',
    always,
    [cite.guidanceOnMoves, general.worcestershire],
    at('later-moves'),
  ),
  rule(
    'LA-21',
    'While councils disagree, one of them acts: the council meeting the needs, or that of the area where the person lives or is.',
    from2015,
    [cite.disputes, cite.disputesOfAdults],
    at('open-dispute'),
  ),
]
