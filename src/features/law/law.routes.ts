import { get, post, type Route } from '../../platform/http/visit.ts'
import { enterCommencement, showCommencement } from './enter-commencement.ts'
import { showCases } from './show-cases.ts'
import { showLaw } from './show-law.ts'
import { showRule } from './show-rule.ts'

export const lawRoutes: readonly Route[] = [
  get('/law', { may: 'permissions:view', audit: 'view-law' }, showLaw),
  get('/law/rules/:rule', { may: 'permissions:view', audit: 'view-rule' }, showRule),
  get('/law/cases', { may: 'permissions:view', audit: 'view-cases' }, showCases),
  get('/law/commencement', { may: 'permissions:view', audit: 'view-commencement' }, (visit) => showCommencement(visit)),
  post('/law/commencement', { may: 'law:commence', audit: 'enter-commencement' }, enterCommencement),
]
