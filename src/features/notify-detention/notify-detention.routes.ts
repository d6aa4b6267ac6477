import { get, post, type Route } from '../../platform/http/visit.ts'
import { showNotify, submitNotify } from './notify-detention.ts'

export const notifyDetentionRoutes: readonly Route[] = [
  get('/notify', { may: 'person:notify', audit: 'view-notify-form' }, showNotify),
  post('/notify', { may: 'person:notify', audit: 'notify-detention' }, submitNotify),
]
