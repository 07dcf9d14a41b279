/** The media types that are served from the content store; anything else stays unserved. */
export type ServedType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/avif'

/** How many leading bytes `sniffType` wants: a PDF's header may follow up to 1,024 bytes of anything (ISO 32000-2, annex I). */
export const sniffLength = 1024 + 8

/** What the first bytes of a file say it is; null when it is nothing that Lectern serves. */
export function sniffType(head: Uint8Array): ServedType | null {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, sniffLength)).toString('latin1')
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif'
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp'
  if (text.startsWith('ftypavif', 4) || text.startsWith('ftypavis', 4)) return 'image/avif'
  return text.includes('%PDF-') ? 'application/pdf' : null
}
