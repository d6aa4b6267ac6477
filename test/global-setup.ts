import { type JoinedTestServer, joinTestServer, serverVariable } from './support/test-server.ts'

let joined: JoinedTestServer | undefined

/** Once before a whole run (`node --test --test-global-setup`): one PostgreSQL for every test file. */
export async function globalSetup(): Promise<void> {
  joined = await joinTestServer()
  const { administrator, template } = joined
  process.env[serverVariable] = JSON.stringify({ administrator, template })
}

/** Once after it. */
export async function globalTeardown(): Promise<void> {
  await joined?.leave()
}
