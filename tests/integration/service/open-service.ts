import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { defaultSettings } from '../../../core/model/default-settings'
import type { Result } from '../../../core/model/failure'
import type { Settings } from '../../../core/model/library'
import type { News, NewsName } from '../../../electron/bridge/contract'
import {
  createLibraryService,
  type LibraryService,
  type LibraryServiceOptions,
} from '../../../electron/library-service'

/** The value of a result that must not be a failure. */
export const need = <Value>(result: Result<Value>): Value => {
  if ('failure' in result) throw new Error(`${result.failure.kind}: ${result.failure.detail}`)
  return result.ok
}

/** A library and its sources in a folder of their own. */
export interface ServiceBench {
  readonly dir: string
  readonly news: { readonly name: NewsName; readonly value: News[NewsName] }[]
  /** Writes files under `sources/`, and answers the path of the first part of their names. */
  write(files: Readonly<Record<string, string | Uint8Array>>): string
  open(options?: Partial<LibraryServiceOptions> & { settings?: Partial<Settings> }): Promise<LibraryService>
  dispose(): Promise<void>
}

/** A bench without the built-in archive, for a Chinese reader. */
export function createServiceBench(): ServiceBench {
  const dir = mkdtempSync(join(tmpdir(), 'lectern-service-'))
  const news: ServiceBench['news'] = []
  const services: LibraryService[] = []
  return {
    dir,
    news,
    write: (files) => {
      for (const [name, content] of Object.entries(files)) {
        const path = join(dir, 'sources', name)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, content)
      }
      return join(dir, 'sources', Object.keys(files)[0]?.split('/')[0] ?? '')
    },
    open: async ({ settings, ...options } = {}) => {
      const service = need(
        await createLibraryService({
          dir: join(dir, 'library'),
          builtinDir: join(dir, 'sources', 'builtin'),
          importsBuiltin: false,
          readSettings: () => ({ ...defaultSettings, language: 'zh', ...settings }),
          onNews: (name, value) => news.push({ name, value }),
          ...options,
        }),
      )
      services.push(service)
      return service
    },
    dispose: async () => {
      for (const service of services) await service.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** An event page in the archive's form. */
export const toEventPage = (page: {
  title: string
  date?: string
  tags?: readonly string[]
  cover?: string
  talk?: string
  speaker?: string
  deck?: string
  body?: string
}): string => `---
title: "${page.title}"
date: ${page.date ?? '2024-05-06'}
tags: ${JSON.stringify(page.tags ?? [])}
${page.cover === undefined ? '' : `cover: "${page.cover}"`}
---

## 概要

- 活动主题：${page.title}
- 活动形式：线上直播
${page.deck === undefined ? '' : `- 资料下载：[《${page.talk ?? page.title}》](${page.deck})`}

## 议程

《${page.talk ?? page.title}》

${page.speaker ?? '张三（花名：小三）'}

## 介绍

${page.body ?? ''}
`
