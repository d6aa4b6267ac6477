/** What we use of autocannon 9, which brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export interface RequestToSend {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
  }

  export interface Options {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly headers?: Record<string, string>
    readonly requests: readonly { setupRequest(request: RequestToSend): RequestToSend }[]
  }

  export interface Result {
    readonly requests: { readonly average: number; readonly total: number; readonly sent: number }
    readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number; readonly max: number }
    readonly throughput: { readonly average: number }
    readonly duration: number
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
  }

  interface Running extends EventEmitter, PromiseLike<Result> {}
  export default function autocannon(options: Options): Running
}
