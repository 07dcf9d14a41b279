import { fail, type Result, succeed } from '../../core/model/failure'

/** The characters of code page 437 from 0x80 on, which a zip's names are in unless it says otherwise (APPNOTE, appendix D). */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

const decodeStrictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * A name of an entry. Most programs write UTF-8, whether or not they say so; older ones write what their system does:
 * GBK in China, code page 437 elsewhere.
 */
export function decodeEntryName(bytes: Uint8Array): string {
  return decodeStrictly(bytes, 'utf-8') ?? decodeChinese(bytes) ?? decode437(bytes)
}

/** Names in GBK, all of whose characters are everyday ones (GB2312): accented letters in code page 437 lie outside that. */
function decodeChinese(bytes: Uint8Array): string | undefined {
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0
    if (lead < 0xa1 || lead > 0xf7 || trail < 0xa1 || trail === 0xff) return undefined
    at += 1
  }
  return decodeStrictly(bytes, 'gb18030')
}

const decode437 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (codePage437[byte - 0x80] ?? ''))).join('')

/**
 * The path of an entry within its archive: NFC, with `/`, without `.` and empty parts. `unsafe` when it would lead out of the
 * archive, is absolute, or holds what no file name of an honest archive does; `detail` says which.
 */
export function toEntryPath(name: string, pathLength: number): Result<string> {
  if (name.length > pathLength)
    return fail('unsafe', `Its path has ${name.length} characters, more than ${pathLength}.`)
  const bare = toBare(name)
  const trouble = troubles.find(([sign]) => sign.test(bare))
  if (trouble !== undefined) return fail('unsafe', `${trouble[1]}: it is left out.`)
  const parts = bare.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.length === 0) return fail('unsafe', 'It has no name: it is left out.')
  return succeed(parts.join('/'))
}

type Trouble = readonly [sign: RegExp, text: string]

/** What would put a file where it does not belong; by accident only of programs that pack what they were given by such a path. */
const escapes: readonly Trouble[] = [
  [/(?:^|[/\\])\.\.(?:[/\\]|$)/, 'Its path leads out of the archive'],
  [/^[/\\]+[^/\\]/, 'Its path is absolute'],
  [/^[a-z]:[/\\]/i, 'Its path names a drive'],
]

const troubles: readonly Trouble[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  [/[\u0000-\u001F\u007F]/, 'Its path holds control characters'],
  ...escapes,
  [/^[a-z]:/i, 'Its path names a drive'],
  [/\\/, 'Its path holds a backslash (pack its folder with another program)'],
]

/** How an entry's name tries to escape from where it is unpacked to, or undefined. */
export const findEscape = (name: string): string | undefined => {
  const bare = toBare(name)
  return escapes.find(([sign]) => sign.test(bare))?.[1]
}

/** A name in NFC, without `./` before it: behind that a drive may stand, and some letters are others in NFC. */
const toBare = (name: string): string => name.normalize('NFC').replace(/^(?:\.\/+)+/, '')

/** A path as it may stand in a report: not endless, and without what would move a cursor. */
export const toShownPath = (name: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
  const shown = name.replace(/[\u0000-\u001F\u007F]/g, '\uFFFD')
  return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown
}
