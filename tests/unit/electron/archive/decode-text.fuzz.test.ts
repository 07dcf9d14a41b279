import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFailed } from '../../../../core/model/failure'
import { toArchiveAddress } from '../../../../electron/archive/archive-address'
import { decodeEntryName, toEntryPath } from '../../../../electron/archive/archive-path'
import { decodeText } from '../../../../electron/archive/decode-text'
import { toImagePaths } from '../../../../electron/archive/image-path'
import { hostileBody, hostilePath } from '../../../helpers/hostile-text'

/** Bytes of each letter that an encoding writes with two. */
function toTable(
  encoding: string,
  leads: readonly [number, number],
): readonly (readonly [string, readonly number[]])[] {
  const decoder = new TextDecoder(encoding)
  const table: [string, readonly number[]][] = []
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let tail = 0xa1; tail < 0xff; tail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, tail))
      if (/^\p{Script=Han}$/u.test(letter)) table.push([letter, [lead, tail]])
    }
  }
  return table
}

const letters = {
  gb18030: toTable('gb18030', [0xb0, 0xd7]),
  big5: toTable('big5', [0xa4, 0xc6]),
}

const ascii = fc
  .constantFrom(' ', '\n', 'SOFA', '# ', '2022-07-26')
  .map((text) => [text, [...Buffer.from(text)]] as const)

test.each(['gb18030', 'big5'] as const)('Chinese text of common characters in %s is read as what it is', (encoding) => {
  const other = encoding === 'big5' ? 'gb18030' : 'big5'
  const letter = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...letters[encoding]) },
    { weight: 1, arbitrary: ascii },
  )
  fc.assert(
    fc.property(fc.array(letter, { minLength: 60, maxLength: 200 }), (written) => {
      const bytes = Uint8Array.from(written.flatMap(([, own]) => own))
      fc.pre(written.filter(([text]) => /\p{Script=Han}/u.test(text)).length >= 40)
      const read = decodeText(bytes)
      // Random characters may make good sense in the other encoding; anything else would be a loss.
      expect([written.map(([text]) => text).join(''), new TextDecoder(other).decode(bytes)]).toContain(read)
    }),
    { numRuns: 200 },
  )
})

const chinese = fc
  .array(
    fc.oneof(fc.constantFrom(...letters.gb18030.map(([letter]) => letter)), fc.constantFrom(' ', '\n', 'a', '，')),
    {
      minLength: 20,
      maxLength: 200,
    },
  )
  .map((parts) => `# ${parts.join('')}\n`)

test('Chinese text in UTF-8 and UTF-16 comes back whole, with and without its mark', () => {
  fc.assert(
    fc.property(chinese, (text) => {
      const wide = Buffer.from(text, 'utf16le')
      const big = Buffer.from(wide).swap16()
      const written = [
        Buffer.from(text),
        Buffer.from(`\ufeff${text}`),
        Buffer.concat([Buffer.of(0xff, 0xfe), wide]),
        Buffer.concat([Buffer.of(0xfe, 0xff), big]),
      ]
      expect(written.map((bytes) => decodeText(bytes))).toEqual(written.map(() => text))
    }),
    { numRuns: 200 },
  )
})

test('any bytes are a text or none, and no text has more characters than bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      expect((decodeText(bytes) ?? '').length).toBeLessThanOrEqual(bytes.length)
      expect(decodeEntryName(bytes).length).toBeLessThanOrEqual(bytes.length)
    }),
    { numRuns: 1000 },
  )
})

const start = fc.constantFrom(
  '',
  'https://',
  'http://a:b@',
  'github.com/',
  'https://github.com/a/b/',
  'git@',
  'https://gitlab.com/a/b/-/',
  '\\\\',
)

test('any text is no address, or one of the web without name and password that leads to itself', () => {
  fc.assert(
    fc.property(start, hostileBody, (begun, rest) => {
      const address = toArchiveAddress(begun + rest.slice(0, 200))
      if (isFailed(address)) {
        expect(address.failure.kind).toBe('invalid')
        return
      }
      const { protocol, username, password, hash } = new URL(address.ok.url)
      expect([/^https?:$/.test(protocol), username, password, hash]).toEqual([true, '', '', ''])
      expect(address.ok.title).not.toBe('')
      expect(toArchiveAddress(address.ok.url)).toMatchObject({ ok: { url: address.ok.url } })
    }),
    { numRuns: 500 },
  )
})

test('no path of an entry or a picture leads out', () => {
  fc.assert(
    fc.property(hostilePath, hostilePath, (page, name) => {
      const entry = toEntryPath(name, 1000)
      const found = [...(isFailed(entry) ? [] : [entry.ok])]
      const pictures = isFailed(entry) ? entry : toImagePaths(entry.ok, page)
      if (!isFailed(pictures)) found.push(...pictures.ok)
      for (const path of found) expect(path).not.toMatch(/(?:^|\/)\.\.(?:\/|$)|^\/|\0/)
    }),
    { numRuns: 500 },
  )
})
