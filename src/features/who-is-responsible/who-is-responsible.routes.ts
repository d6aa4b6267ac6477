import { get, post, type Route } from '../../platform/http/visit.ts'
import { changeTimeline, showWhoIsResponsible } from './ask-who-is-responsible.ts'

export const whoIsResponsibleRoutes: readonly Route[] = [
  get('/who-is-responsible', { may: 'permissions:view', audit: 'view-who-is-responsible' }, showWhoIsResponsible),
  post('/who-is-responsible', { may: 'permissions:view', audit: 'ask-who-is-responsible', keepsNothing: true }, changeTimeline),
]
