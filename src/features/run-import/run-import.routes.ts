import { get, post, type Route } from '../../platform/http/visit.ts'
import { saveColumns, showColumns } from './choose-columns.ts'
import { applyImport, checkAgain, undoImport } from './decide-import.ts'
import { downloadRejected, showImport } from './show-import.ts'
import { showImports, startImport } from './start-import.ts'

/** All files of one upload together. */
const uploadLimit = 60 * 1024 * 1024

export const importRoutes: readonly Route[] = [
  get('/imports', { may: 'import:run', audit: 'view-imports' }, showImports),
  post('/imports', { may: 'import:run', audit: 'start-import', uploadLimit }, startImport),
  get('/imports/:importId', { may: 'import:run', audit: 'view-import' }, showImport),
  get('/imports/:importId/rejected.csv', { may: 'import:run', audit: 'download-rejected-rows' }, downloadRejected),
  get('/imports/:importId/columns', { may: 'import:run', audit: 'view-import-columns' }, showColumns),
  post('/imports/:importId/columns', { may: 'import:run', audit: 'save-import-columns' }, saveColumns),
  post('/imports/:importId/apply', { may: 'import:run', audit: 'apply-import' }, applyImport),
  post('/imports/:importId/check', { may: 'import:run', audit: 'check-import' }, checkAgain),
  post('/imports/:importId/undo', { may: 'import:run', audit: 'undo-import' }, undoImport),
]
