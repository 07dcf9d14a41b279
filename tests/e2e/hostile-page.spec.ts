import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from '../helpers/launch-app'

const title = '带刺的页面 <img src=x onerror="window.hacked=1">'

/** All the ways a page of an archive may try to act instead of being read. */
function toHostilePage(outside: string): string {
  return `---
title: '${title}'
date: 2030-01-01
description: '<script>window.hacked=2</script>简介'
tags: ['<svg onload="window.hacked=3">']
cover: javascript:window.hacked=4
---

正文的第一段。

<script>window.hacked = 5</script>
<script src="${outside}script.js"></script>
<img src="${outside}pixel.png" onerror="window.hacked=6">
<svg onload="window.hacked=7"><script>window.hacked=8</script></svg>
<math><mtext><table><mglyph><style><img src=x onerror="window.hacked=9"></style></mglyph></table></mtext></math>
<iframe src="${outside}frame" srcdoc="<script>parent.hacked=10</script>"></iframe>
<object data="${outside}object"></object><embed src="${outside}embed">
<meta http-equiv="refresh" content="0;url=${outside}refresh"><base href="${outside}">
<link rel="stylesheet" href="${outside}style.css"><style>body { display: none }</style>
<form action="${outside}form"><button formaction="${outside}button">提交</button><input autofocus onfocus="window.hacked=11"></form>
<details open ontoggle="window.hacked=12"><summary>摘要</summary></details>
<div style="position:fixed;inset:0;background:red" onmouseover="window.hacked=13" id="root">盖住</div>

![远处的图](${outside}picture.png)

- [脚本一](javascript:window.hacked=14)
- [脚本二](JaVaScRiPt&colon;window.hacked=15)
- <a href="java&#x0A;script:window.hacked=16">脚本三</a>
- <a href=" &#14; javascript:window.hacked=17" target="_top">脚本四</a>
- [数据](data:text/html,<script>opener.hacked=18</script>)
- [文件](file:///etc/passwd)
- [幻灯片](slide://../library.db)
- [自己](app://lectern/index.html)
- [安全的链接](https://example.org/safe)

正文的最后一段。
`
}

let server: Server
let reached: string[]
let folder: string
let launched: LaunchedApp

test.beforeAll(async () => {
  reached = []
  server = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  folder = mkdtempSync(join(tmpdir(), 'lectern-hostile-'))
  mkdirSync(join(folder, 'zh/activities/thorns'), { recursive: true })
  writeFileSync(join(folder, 'zh/activities/thorns/index.md'), toHostilePage(outside))
  launched = await launchApp()
  await launched.app.evaluate(({ dialog, shell }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  }, folder)
})

test.afterAll(async () => {
  await launched.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a page full of scripts, frames and traps is only ever read', async () => {
  const { page } = launched
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByText('带刺的页面').first().click()
  await expect(page.getByText('正文的最后一段。')).toBeVisible()
  for (const name of ['脚本一', '脚本二', '脚本三', '脚本四', '数据', '文件', '幻灯片', '自己']) {
    await page.getByRole('listitem').filter({ hasText: name }).last().getByText(name).click()
  }
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined()
  expect(page.url()).toMatch(/^app:\/\/lectern\/index\.html/)
  expect(launched.app.windows()).toHaveLength(1)
  expect(reached).toEqual([])
})

test('what is left of it is text and https links', async () => {
  const { page } = launched
  const left = await page.evaluate(() => {
    const elements = [...document.querySelectorAll('#root *')]
    const named = 'script, iframe, object, embed, meta, base, link, style, form, math'
    return {
      elements: elements.filter((element) => element.matches(named)).map(({ tagName }) => tagName),
      handlers: elements.flatMap(({ attributes }) => [...attributes].filter(({ name }) => name.startsWith('on')))
        .length,
      links: [...new Set([...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')))],
      roots: document.querySelectorAll('#root').length,
      pictures: [...document.images].map(({ src }) => src).filter((src) => !/^(slide|app|blob|data):/.test(src)),
    }
  })
  expect(left).toEqual({ elements: [], handlers: 0, links: ['https://example.org/safe'], roots: 1, pictures: [] })
})

test('its https link opens in the system browser, and not here', async () => {
  const { page } = launched
  await page.getByRole('link', { name: '安全的链接', exact: true }).click()
  await expect
    .poll(() => launched.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://example.org/safe'])
  expect(page.url()).toMatch(/^app:\/\/lectern\/index\.html/)
  expect(launched.app.windows()).toHaveLength(1)
})
