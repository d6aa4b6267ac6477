import { section117Begins } from '../commencement.ts'
import * as cite from '../responsible-commissioner/citations.ts'
import {
  payerGuidanceBegins,
  registrationRuleBegins,
  registrationRuleEnds,
  regulationsOf2022Begin,
} from '../responsible-commissioner/nhs-regime.ts'
import { type LawRule, rulesOf } from './law-rule.ts'

const rule = rulesOf('commissioner')
const from2022 = { from: regulationsOf2022Begin }
const at = (...names: string[]) => names.map((name) => `responsible-commissioner/${name}.ts`)

export const commissionerRules: readonly LawRule[] = [
  rule(
    'ICB-0',
    'A court, NHS England’s arbitration or, short of law, the bodies’ own agreement stands above what the rules give.',
    { from: payerGuidanceBegins },
    [cite.arbitration, cite.courtOrders, cite.paymentBetweenBoards],
    at('determined-by-others'),
  ),
  rule(
    'ICB-1',
    'NHS England commissions for serving members of the forces, for prisoners, and for the most specialised services.',
    { from: registrationRuleBegins },
    [cite.reg8, cite.armedForces, cite.prisoners],
    at('special-groups'),
  ),
  rule(
    'ICB-2',
    'For somebody not usually resident in England the board of the council’s area, or a health board, is the starting point; advice is needed.',
    from2022,
    [cite.reg7_residence, cite.s117_3],
    at('special-groups'),
  ),
  rule(
    'ICB-3',
    'For a first detention applied for since 1 July 2022 in a bed that a board arranged, the board of the GP practice on the day of the application is responsible.',
    from2022,
    [cite.reg5, cite.reg7_2, cite.coreResponsibility],
    at('first-stay'),
  ),
  rule(
    'ICB-4',
    'Where section 2 went over into section 3, the day of the section 2 application counts.',
    from2022,
    [cite.reg5],
    at('first-stay'),
  ),
  rule(
    'ICB-5',
    'For somebody detained on 1 July 2022 in a bed that a board arranged, the practice on that day decides.',
    from2022,
    [cite.reg6_2, cite.reg7_2, cite.coreResponsibility],
    at('held-on-first-july'),
  ),
  rule(
    'ICB-6',
    'Where the application was made before 1 July 2022 and the detention began on or after it, the practice on that day decides.',
    from2022,
    [cite.reg6_3, cite.reg7_2],
    at('first-stay'),
  ),
  rule(
    'ICB-7',
    'For somebody already receiving aftercare on 1 July 2022, the practice on that day decides.',
    from2022,
    [cite.reg7_3, cite.coreResponsibility],
    at('under-2022-regulations'),
  ),
  rule(
    'ICB-8',
    'For somebody receiving aftercare on 1 July 2022 who is detained again, the board of that day stays responsible for the detention and the aftercare after it.',
    from2022,
    [cite.reg6_4, cite.reg7_2, cite.coreResponsibility],
    at('under-2022-regulations'),
  ),
  rule(
    'ICB-9',
    'For a detention that NHS England arranged before 1 July 2022 and that ended on or after it, the practice on the day of discharge decides.',
    from2022,
    [cite.reg7_4, cite.coreResponsibility],
    at('held-on-first-july'),
  ),
  rule(
    'ICB-10',
    'For a detention that NHS England arranged from 1 July 2022, the practice on its first day decides.',
    from2022,
    [cite.reg7_5, cite.coreResponsibility],
    at('first-stay', 'under-2022-regulations'),
  ),
  rule(
    'ICB-11',
    'Where one detention passed between a bed of NHS England and one of a board, both regulations can be argued.',
    from2022,
    [cite.reg7_4, cite.reg7_5, cite.exclusionPeriod, cite.exclusionPeriod_purposive],
    at('first-stay', 'held-on-first-july'),
  ),
  rule(
    'ICB-12',
    'For a patient of a court in a bed that a board arranged, whose practice did not change, the practice at the start decides.',
    from2022,
    [cite.reg7_2, cite.reg7_partThree],
    at('first-stay'),
  ),
  rule(
    'ICB-13',
    'For a patient of a court whose practice changed during detention, the boards that can be argued for are listed.',
    from2022,
    [cite.reg7_partThree, cite.reg7_2],
    at('first-stay'),
  ),
  rule(
    'ICB-14',
    'For a child placed in another area the board they came from stays responsible.',
    { from: registrationRuleBegins },
    [cite.placedChildren, cite.reg14_others, cite.whoPays2020_children],
    at('special-groups', 'responsible-commissioner'),
  ),
  rule(
    'ICB-15',
    'A new practice or a move after leaving hospital changes nothing while aftercare lasts.',
    from2022,
    [cite.reg7, cite.worcestershireAndBoards],
    at('what-changed-nothing'),
  ),
  rule(
    'ICB-16',
    'A new detention changes nothing while aftercare has not been ended; for councils it is otherwise.',
    from2022,
    [cite.worcestershireAndBoards, cite.exclusionPeriod],
    at('what-changed-nothing'),
  ),
  rule(
    'ICB-17',
    'After aftercare has been ended, a later detention is worked out afresh.',
    from2022,
    [cite.exclusionPeriod],
    at('what-changed-nothing'),
  ),
  rule(
    'ICB-18',
    'Under the guidance of September 2020 the originating body pays, while the law of the time may name another to commission: both are shown.',
    { from: payerGuidanceBegins, until: regulationsOf2022Begin },
    [cite.whoPays2020, cite.whoPays2020_transitional, cite.guidance2016],
    at('payer-before-2022'),
  ),
  rule(
    'ICB-19',
    'From April 2016 the group of the area of residence before detention is responsible, unless the GP practice had already decided on 31 March 2016.',
    { from: registrationRuleEnds, until: regulationsOf2022Begin },
    [cite.amending2016, cite.saving2016, cite.reg14, cite.s117_3],
    at('before-2022'),
  ),
  rule(
    'ICB-20',
    'From April 2013 to March 2016 the group of the present GP practice is responsible, else that of usual residence.',
    { from: registrationRuleBegins, until: registrationRuleEnds },
    [cite.reg14],
    at('before-2022'),
  ),
  rule(
    'ICB-21',
    'Before April 2013 the trust or authority for the area where the person was resident is responsible.',
    { from: section117Begins, until: registrationRuleBegins },
    [cite.s117_3_asWas],
    at('before-2022'),
  ),
  rule(
    'ICB-22',
    'Where the body of the time is no more, the body that took over stands in its place; where it was divided, the practice or address must say which.',
    { from: section117Begins },
    [cite.successions],
    at('conclude'),
  ),
  rule(
    'ICB-23',
    'A first stay that brought no aftercare, and a later admission, are read as two: the later one is worked out afresh.',
    from2022,
    [cite.exclusionPeriod, cite.exclusionPeriod_purposive],
    at('first-stay'),
  ),
]
