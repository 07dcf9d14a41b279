const binarySigns: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x50, 0x4b], 'a ZIP or Office file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file'],
  [[0x89, 0x50, 0x4e, 0x47], 'an image'],
  [[0xff, 0xd8, 0xff], 'an image'],
  [[0x47, 0x49, 0x46, 0x38], 'an image'],
  [[0x52, 0x49, 0x46, 0x46], 'an image or a recording'],
  [[0x1f, 0x8b], 'a compressed file'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a compressed file'],
  [[0x52, 0x61, 0x72, 0x21], 'a compressed file'],
  [[0x42, 0x5a, 0x68], 'a compressed file'],
  [[0xfd, 0x37, 0x7a, 0x58], 'a compressed file'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a compressed file'],
]

const textSigns: readonly (readonly [sign: RegExp, name: string])[] = [
  [/^\s*(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|script|meta|title)/i, 'a web page'],
  [/^\s*<(\?xml|[a-z])/i, 'an XML document'],
  [/^%!PS/, 'a PostScript file'],
  [/^....ftyp/s, 'a video'],
  [/^\s*[{[]/, 'JSON data'],
  [/^[\s\x20-\x7e]+$/, 'plain text'],
]

/** What the first bytes of a file look like, in words that fit into "this is …". */
export const describeBytes = (head: Uint8Array): string => {
  if (head.length === 0) return 'an empty file'
  const text = toLatin(head).replace(/^\xef\xbb\xbf/, '')
  return (
    binarySigns.find(([bytes]) => bytes.every((byte, at) => head[at] === byte))?.[1] ??
    textSigns.find(([sign]) => sign.test(text))?.[1] ??
    'a file of an unknown kind'
  )
}

const toLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
