import { s117_1 } from '../../law/citations.ts'
import { plainDate } from '../../time/plain-date.ts'
import type { PolicyConflict } from '../policy-conflict.ts'
import { careAct22, s117_6, s117_noRegister } from './citations.ts'
import { namesAbolishedGroups } from './shared.ts'

const partnership = 'london-borough'
const clause = 'Section 117 Aftercare Arrangements'

export const londonBoroughConflicts: readonly PolicyConflict[] = [
  namesAbolishedGroups('LB-ccg', partnership, clause),
  {
    id: 'LB-duty-begins',
    partnership,
    parameter: 'dutyBegins',
    says: 'The duty begins when somebody leaves hospital.',
    clause,
    law: 'It begins when the person has both ceased to be detained and left hospital.',
    cites: [s117_1],
    wins: 'law',
    why: 'A person out of hospital and still detained is not yet owed aftercare by that alone; an informal stay after detention only puts it off.',
  },
  {
    id: 'LB-register',
    partnership,
    parameter: 'registerEvents',
    says: 'There is a requirement to keep a register of everybody eligible.',
    clause,
    law: 'Section 117 asks for no register. Keeping one is an expectation of guidance and of local policy.',
    cites: [s117_noRegister],
    wins: 'law',
    why: 'A register is good practice and this policy asks for it. That somebody is missing from it never means that nothing is owed.',
  },
  {
    id: 'LB-definition',
    partnership,
    parameter: 'aftercareNeed',
    says: 'The Mental Health Act does not define aftercare services; the Code of Practice and the Care Act do.',
    clause,
    law: 'The Act itself has defined them since 1 April 2015, in words the Care Act put there.',
    cites: [s117_6],
    wins: 'law',
    why: 'The two limbs quoted are right; it is section 117(6) that should be cited for them.',
    since: plainDate('2015-04-01'),
  },
  {
    id: 'LB3',
    partnership,
    parameter: 'whoMayFund',
    says: 'A council cannot fund health services.',
    clause,
    law: 'The bar on councils meeting needs by NHS services is worded for needs met under sections 18 to 20 of the Care Act. Its words do not mention section 117.',
    cites: [careAct22],
    wins: 'to be chosen',
    why: 'As the partners’ way of sharing the cost it can stand. As a statement of law it is open: take legal advice before a service is refused because of it.',
  },
]
