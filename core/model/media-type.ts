/** The media types that are stored and shown; anything else is neither. SVG is none of them: it can hold scripts. */
export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/avif'

/** How many leading bytes `readMediaType` wants: a PDF's header may follow up to 1,024 bytes of anything (ISO 32000-2, annex I). */
export const mediaTypeLength = 1024 + 8

/** What the first bytes of a file say it is; null when it is nothing that Lectern shows. */
export function readMediaType(head: Uint8Array): MediaType | null {
  const text = String.fromCharCode(...head.subarray(0, mediaTypeLength))
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif'
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp'
  if (text.startsWith('ftypavif', 4) || text.startsWith('ftypavis', 4)) return 'image/avif'
  return text.includes('%PDF-') ? 'application/pdf' : null
}
