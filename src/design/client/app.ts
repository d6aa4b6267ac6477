import { Button, CharacterCount, Checkboxes, createAll, ErrorSummary, FileUpload, Radios, SkipLink } from 'govuk-frontend'
import { fillDays } from './day-buttons.ts'
import { keepDrafts } from './draft-autosave.ts'
import { foldFilters } from './filter-panel.ts'
import { openRows } from './row-click.ts'
import { warnBeforeSessionEnds } from './session-timeout.ts'

// Everything here makes easier what works without it.
for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload, Radios, SkipLink]) createAll(component)
fillDays()
foldFilters()
openRows()
keepDrafts()
warnBeforeSessionEnds()
