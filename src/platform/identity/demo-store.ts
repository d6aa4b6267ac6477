type Payload = Record<string, unknown> & { readonly grantId?: string; readonly uid?: string }

interface Kept {
  readonly payload: Payload
  readonly until: number
}

/**
 * What the demo provider remembers between two requests, in this process only: one store for each kind of thing. The
 * shape is oidc-provider's own ("adapter"). What has expired is thrown away as new things come.
 */
export class DemoStore {
  readonly #kept = new Map<string, Kept>()

  upsert(id: string, payload: Payload, expiresIn: number | undefined): Promise<void> {
    const now = Date.now()
    for (const [old, { until }] of this.#kept) if (until < now) this.#kept.delete(old)
    this.#kept.set(id, { payload, until: expiresIn === undefined ? Infinity : now + expiresIn * 1000 })
    return Promise.resolve()
  }

  find(id: string): Promise<Payload | undefined> {
    const kept = this.#kept.get(id)
    return Promise.resolve(kept && kept.until >= Date.now() ? kept.payload : undefined)
  }

  findByUid(uid: string): Promise<Payload | undefined> {
    const found = [...this.#kept.entries()].find(([, { payload }]) => payload.uid === uid)
    return found ? this.find(found[0]) : Promise.resolve(undefined)
  }

  async consume(id: string): Promise<void> {
    const kept = this.#kept.get(id)
    if (kept) this.#kept.set(id, { ...kept, payload: { ...kept.payload, consumed: Math.floor(Date.now() / 1000) } })
  }

  destroy(id: string): Promise<void> {
    this.#kept.delete(id)
    return Promise.resolve()
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id)
    return Promise.resolve()
  }
}
