import { get, post, type Route } from '../../platform/http/visit.ts'
import { showCorrect, submitCorrect } from './correct-fact.ts'
import { largestFile, mostFiles } from './evidence-file.ts'
import { showRecord, submitRecord } from './record-fact.ts'
import { showRecordMenu } from './show-menu.ts'
import { showWithdraw, submitWithdraw } from './withdraw-fact.ts'

/** All files a form may bring, and one more so that one file too large is answered by a sentence and not cut off. */
const uploadLimit = (mostFiles + 1) * largestFile

export const recordFactRoutes: readonly Route[] = [
  get('/people/:caseId/record', { may: 'fact:record', audit: 'view-record-menu' }, showRecordMenu),
  get('/people/:caseId/record/:kind', { may: 'fact:record', audit: 'view-record-form' }, showRecord),
  post('/people/:caseId/record/:kind', { may: 'fact:record', audit: 'record-fact', uploadLimit }, submitRecord),
  get('/people/:caseId/facts/:factId/correct', { may: 'fact:correct', audit: 'view-correct-form' }, showCorrect),
  post('/people/:caseId/facts/:factId/correct', { may: 'fact:correct', audit: 'correct-fact' }, submitCorrect),
  get('/people/:caseId/facts/:factId/withdraw', { may: 'fact:correct', audit: 'view-withdraw-form' }, showWithdraw),
  post('/people/:caseId/facts/:factId/withdraw', { may: 'fact:correct', audit: 'withdraw-fact' }, submitWithdraw),
]
