import { post, type Route } from '../../platform/http/visit.ts'
import { recordByProgram } from './record-by-program.ts'

export const recordApiRoutes: readonly Route[] = [
  post('/api/people/:caseId/facts', { may: 'fact:record', audit: 'record-fact-by-program' }, recordByProgram),
]
