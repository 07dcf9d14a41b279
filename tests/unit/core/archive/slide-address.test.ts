import { describe, expect, it } from 'vitest'
import { toDeckAddress } from '../../../../core/archive/deck-address'
import { toDeckId } from '../../../../core/archive/item-id'
import { toBrowserAddress, toSlidesForm, toSlidesPlace } from '../../../../core/archive/slide-address'

const pdf = 'https://docs.google.com/presentation/d/1abcDEF-_2/export/pdf'
const drive = 'https://drive.google.com/uc?export=download&id=0Babc-_1'

describe('the file of slides on the web is fetched', () => {
  it.each([
    ['https://docs.google.com/presentation/d/1abcDEF-_2/edit?usp=sharing', pdf],
    ['https://docs.google.com/presentation/d/1abcDEF-_2/edit#slide=id.p3', pdf],
    ['https://docs.google.com/presentation/d/1abcDEF-_2', pdf],
    ['http://docs.google.com/presentation/d/1abcDEF-_2/', pdf],
    ['https://docs.google.com/a/example.org/presentation/d/1abcDEF-_2/pub?start=false', pdf],
    ['https://docs.google.com/presentation/u/0/d/1abcDEF-_2/preview', pdf],
    ['https://drive.google.com/open?id=0Babc-_1', drive],
    ['https://drive.google.com/open?usp=drive_web&id=0Babc-_1', drive],
    ['https://drive.google.com/file/d/0Babc-_1/view?usp=sharing', drive],
    ['https://drive.google.com/file/u/1/d/0Babc-_1/preview', drive],
    ['https://drive.google.com/uc?export=view&id=0Babc-_1', drive],
    ['https://docs.google.com/file/d/0Babc-_1/edit', drive],
  ])('of %s', (url, address) => {
    expect(toDeckAddress(url)).toBe(address)
    expect(toDeckId(url)).toBe(toDeckId(address))
    expect(toSlidesForm(url)).toBe('file')
  })
})

it.each([
  ['https://speakerdeck.com/ada/gates', true],
  ['https://docs.google.com/presentation/d/e/2PACX-1abc/pub', true],
  ['https://drive.google.com/drive/folders/1abc', true],
  ['https://github.com/ada/talks/tree/main/gates', true],
  ['https://ada.example/talks/gates/#/3', true],
  ['https://ada.example/gates.pdf', false],
  ['https://ada.example/gates.PPTX?raw=true', false],
  ['https://github.com/ada/talks/blob/main/gates.pdf', false],
  ['https://ada.example/downloads/17', false],
  ['slides/gates.pdf', false],
  ['source:boats/slides/gates.pdf', false],
])('%s is shown by a browser only: %s', (url, isWeb) => {
  expect(toSlidesForm(url) === 'web').toBe(isWeb)
})

it.each([
  ['https://speakerdeck.com/ada/gates', 'slides'],
  ['https://speakerdeck.com/ada', 'host'],
  ['https://speakerdeck.com/', 'host'],
  ['https://www.slideshare.net/ada/gates-one-year-on', 'slides'],
  ['https://de.slideshare.net/slideshow/gates/123', 'slides'],
  ['http://www.slideshare.net/ada', 'host'],
  ['https://www.slideshare.net/ada/presentations', 'host'],
  ['https://slides.com/ada/gates#/2', 'slides'],
  ['https://slides.com/ada', 'host'],
  ['https://ada.slides.com/ada/gates', 'slides'],
  ['https://noti.st/ada/AbC123', 'slides'],
  ['https://prezi.com/p/abcdefghij/gates/', 'slides'],
  ['https://prezi.com/pricing/', 'host'],
  ['https://docs.google.com/presentation/', 'host'],
  ['https://docs.google.com/document/d/1abc/edit', 'page'],
  ['https://docs.google.com/forms/d/1abc/viewform', 'never'],
  ['https://talks.golang.org/2012/gates.slide#1', 'slides'],
  ['https://github.com/ada', 'never'],
  ['https://github.com/ada/gates/issues/3', 'never'],
  ['https://github.com/ada/gates', 'page'],
  ['https://github.com/ada/talks/tree/main/gates', 'page'],
  ['https://revealjs.com/', 'never'],
  ['https://gates-talk.netlify.app', 'page'],
  ['https://slides.ada.example/', 'page'],
  ['https://ppt.ada.example/d/3fd42a53', 'slides'],
  ['https://slides.ada.example/about', 'page'],
  ['https://twitter.com/ada/status/1', 'never'],
  ['https://youtu.be/1', 'never'],
  ['https://ada.example/gates/', 'page'],
])('%s may be: %s', (url, place) => {
  expect(toSlidesPlace(url)).toBe(place)
})

it('asks slides hosts by https, and leaves other addresses as they are', () => {
  expect(toBrowserAddress('http://www.slideshare.net/ada/gates')).toBe('https://www.slideshare.net/ada/gates')
  expect(toBrowserAddress('http://ada.example/gates')).toBe('http://ada.example/gates')
})
