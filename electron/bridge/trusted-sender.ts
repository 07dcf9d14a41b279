/** What is known of the frame a message came from. */
export interface Sender {
  /** The frame's address; null when the frame is gone. */
  readonly url: string | null
  readonly isTopFrame: boolean
  readonly isOwnWindow: boolean
}

/** Whether a message may be answered: only the top frame of one of our windows, showing one of our own pages. */
export function isTrustedSender(sender: Sender, origin: string): boolean {
  if (!sender.isOwnWindow || !sender.isTopFrame || sender.url === null) return false
  return sender.url.startsWith(`${origin}/`)
}
