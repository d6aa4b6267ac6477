import { kind } from '../kind.ts'

export const deathKinds = [
  kind({
    slug: 'died',
    type: 'Died',
    group: 'Death',
    title: 'The person died',
    lead: 'Aftercare ends on this day. Letters and reminders stop.',
    happened: 'When did they die?',
    day: 'the day they died',
    fields: {},
  }),
]
