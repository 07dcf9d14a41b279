import { expect, test } from 'vitest'
import { foldAddress, readAddress, toShownAddress } from '../../../../renderer/state/archive-address'

test.each([
  [' https://code.example.org/ada/site ', 'https://code.example.org/ada/site'],
  ['http://127.0.0.1:8080/site.zip', 'http://127.0.0.1:8080/site.zip'],
  ['http://localhost/site.zip', 'http://localhost/site.zip'],
  ['http://[::1]:8080/site.zip', 'http://[::1]:8080/site.zip'],
  ['code.example.org/ada/site', 'https://code.example.org/ada/site'],
  ['example.org', 'https://example.org'],
  ['https://例子.中国/网站.zip', 'https://例子.中国/网站.zip'],
])('%s is the address %s', (text, url) => {
  expect(readAddress(text)).toEqual({ url })
})

test.each([
  ['', 'not-an-address'],
  ['two words', 'not-an-address'],
  ['https://', 'not-an-address'],
  ['https://example.org/a b', 'not-an-address'],
  ['ftp://example.org/site.zip', 'not-the-web'],
  ['javascript:alert(1)', 'not-the-web'],
  ['https://site/archive.zip', 'no-host'],
  ['/home/ada/site', 'a-path'],
  ['~/site.zip', 'a-path'],
  ['./site', 'a-path'],
  ['C:\\sites\\site.zip', 'a-path'],
  ['\\\\server\\share', 'a-path'],
  ['file:///home/ada/site.zip', 'a-path'],
] as const)('“%s” is refused as %s', (text, trouble) => {
  expect(readAddress(text)).toEqual({ trouble })
})

test('an address is shown without what every address has', () => {
  expect(toShownAddress('https://www.example.org/site/')).toBe('example.org/site')
})

test('addresses of different queries are different places', () => {
  expect(foldAddress('https://example.org/a?x=1')).not.toBe(foldAddress('https://example.org/a?x=2'))
})
