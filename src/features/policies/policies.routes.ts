import { get, type Route } from '../../platform/http/visit.ts'
import { showPolicies } from './show-policies.ts'
import { showPolicy } from './show-policy.ts'

export const policiesRoutes: readonly Route[] = [
  get('/policies', { may: 'permissions:view', audit: 'view-policies' }, showPolicies),
  get('/policies/:key', { may: 'permissions:view', audit: 'view-policy' }, showPolicy),
]
