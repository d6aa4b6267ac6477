import type { ResidenceKind } from '../../../core/timeline/fact.ts'

/** The kinds of place people live in, as forms name them. */
export const residenceChoices: Readonly<Record<ResidenceKind, string>> = {
  'own-home': 'Home they own',
  'rented-home': 'Home they rent',
  'family-home': 'Family home',
  'supported-living': 'Supported living',
  'care-home': 'Care home',
  'nursing-home': 'Nursing home',
  'shared-lives': 'Shared lives',
  temporary: 'Temporary accommodation',
  'no-fixed-abode': 'No fixed abode',
  hospital: 'Hospital',
  prison: 'Prison',
  'school-or-college': 'School or college',
  other: 'Somewhere else',
  unknown: 'Not known',
}
