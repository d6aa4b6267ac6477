import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createTestDatabase } from '../test/support/database.ts'
import { databaseTypes } from './generate-database-types.ts'

/** Proves that what is generated and committed is what the sources give now. */
const committed = readFileSync(fileURLToPath(new URL('../src/platform/database/tables.generated.ts', import.meta.url)), 'utf8')
const database = await createTestDatabase()
const current = await databaseTypes(database.pool)
await database.drop()
if (committed !== current) {
  process.stderr.write(
    'src/platform/database/tables.generated.ts is not what migrations/ gives. Run: node scripts/generate-database-types.ts\n',
  )
  process.exitCode = 1
}
// The test server joined above is shared and would keep this process waiting for it.
process.exit()
