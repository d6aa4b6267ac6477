import { choice, day, line, required } from '../../forms/field.ts'
import { kind } from '../kind.ts'

const group = 'Leave'

export const leaveKinds = [
  kind({
    slug: 'leave-began',
    type: 'LeaveBegan',
    group,
    title: 'Section 17 leave began',
    happened: 'When did the leave begin?',
    day: 'the day the leave began',
    fields: {
      kind: required(
        choice({
          label: 'What kind of leave?',
          options: {
            escorted: 'Escorted',
            day: 'For the day',
            overnight: 'Overnight',
            'residential-trial': 'Trial of living somewhere',
            unknown: 'Not known',
          },
        }),
        'Choose the kind of leave',
      ),
      until: day({ label: 'Granted until', what: 'the last day of the leave', mayBeAhead: true }),
      place: line({ label: 'Where they stay', hint: 'For a trial, the place or provider.' }),
    },
  }),
  kind({
    slug: 'leave-ended',
    type: 'LeaveEnded',
    group,
    title: 'Came back from leave, or leave was revoked',
    happened: 'When did the leave end?',
    day: 'the day the leave ended',
    fields: {
      how: choice({ label: 'How did it end?', options: { returned: 'They came back', revoked: 'It was revoked', unknown: 'Not known' } }),
    },
  }),
]
