import { type LookupAddress, lookup as lookUp } from 'node:dns'
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type HostClass, toAddressClass } from './host-class'

/** An answer whose body has not been read yet. */
export interface Answer {
  readonly status: number
  readonly statusText: string
  /** The class of the address that answered, whatever the name of its host says. */
  readonly addressClass: HostClass
  readonly body: IncomingMessage
  header(name: string): string | undefined
}

export interface AskOptions {
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** Whether an address of this class may be connected to. */
  readonly allows: (addressClass: HostClass) => boolean
}

/** Thrown when a name leads to an address that must not be connected to. */
export class UnsafeAddressError extends Error {}

/**
 * Asks for an address by GET and follows no redirect. Unlike `fetch` it checks what a host's name resolves to before it
 * connects, and connects to exactly that. Throws `UnsafeAddressError` or what the network says.
 */
export const ask = (address: URL, { headers, signal, allows }: AskOptions): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // An address in place of a name is looked up by nobody.
    const ip = address.hostname.replace(/^\[|\]$/g, '')
    if (isIP(ip) !== 0 && !allows(toAddressClass(ip))) throw new UnsafeAddressError(address.host)
    const send = address.protocol === 'https:' ? requestSecure : requestPlain
    // No connection is used again: it might have been allowed for another request only.
    const request = send(address, { agent: false, headers, signal, lookup: createLookup(allows) })
    request.on('error', reject)
    request.on('response', (body) => {
      // What breaks off later is told to who reads the body.
      body.on('error', () => undefined)
      const addressClass = toAddressClass(body.socket.remoteAddress ?? '')
      if (!allows(addressClass)) {
        body.destroy()
        reject(new UnsafeAddressError(address.host))
        return
      }
      resolve({
        status: body.statusCode ?? 0,
        statusText: body.statusMessage ?? '',
        addressClass,
        body,
        header: (name) => [body.headers[name]].flat()[0],
      })
    })
    request.end()
  })

const createLookup =
  (allows: AskOptions['allows']): LookupFunction =>
  (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => {
      const unsafe = found?.find(({ address }) => !allows(toAddressClass(address)))
      const trouble = error ?? (unsafe === undefined ? null : new UnsafeAddressError(hostname))
      const first = found?.[0]
      if (trouble !== null || first === undefined) callback(trouble ?? new Error(hostname), '')
      else if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    })
  }
