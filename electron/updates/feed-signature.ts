import { createPublicKey, verify } from 'node:crypto'

/** Whether everything that a feed says was signed with the key; `build/packaging/updates.mjs` signs. Never throws. */
export function isSignedFeed(feed: object, publicKey: string): boolean {
  const { signature, ...said } = feed as { readonly signature?: unknown }
  if (typeof signature !== 'string') return false
  try {
    return verify(null, Buffer.from(JSON.stringify(said)), createPublicKey(publicKey), Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
