import { expect, test } from 'vitest'
import { describeBytes } from '../../../../electron/network/describe-bytes'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

test.each([
  ['', 'an empty file'],
  ['<!DOCTYPE html><html>', 'a web page'],
  ['\n<!-- login --> <HTML>', 'a web page'],
  ['\xef\xbb\xbf<html>', 'a web page'],
  ['<?xml version="1.0"?><Error>', 'an XML document'],
  ['PK\x03\x04', 'a ZIP or Office file'],
  ['\xd0\xcf\x11\xe0\xa1', 'an old Office file'],
  ['\x89PNG\r\n', 'an image'],
  ['\xff\xd8\xff\xe0', 'an image'],
  ['\x1f\x8b\x08', 'a compressed file'],
  ['BZh91AY', 'a compressed file'],
  ['\xfd7zXZ\x00', 'a compressed file'],
  ['\x28\xb5\x2f\xfd', 'a compressed file'],
  ['{"code":404}', 'JSON data'],
  ['Not here.\n', 'plain text'],
  ['\x00\x01\x02\x03', 'a file of an unknown kind'],
])('%j looks like %s', (text, name) => {
  expect(describeBytes(bytesOf(text))).toBe(name)
})
