import { expect, test } from 'vitest'
import type { ImportReport } from '../../../../core/model/library'
import { en } from '../../../../renderer/strings/en'
import { zh } from '../../../../renderer/strings/zh'
import { toFileLists, toReportText } from '../../../../renderer/views/importing/report-text'

const report: ImportReport = {
  source: 'a',
  events: 1,
  articles: 2,
  talks: 3,
  decks: 4,
  added: 5,
  updated: 6,
  removed: 7,
  unchanged: 8,
  skipped: [
    { path: 'zh/empty.md', kind: 'empty', reason: 'It is empty.' },
    { path: 'zh/odd.md', kind: 'locked', reason: 'Something rare.' },
  ],
  warnings: [],
  repaired: [{ path: 'zh/mended.md', restored: 40, unsure: 2 }],
  ms: 9,
}

test('a skipped file is told in the reader’s language, and a rare reason as it came', () => {
  expect(toFileLists(report, en.import)[0]?.files).toEqual([
    { path: 'zh/empty.md', reason: en.import.reasons.empty },
    { path: 'zh/odd.md', reason: 'Something rare.' },
  ])
})

test('a page is said to ask for mending for what is wrong with it', () => {
  const warnings = [
    { path: 'a.md', reason: 'English' },
    { path: 'b.md', reason: 'English', lost: 3 },
  ]
  const reasons = toFileLists({ ...report, skipped: [], warnings }, zh.import)[0]?.files.map(({ reason }) => reason)
  expect(reasons).toEqual([zh.import.brokenHead, zh.import.lostCharacters(3)])
})

test('a report as text has every count and every list that is not empty', () => {
  const text = toReportText('Community', report, en.import)
  expect(text).toMatch(/^Community\n/)
  expect(text).toContain(
    'Pages added\t5\nPages updated\t6\nPages unchanged\t8\nPages vanished\t7\nFiles skipped\t2\nPages repaired\t1\nPages to mend\t0',
  )
  expect(text).toContain('zh/mended.md\t40 characters restored, 2 of them uncertain')
  expect(text).not.toContain(en.import.warningsTitle(0))
})

test('a file whose name cannot be read is told so, and not taken for one that is no text', () => {
  const reason = 'Its name is not written in UTF-8, so it cannot be opened: rename it, then import again.'
  const skipped = [{ path: '\uFFFD.md', kind: 'invalid' as const, reason }]
  const toReasons = (words: typeof zh.import) =>
    toFileLists({ ...report, skipped }, words)[0]?.files.map((file) => file.reason)
  expect(toReasons(en.import)).toEqual([reason])
  expect(toReasons(zh.import)).toEqual(['文件名不是 UTF-8 编码，无法打开：改名后再导入一次。'])
})

test.each([
  ['English', en],
  ['Chinese', zh],
])('a page of which no character was lost is said in %s to be back as a whole', (_, { import: words }) => {
  const repaired = [{ path: 'zh/mended.md', restored: 0, unsure: 0 }]
  const [list] = toFileLists({ ...report, skipped: [], repaired }, words)
  expect(list?.files).toEqual([{ path: 'zh/mended.md', reason: words.repairedWhole }])
})
