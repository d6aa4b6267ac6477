import type { PageModel } from '../../design/page-model.ts'

/** Why somebody was not let in. The words are below; the reason itself goes into the change log. */
export type SignInRefusal =
  | 'start-again'
  | 'provider-unreachable'
  | 'provider-said-no'
  | 'answer-not-valid'
  | 'assurance-too-low'
  | 'tenant-not-allowed'
  | 'no-role-selected'
  | 'selected-role-elsewhere'
  | 'unknown-account'
  | 'account-disabled'
  | 'organisation-not-allowed'
  | 'no-role-given'

interface Words {
  readonly status: 400 | 403 | 502 | 503
  readonly title: string
  readonly says: readonly string[]
}

/** What the page tells the person: what happened, and what to do. */
export const refusalWords: Readonly<Record<SignInRefusal, Words>> = {
  'start-again': {
    status: 400,
    title: 'Start signing in again',
    says: [
      'This sign-in was already used, took longer than 10 minutes, or was begun in another browser.',
      'If it happens every time, check that your browser accepts cookies from this service.',
    ],
  },
  'provider-unreachable': {
    status: 503,
    title: 'Your organisation’s sign-in is not answering',
    says: [
      'The register itself is working. The sign-in it relies on did not answer in time.',
      'Try again in a few minutes. If other services of your organisation are affected too, your IT service desk will know.',
    ],
  },
  'provider-said-no': {
    status: 403,
    title: 'Your organisation’s sign-in did not let you through',
    says: [
      'It may have been cancelled, or your organisation may not have given you access to this service.',
      'Try again. If it happens again, ask your IT service desk for access to the section 117 register.',
    ],
  },
  'answer-not-valid': {
    status: 502,
    title: 'We could not trust the answer of your organisation’s sign-in',
    says: [
      'Nobody was signed in. The answer did not pass our checks, which can be a mistake in the settings on either side.',
      'Try again. If it happens again, tell your system administrator the reference below.',
    ],
  },
  'assurance-too-low': {
    status: 403,
    title: 'Sign in with a second proof of who you are',
    says: [
      'This register holds health and detention records, so a password alone is not enough.',
      'Sign in again with your smartcard, security key or authenticator app. If you have none, ask your IT service desk for one.',
    ],
  },
  'tenant-not-allowed': {
    status: 403,
    title: 'This account belongs to another organisation',
    says: [
      'You signed in with an account of an organisation that does not use this sign-in.',
      'Sign in again with your work account at the body you work for.',
    ],
  },
  'no-role-selected': {
    status: 403,
    title: 'Choose the role you are working in',
    says: [
      'Your NHS sign-in did not say which of your roles you are working in.',
      'Sign in again and choose a role. If you are not offered one, ask your registration authority to give you a role at your organisation.',
    ],
  },
  'selected-role-elsewhere': {
    status: 403,
    title: 'The role you chose is at another organisation',
    says: [
      'Your account on this register belongs to one organisation, and the NHS role you chose belongs to a different one.',
      'Sign in again and choose your role at the organisation your account is for.',
    ],
  },
  'unknown-account': {
    status: 403,
    title: 'You are not on this register yet',
    says: [
      'Your organisation knows who you are, but nobody has made an account for you here.',
      'Ask your organisation’s representative or system administrator for this register to add you. Give them your account reference below.',
    ],
  },
  'account-disabled': {
    status: 403,
    title: 'Your account has been closed',
    says: [
      'Your account on this register was closed by your organisation, for example because your job changed.',
      'If you still need it, ask your organisation’s representative or system administrator for this register to open it again.',
    ],
  },
  'organisation-not-allowed': {
    status: 403,
    title: 'Use the sign-in of the body your account is for',
    says: [
      'Your account on this register is for a body whose people sign in another way.',
      'Go back and choose that body. If you moved from one body to another, ask its system administrator for a new account.',
    ],
  },
  'no-role-given': {
    status: 403,
    title: 'You have no role on this register',
    says: [
      'Your organisation’s sign-in did not give you any role that this register knows.',
      'Ask your IT service desk to give you the role your work needs in the section 117 register.',
    ],
  },
}

export interface RefusedPage extends PageModel {
  readonly says: readonly string[]
  /** By which an administrator finds the line in the log. */
  readonly reference: string
  /** What an administrator needs to make the account: the person's key at their provider. */
  readonly accountReference?: string
  readonly signInHref: string
}
