import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (body: string, head = ''): Page => {
  const result = parsePage('events/a.md', `---\ntitle: Gates\n${head}---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}
const addressesOf = (page: Page): string[] => page.decks.map(({ url }) => url)

const place = 'https://ada.example/gates/'
const repo = 'https://github.com/ada/talks/tree/main/gates'
const file = 'https://drive.google.com/open?id=0Babc-_1'

describe('slides on the web are a deck', () => {
  it.each([
    ['by the words of the link', `[slides](${place})`],
    ['whoever they are of', `Thanks! [Ada's slides](${place}) are here.`],
    ['whatever they are of', `[Slides: Gates, One Year On](${place})`],
    ['at the end of a title', `[Gates, One Year On (slides)](${place})`],
    ['in Chinese', `[讲稿链接](${place})`],
    ['as material in Chinese', `[演讲材料](${place})`],
    ['in Chinese, of a talk', `直接戳：[张三的幻灯片](${place})`],
    ['as the only word', `[Presentation](${place})`],
    ['by a label', `Slides: [Gates, One Year On](${place})`],
    ['by a label and the bare address', `讲师 PPT：${place}`],
    ['by a label that is an item', `- 幻灯: [Gates one year on](${repo})`],
    ['in a sentence', `You can view the slides [here](${place}).`],
    ['in a sentence over two lines', `Slides and a quiz can be found at\n[ada.example](${place}).`],
    ['on a Git host', `The slides are [on GitHub](${repo}).`],
    ['in a Chinese sentence', `讲师的 PPT 请访问 GitHub：${repo}`],
    ['in a list below a heading', `## Slides\n\n- [Gates, One Year On](${place})\n`],
    ['on a drive, in a list of presentations', `## Presentations\n\n### Day 1\n\n- [Gates, One Year On](${file})`],
    ['in a column', `| Talk | Slides |\n| --- | --- |\n| Gates | [link](${place}) |`],
    ['by a label and a dash', `Slides - [Gates, One Year On](${place})`],
    ['as a deck in a sentence', `The deck is available [here](${place}).`],
    ['as a presentation in a sentence', `You can find the presentation [here](${place}).`],
    ['in German', `[Folien](${place})`],
    ['in French', `[Présentation](${place})`],
    ['in Spanish', `Diapositivas: [aquí](${place})`],
    ['beside a film', `[Gates](https://youtu.be/1) | Slides: [here](${place})`],
  ])('%s', (_, body) => {
    const page = parse(body)
    const urls = [place, repo, file].filter((url) => body.includes(url))
    expect(addressesOf(page)).toEqual(urls)
    expect(page.links.find(({ url }) => urls.includes(url))?.kind).toBe('slides')
  })

  it.each([
    'https://speakerdeck.com/ada/gates',
    'http://www.slideshare.net/ada/gates-one-year-on',
    'https://docs.google.com/presentation/d/1abcDEF-_2/edit#slide=id.p3',
    'https://prezi.com/p/abcdefghij/gates/',
  ])('by its address alone: %s', (url) => {
    expect(addressesOf(parse(`Ada Example told of [gates](${url}).`))).toEqual([url])
  })

  it.each([
    ['slides', `slides: ${place}\n`],
    ['url_slides', `url_slides: '${place}'\n`],
    ['a key of the host', `speakerdeck: ${place}\n`],
    ['a list', `slides:\n  - ${place}\n`],
    ['a list of objects', `slides:\n  - name: Gates\n    url: ${place}\n`],
    ['links by name', `links:\n  - name: Slides\n    url: ${place}\n  - name: Code\n    url: ${repo}\n`],
  ])('in front matter: %s', (_, head) => {
    expect(addressesOf(parse('Gates.', head))).toEqual([place])
  })

  it('once, when they are shown in a frame beside a link to them', () => {
    const link = '<a href="https://www.slideshare.net/ada/gates-one-year-on">Gates, One Year On</a>'
    const shown = '<iframe src="https://www.slideshare.net/slideshow/embed_code/key/abc"></iframe>'
    expect(addressesOf(parse(`${shown} ${link}`))).toEqual(['https://www.slideshare.net/ada/gates-one-year-on'])
    expect(addressesOf(parse(`${link}\n\n${shown}`))).toEqual(['https://www.slideshare.net/ada/gates-one-year-on'])
    expect(addressesOf(parse(shown))).toEqual(['https://www.slideshare.net/slideshow/embed_code/key/abc'])
  })

  it('once, however its address goes on', () => {
    const url = 'https://docs.google.com/presentation/d/1abcDEF-_2'
    expect(addressesOf(parse(`[slides](${url}/edit?usp=sharing), again: [slides](${url}/edit#slide=id.p3)`))).toEqual([
      `${url}/edit?usp=sharing`,
    ])
  })

  it('that belongs to the talk it stands with', () => {
    const [first, second] = ['https://speakerdeck.com/ada/gates', 'https://ada.example/meshes/']
    const page = parse(
      `## Talks\n\n### Gates, One Year On\n\nSpeaker: Ada Example\n\n[Slides](${first})\n\n### Meshes Ahead of Us\n\nSpeaker: Bob Sample\n\n[Slides](${second})\n`,
    )
    expect(page.talks.map(({ deckIds }) => deckIds)).toEqual(page.decks.map(({ id }) => [id]))
    expect(addressesOf(page)).toEqual([first, second])
  })
})

describe('no deck is', () => {
  it.each([
    ['a promise', `The slides will be published [here](${place}) later.`],
    ['a promise in Chinese', `会后讲稿将发布在[这里](${place})`],
    ['a wish', `Please submit your slides [here](${place}).`],
    ['advice', `[How to submit your slides](${place})`],
    ['a template', '[Slides template](https://docs.google.com/presentation/d/1abcDEF-_2/edit)'],
    ['a template, by its page', `[幻灯片模板](${place})`],
    ['the start page of a host', 'Made with [slides.com](https://slides.com), see the slides'],
    ['a person', 'Slides by [Ada](https://speakerdeck.com/ada) and [Bob](https://github.com/bob)'],
    ['a tool', 'Slides were made with [reveal.js](https://revealjs.com/).'],
    ['another thing on the line', `Slides: [here](https://a.example/a.pdf), Code: [here](${place})`],
    ['a film', '[Slides and video](https://youtu.be/1)'],
    ['what else is in a table', `| Talk | Slides | Code |\n| --- | --- | --- |\n| Gates | later | [link](${place}) |`],
    ['a talk on slides', `[Building slides by hand, one year on](${place})`],
    [
      'a page that a later sentence names',
      `Slides: [here](https://a.example/a.pdf)\n\nAda wrote [a book](${place}) once.`,
    ],
    ['a file on a drive that is not said to be slides', `The [budget](${file}) of the evening.`],
    ['a name of a file', ''],
  ])('%s', (_, body) => {
    const page = parse(body, body === '' ? 'slides: example-slides\n' : '')
    expect(addressesOf(page).filter((url) => !url.endsWith('.pdf'))).toEqual([])
  })
})
