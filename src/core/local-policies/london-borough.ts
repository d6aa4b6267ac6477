import { plainDate } from '../time/plain-date.ts'
import type { Policy, PolicyDocument } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const panLondon = 'https://londonadass.org.uk/wp-content/uploads/2018/01/Section-117-Protocol-reviewed-Dec-2018.pdf'

const document: PolicyDocument = {
  title: 'London borough introduction to section 117 services',
  from: plainDate('2019-01-01'),
  firstDay: 'assumed',
  firstDayBecause:
    'The introduction bears no date. It links to a pan-London protocol reviewed in December 2018, so it is counted from the month after.',
}

const { sets, says } = termsFrom(document)

/** Source: `london-borough-introduction`. It has headings and no clause numbers. */
export const londonBorough: Policy = {
  key: 'london-borough',
  release: '1.0.0',
  name: 'London borough under the pan-London protocol',
  partners: ['The borough', 'The NHS board (ICB)'],
  document,
  limits:
    'Only the borough’s introduction was read. The pan-London protocol that it complements was not, and may set what is missing here.',
  terms: {
    qualifyingSections: sets('Section 117 Aftercare Arrangements', 'Detention under one of the treatment sections.', {
      kind: 'points',
      points: ['Section 3', 'Section 37', 'Section 45A', 'Section 47', 'Section 48'],
    }),
    aftercareNeed: says(
      'Section 117 Aftercare Arrangements',
      'A service must do both: meet a need that arises from or relates to the mental disorder, and lower the risk of deterioration and so of readmission. To be read broadly: health care, social care, employment, supported accommodation, and social, cultural and spiritual needs.',
    ),
    dutyBegins: says('Section 117 Aftercare Arrangements', 'When the person leaves hospital; it lasts as long as the services are needed.'),
    whoOwesAftercare: says(
      'Section 117 Aftercare Arrangements',
      'The council and the NHS jointly. The council provides or commissions; the NHS body commissions rather than provides.',
    ),
    registerEvents: sets(
      'Section 117 Aftercare Arrangements',
      'A register of everybody eligible is to be kept, with details of the aftercare services there are.',
      {
        kind: 'points',
        points: ['Who is eligible', 'Which aftercare services are available'],
      },
    ),
    whoMayFund: says('Section 117 Aftercare Arrangements', 'A council cannot fund health services; that is for the NHS.'),
    guidance: sets('Purpose of this document', 'To be read with the pan-London guidance and the Care and Support statutory guidance.', {
      kind: 'documents',
      documents: [
        {
          title: 'Pan-London guidance and good practice principles for aftercare under section 117',
          for: 'Staff of London boroughs and NHS bodies',
          version: 'January 2018, reviewed December 2018',
          url: panLondon,
        },
        { title: 'Care and Support statutory guidance', for: 'Councils' },
      ],
    }),
  },
}
