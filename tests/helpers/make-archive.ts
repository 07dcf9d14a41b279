import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of pages in Hugo's form, on the real disk. */
export interface TestArchive {
  /** The folder to import. */
  readonly dir: string
  /** Writes more files, or other contents. */
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>
  remove(path: string): Promise<void>
  dispose(): Promise<void>
}

/** An archive with these files, by path: the folder `content` of a Hugo site that is named `boatyard`. */
export const makeArchive = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<TestArchive> => {
  const home = await mkdtemp(join(tmpdir(), 'lectern-archive-'))
  const dir = join(home, 'boatyard', 'content')
  const write = async (more: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
    for (const [path, content] of Object.entries(more)) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      await writeFile(join(dir, path), content)
    }
  }
  await mkdir(dir, { recursive: true })
  await write(files)
  return {
    dir,
    write,
    remove: (path) => rm(join(dir, path), { recursive: true }),
    dispose: () => rm(home, { recursive: true, force: true }),
  }
}

/** What an invented event page says. */
export interface EventFacts {
  readonly title: string
  readonly date: string
  readonly talk: string
  readonly speaker: string
  readonly abstract: string
  /** Addresses of its slides. */
  readonly slides?: readonly string[]
  readonly tags?: readonly string[]
}

/** An event page as a community writes it: front matter, an overview, the guest, the talk. */
export const makeEventPage = ({ title, date, talk, speaker, abstract, slides = [], tags = [] }: EventFacts): string =>
  `---
title: "${title}"
date: ${date}T15:00:00+08:00
tags: [${tags.map((tag) => `"${tag}"`).join(', ')}]
categories: "示例沙龙"
---

## 概要

- 活动主题：${talk}

- 活动时间：${date} 19:00

- 活动形式：线上直播

${slides.map((url) => `- 资料下载：[戳这里](${url})`).join('\n\n')}

## 嘉宾

- ${speaker}，示例公司工程师

## 议题简介

${abstract}
`
