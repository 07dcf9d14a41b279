import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom, makeEnglishSentence, makeHanSentence, makeTitle } from './search-words.mjs'

/**
 * Writes `count` pages of invented words, the same for the same count. They are written as those of a real archive are:
 * one in fourteen is an event, one in eight is in English, most are short and some ten times as long, and a page holds as
 * many headings, lists, links, pictures, tables, lines of code and Chinese characters for its size. 1,100 pages are 16 MB.
 * `isTwofold` writes each under both languages, as an archive does whose pages were copied before they are translated.
 */
export function makeCorpus(dir, count, { isTwofold = false } = {}) {
  for (let written = 0; written < count; written += 1) {
    const index = isTwofold ? Math.floor(written / 2) : written
    const isEvent = index % 14 === 0
    const page = createPage(index)
    const section = isEvent ? 'activities' : page.choose(['blog', 'blog', 'projects'])
    const isCopy = isTwofold && written % 2 === 1
    const folder = join(dir, page.isEnglish !== isCopy ? 'en' : 'zh', section, `page-${index}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.md'), isEvent ? toEvent(page) : toArticle(page))
  }
}

/** What a page is made with: its chance, its language and its words. */
function createPage(index) {
  const random = createRandom(index + 1)
  const isEnglish = index % 8 === 3
  const choose = (list) => list[Math.floor(random() * list.length)]
  const title = () => (isEnglish ? toCapital(makeEnglishSentence(random)) : makeTitle(random))
  const sentence = () =>
    isEnglish || random() < 0.2 ? makeEnglishSentence(random) : makeHanSentence(random).replace('。', '')
  const repeat = (least, more, make) => Array.from({ length: least + Math.floor(random() * more) }, make)
  return { index, isEnglish, random, choose, title, sentence, repeat }
}

const toCapital = (text) => text[0].toUpperCase() + text.slice(1)

const toDay = ({ index }) => `20${18 + (index % 7)}-0${1 + (index % 9)}-1${index % 10}`

function toHead(page, title) {
  const { index, isEnglish, sentence } = page
  return `---
title: "${title}"
author: "${isEnglish ? 'Example Community' : '示例社区'}"
description: "${sentence()}"
categories: "${isEnglish ? 'Example' : '示例'}"
tags: ["${isEnglish ? 'practice' : '实践'}", "tag-${index % 40}"]
date: ${toDay(page)}T15:00:00+08:00
cover: "https://pictures.example.org/cover/${index}.png"
---
`
}

/** Some pages are ten times as long as most. */
const toSize = ({ random }) => 3_500 + 57_000 * random() ** 4

function toArticle(page) {
  const parts = [toHead(page, page.title())]
  const wanted = toSize(page)
  for (let size = 0; size < wanted; ) {
    const section = toSection(page)
    size += Buffer.byteLength(section)
    parts.push(section)
  }
  return parts.join('\n')
}

const toSection = (page) =>
  [`${page.choose(['##', '##', '###'])} ${page.title()}`, ...page.repeat(2, 8, () => toBlock(page))].join('\n\n')

function toBlock(page) {
  let chance = page.random() * 100
  const [, make] = blocks.find(([share]) => {
    chance -= share
    return chance < 0
  }) ?? [0, toParagraph]
  return make(page)
}

function toParagraph(page) {
  const { isEnglish, repeat } = page
  const text = repeat(1, 4, () => toMarked(page)).join(isEnglish ? ', ' : '，')
  return `${isEnglish ? toCapital(text) : text}${isEnglish ? '.' : '。'}`
}

/** A sentence, of which some hold a link, bold words, words of code or a line break. */
function toMarked({ index, random, sentence, title }) {
  const text = sentence()
  const chance = random()
  if (chance < 0.06)
    return `${text} [${title()}](https://www.example.org/docs/${index}/${Math.floor(chance * 1e6)}.html)`
  if (chance < 0.12) return `${text} **${title()}**`
  if (chance < 0.14) return `${text} \`read_${index % 90}()\``
  return chance < 0.2 ? `${text}\n${sentence()}` : text
}

const toPicture = ({ index, random, sentence }) =>
  `![${random() < 0.3 ? sentence() : ''}](https://pictures.example.org/archive/original/${index}/1600x900-${Math.floor(random() * 1e12)}.png)`

function toList(page) {
  const isNumbered = page.random() < 0.3
  return page.repeat(2, 4, (_, at) => `${isNumbered ? `${at + 1}.` : '-'} ${toMarked(page).trim()}`).join('\n')
}

function toCode({ choose, random, repeat, sentence }) {
  const line = (_, at) => `  const value${at} = read("${sentence().slice(0, 12)}", ${Math.floor(random() * 1e4)});`
  return `\`\`\`${choose(['java', 'go', 'yaml', 'shell', ''])}\n${repeat(5, 10, line).join('\n')}\n\`\`\``
}

const toTable = ({ repeat, title, sentence }) =>
  ['| A | B | C |', '| --- | --- | --- |', ...repeat(4, 8, () => `| ${title()} | ${sentence()} | \`on\` |`)].join('\n')

const toHtml = ({ index, repeat, sentence }) =>
  `<div align="center">\n${repeat(4, 12, () => `<p style="color:gray">${sentence()}<br/></p>`).join('\n')}\n<img src="https://pictures.example.org/${index}.png" width="80%" />\n</div>`

/** What stands below a heading, with how many of a hundred there are. */
const blocks = [
  [71, toParagraph],
  [11, toPicture],
  [9, toList],
  [3, ({ sentence }) => `> ${sentence()}`],
  [5, toCode],
  [0.5, toTable],
  [0.5, toHtml],
]

const people = ['张三（花名：小三）', '李四', '王五', '赵六（花名：阿六）']
const englishPeople = ['Ada Example', 'Bob Sample', 'Carol Proof']

function toEvent(page) {
  const { index, isEnglish, choose, title } = page
  const talks = page.repeat(1, 4, (_, at) => ({
    title: title(),
    time: `${14 + at}:00-${14 + at}:40`,
    speaker: isEnglish
      ? `${choose(englishPeople)}, Example Labs engineer`
      : `${choose(people)}，示例公司${choose(['高级工程师', '架构师', '技术专家'])}`,
    slides: `https://slides.example.org/${index}-${at}.pdf`,
  }))
  return [
    toHead(page, isEnglish ? `Open Day ${index}: ${title()}` : `开放日 #${index}：${title()}`),
    isEnglish ? '## Overview' : '## 概要',
    toFacts(page),
    isEnglish ? '## Agenda' : '## 活动议程',
    choose([toAgenda, toAgendaTable, toTalkSections])(page, talks),
    toParagraph(page),
    isEnglish ? '## Slides' : '## 资料下载',
    talks.map((talk) => `- [${talk.title}](${talk.slides})`).join('\n'),
    toPicture(page),
  ].join('\n\n')
}

function toFacts(page) {
  const { index, isEnglish } = page
  const video = `https://www.bilibili.com/video/example${index}`
  return isEnglish
    ? `- Date: ${toDay(page)}\n- Venue: online\n- Recording: [watch](${video})`
    : `- 活动时间：${toDay(page)} 14:00-18:00\n- 活动形式：线上直播\n- 视频回放：[点击观看](${video})`
}

const toAgenda = ({ isEnglish }, talks) =>
  talks
    .map(({ title, time, speaker }) => `- ${time} ${isEnglish ? `${title} - ${speaker}` : `《${title}》${speaker}`}`)
    .join('\n')

const toAgendaTable = ({ isEnglish }, talks) =>
  [
    isEnglish ? '| Time | Talk | Speaker |' : '| 时间 | 议题 | 讲师 |',
    '| --- | --- | --- |',
    ...talks.map(({ title, time, speaker }) => `| ${time} | ${title} | ${speaker} |`),
  ].join('\n')

const toTalkSections = (page, talks) =>
  talks
    .map(({ title, time, speaker }) =>
      [
        `### ${time} ${page.isEnglish ? title : `《${title}》`}`,
        `> ${speaker}`,
        page.isEnglish ? '**Abstract**' : '**议题简介**',
        toParagraph(page),
        toList(page),
      ].join('\n\n'),
    )
    .join('\n\n')
