/** No database could be reached or started. The message is a sentence that says why and what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/** The register already runs on these files. The message is a sentence that names the process. */
export class RegisterAlreadyRunning extends Error {
  override readonly name = 'RegisterAlreadyRunning'
}
