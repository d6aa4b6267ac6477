import { openBenchDatabase } from './database/bench-database.ts'
const db = await openBenchDatabase(100000, console.log); await db.stop()
