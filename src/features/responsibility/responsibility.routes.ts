import { get, post, type Route } from '../../platform/http/visit.ts'
import { showConfirm, submitConfirm } from './confirm.ts'
import { determineByProgram, findingsOfPerson } from './determine-by-program.ts'
import { showResponsibility } from './show-responsibility.ts'

const confirm = '/people/:caseId/responsibility/confirm'

export const responsibilityRoutes: readonly Route[] = [
  get('/people/:caseId/responsibility', { may: 'person:view', audit: 'view-responsibility' }, showResponsibility),
  get(confirm, { may: 'responsibility:confirm', audit: 'view-confirm-responsibility' }, showConfirm),
  post('/api/determine', { may: 'person:view', audit: 'determine-by-program' }, determineByProgram),
  get('/api/people/:caseId/findings', { may: 'person:view', audit: 'read-findings' }, findingsOfPerson),
  post(confirm, { may: 'responsibility:confirm', audit: 'confirm-responsibility' }, submitConfirm),
]
