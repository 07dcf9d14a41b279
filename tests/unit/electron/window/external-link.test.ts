import { expect, it } from 'vitest'
import { toExternalLink } from '../../../../electron/window/external-link'

it.each([
  ['https://example.org/talk?id=1#t', 'https://example.org/talk?id=1#t'],
  ['https://例子.example/', 'https://xn--fsqu00a.example/'],
  ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
  ['http://example.org/', null],
  ['https://user:secret@example.org/', null],
  ['https://', null],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['smb://host/share', null],
  ['ms-settings:', null],
  ['data:text/html,x', null],
  ['slide://../', null],
  ['not an address', null],
  [`https://example.org/${'x'.repeat(5000)}`, null],
])('hands %s to the system browser as %s', (address, expected) => {
  expect(toExternalLink(address)).toBe(expected)
})
