import { get, type Route } from '../../platform/http/visit.ts'
import { openEvidence } from './open-evidence.ts'
import { readPerson } from './read-person.ts'
import { showAccessHistory } from './show-access-history.ts'
import { showEntitlement } from './show-entitlement.ts'
import { showOverview } from './show-overview.ts'
import { showStates } from './show-states.ts'
import { showTimeline } from './show-timeline.ts'

export const personRoutes: readonly Route[] = [
  get('/people/:caseId', { may: 'person:view', audit: 'view-overview' }, showOverview),
  get('/people/:caseId/timeline', { may: 'person:view', audit: 'view-timeline' }, showTimeline),
  get('/people/:caseId/entitlement', { may: 'person:view', audit: 'view-entitlement' }, showEntitlement),
  get('/people/:caseId/access-history', { may: 'access-history:view', audit: 'view-access-history' }, showAccessHistory),
  get('/people/:caseId/evidence/:attachmentId', { may: 'evidence:view', audit: 'open-evidence' }, openEvidence),
  get('/api/people/:caseId', { may: 'person:view', audit: 'read-person' }, readPerson),
  get('/law/states', { may: 'permissions:view', audit: 'view-states' }, showStates),
]
