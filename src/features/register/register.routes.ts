import { get, type Route } from '../../platform/http/visit.ts'
import { exportCsv, exportXlsx } from './export-register.ts'
import { listRegister, showRegister } from './show-register.ts'

export const registerRoutes: readonly Route[] = [
  get('/register', { may: 'register:view', audit: 'view-register' }, showRegister),
  get('/register/export.csv', { may: 'register:export', audit: 'export-register' }, exportCsv),
  get('/register/export.xlsx', { may: 'register:export', audit: 'export-register' }, exportXlsx),
  get('/api/register', { may: 'register:view', audit: 'view-register' }, listRegister),
]
