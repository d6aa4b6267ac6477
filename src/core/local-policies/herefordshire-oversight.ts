import { herefordshireDocument } from './herefordshire-document.ts'
import type { PolicyTerms } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const { sets, says } = termsFrom(herefordshireDocument)

/** Section 18 and Annex 3 of the policy. */
export const herefordshireOversight = {
  oversightGroup: sets(
    '18.1 to 18.3, Annex 3',
    'Senior people of all partners assure that aftercare works and that the policy is followed. Attendance and notes are kept; a yearly report is written.',
    {
      kind: 'oversight-group',
      name: 'Section 117 Review and Monitoring Oversight Group',
      members: [
        'Lead for mental health, learning disability and children of the NHS body',
        'Senior operational representative of the trust',
        'Senior operational representative of the council',
        'Senior social care commissioning representative of the council',
        'Senior operational representative of the council’s children’s services',
        'Senior financial representatives of the NHS body, the trust and the council',
        'Expert by experience, identified by the NHS body',
      ],
      chair: 'Lead for mental health, learning disability and children of the NHS body; a deputy from the other members',
      quorum: ['The chair or deputy', 'One representative of the council', 'One representative of the trust'],
      everyMonths: 3,
      termsReviewedEveryMonths: 12,
      reportsTo: 'The mental health programme board of the integrated care system, once a year',
    },
  ),
  oversightReports: sets('Annex 3, Reports for the Meeting', 'Reports for every meeting.', {
    kind: 'points',
    points: [
      'Budget: committed and projected spending of each organisation for the financial year',
      'Summary of the register with trends, anonymised',
      'Operational performance of the trust and of each council',
    ],
  }),
  oversightAgenda: sets('Annex 3, Standing Agenda Items', 'Considered at every meeting.', {
    kind: 'points',
    points: ['The section 117 budget', 'Operational performance', 'Register trends', 'National policy and guidance'],
  }),
  escalation: sets('18.3; Annex 3, Escalation Protocol', 'Concerns go straight to the executive officers.', {
    kind: 'points',
    points: [
      'The chair: serious concern about finance, operational performance or compliance',
      'The chair: an organisation that takes no active and proportionate part',
      'Any member: concern about the working of the group, to their own executive officer',
    ],
  }),
  audits: says('18.2', 'The group has compliance with the policy and the operating procedure reviewed and audited from time to time.'),
} satisfies PolicyTerms
