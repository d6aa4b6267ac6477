import { roles, type Role } from '../../platform/access/permissions.ts'
import { dayInWords, momentInWords } from '../../design/filters.ts'
import { londonDay } from '../../core/time/plain-date.ts'
import { notFound, page, redirect } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { accountsPage } from './administration.pages.ts'
import { listAccounts, setDisabled } from './administration.repository.ts'

/** Accounts of the reader's own body. Accounts are made from what the body's identity provider vouches for, never here. */
export async function showAccounts(visit: Visit) {
  const accounts = await listAccounts(visit.db, visit.actor.organisation)
  return page(
    accountsPage(
      {
        title: 'Accounts',
        body: visit.actor.organisationName,
        accounts: accounts.map((account) => ({
          id: account.id,
          name: account.name,
          roles: account.roles.map((role) => roles[role as Role] ?? role).join('; '),
          lastVisit: account.lastVisitAt ? momentInWords(account.lastVisitAt) : undefined,
          disabledOn: account.disabledAt ? dayInWords(londonDay(account.disabledAt)) : undefined,
          self: account.id === visit.actor.accountId,
        })),
      },
      visit.page(),
    ),
  )
}

/** Disables an account or lets it in again. Nobody can lock themselves out. */
export async function changeAccount(visit: Visit) {
  const accountId = visit.params['accountId'] ?? ''
  const disable = visit.form['do'] === 'disable'
  if (accountId === visit.actor.accountId)
    return redirect('/administration/accounts', { kind: 'warning', text: 'You cannot disable your own account.' })
  const known = await setDisabled(visit.db, visit.actor.organisation, accountId, disable ? visit.now : null)
  if (!known) return notFound()
  await visit.changed(undefined, { account: accountId, disabled: disable })
  return redirect('/administration/accounts', {
    kind: 'success',
    text: disable ? 'The account is disabled. Its sessions end now.' : 'The account may sign in again.',
  })
}
