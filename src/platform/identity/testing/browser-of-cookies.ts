/** What came back for one address, read whole. */
export interface Seen {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

interface Cookie {
  readonly value: string
  /** As the server wrote it, for tests of its flags. */
  readonly line: string
}

/** A browser without a screen: keeps cookies by host and path as browsers do, follows redirects one by one, sends forms. */
export class CookieBrowser {
  readonly #cookies = new Map<string, Map<string, Cookie>>()
  /** Every address asked for, in order. */
  readonly visited: string[] = []

  /** Asks once; redirects are not followed. */
  async ask(address: string | URL, form?: Readonly<Record<string, string>>): Promise<Seen> {
    const url = new URL(address)
    this.visited.push(url.href)
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.#cookieHeader(url) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) this.#keep(url, line)
    return { url, status: response.status, headers: response.headers, body: await response.text() }
  }

  /** Follows redirects, stopping before an address that `until` names. */
  async go(address: string | URL, { form, until }: { form?: Readonly<Record<string, string>>; until?: RegExp } = {}): Promise<Seen> {
    let seen = await this.ask(address, form)
    for (let hops = 0; seen.headers.has('location'); hops += 1) {
      if (hops > 20) throw new Error(`redirected in a circle: ${this.visited.join(' ')}`)
      const next = new URL(seen.headers.get('location') ?? '', seen.url)
      if (until?.test(next.href)) return { ...seen, url: next }
      seen = await this.ask(next)
    }
    return seen
  }

  cookie(address: string | URL, name: string): Cookie | undefined {
    return this.#cookies.get(new URL(address).hostname)?.get(name)
  }

  set(address: string | URL, name: string, value: string): void {
    this.#jar(new URL(address).hostname).set(name, { value, line: `${name}=${value}; Path=/` })
  }

  #jar(hostname: string): Map<string, Cookie> {
    const jar = this.#cookies.get(hostname) ?? new Map<string, Cookie>()
    this.#cookies.set(hostname, jar)
    return jar
  }

  #keep(url: URL, line: string): void {
    const [pair = ''] = line.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    const over = /max-age=0\b/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line)
    if (over) this.#jar(url.hostname).delete(name)
    else this.#jar(url.hostname).set(name, { value: pair.slice(name.length + 1), line })
  }

  #cookieHeader(url: URL): string {
    return [...(this.#cookies.get(url.hostname) ?? [])]
      .filter(([, { line }]) => url.pathname.startsWith(/path=([^;]*)/i.exec(line)?.[1] ?? '/'))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
  }
}
