import { get, post, type Route } from '../../platform/http/visit.ts'
import { exportBreaches } from './export-breaches.ts'
import { closeNotice, logNotice, showNotices } from './log-notice.ts'
import { showClocks } from './show-clocks.ts'

export const clocksRoutes: readonly Route[] = [
  get('/clocks', { may: 'clock:view', audit: 'view-clocks' }, showClocks),
  get('/clocks/breaches.csv', { may: 'clock:view', audit: 'export-clock-breaches' }, exportBreaches),
  get('/people/:caseId/notices', { may: 'fact:record', audit: 'view-notices' }, showNotices),
  post('/people/:caseId/notices', { may: 'fact:record', audit: 'log-notice' }, logNotice),
  post('/people/:caseId/notices/:clockId/close', { may: 'fact:record', audit: 'close-notice' }, closeNotice),
]
