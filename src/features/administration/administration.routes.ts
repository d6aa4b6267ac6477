import { get, post, type Route } from '../../platform/http/visit.ts'
import { addOrRemoveHoliday, showBankHolidays } from './edit-bank-holidays.ts'
import { changeAccount, showAccounts } from './manage-accounts.ts'
import { showAdministration } from './show-administration.ts'
import { showPermissions } from './show-permissions.ts'

export const administrationRoutes: readonly Route[] = [
  get('/administration', { may: 'permissions:view', audit: 'view-administration' }, showAdministration),
  get('/administration/permissions', { may: 'permissions:view', audit: 'view-permissions' }, showPermissions),
  get('/administration/accounts', { may: 'account:manage', audit: 'view-accounts' }, showAccounts),
  post('/administration/accounts/:accountId', { may: 'account:manage', audit: 'change-account' }, changeAccount),
  get('/administration/bank-holidays', { may: 'calendar:edit', audit: 'view-bank-holidays' }, showBankHolidays),
  post('/administration/bank-holidays', { may: 'calendar:edit', audit: 'change-bank-holiday' }, addOrRemoveHoliday),
]
