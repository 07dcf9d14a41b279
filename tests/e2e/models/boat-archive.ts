import { test } from '@playwright/test'
import { answerFolderDialog } from '../../helpers/launch-app'
import { makeArchive, makeEventPage, type TestArchive } from '../../helpers/make-archive'
import { makePdf } from '../../helpers/make-pdf'
import type { LecternWindow } from './lectern-window'
import type { OwnLibrary } from './own-library'

/** What the archive tells of: an event, and its talk. */
export const event = '木船之夜'
export const talk = '造船的一年'

/** Gives each test a folder with one event, whose talk has slides of these words beside the page; imports it when asked to. */
export function giveBoatArchive(
  library: OwnLibrary,
  slides: readonly string[],
): (lectern: LecternWindow) => Promise<void> {
  let archive: TestArchive | undefined
  test.afterEach(async () => {
    await archive?.dispose()
    archive = undefined
  })
  return async ({ page, words }) => {
    archive ??= await makeArchive({
      'zh/activities/boats/index.md': makeEventPage({
        title: event,
        date: '2024-03-02',
        talk,
        speaker: '张三',
        abstract: '怎样把一艘木船造得又快又稳。',
        slides: ['./slides.pdf'],
      }),
      'zh/activities/boats/slides.pdf': makePdf({ pages: slides.map((line) => [line]) }),
    })
    await answerFolderDialog(library.launched, archive.dir)
    await page.keyboard.press('Control+o')
    const report = page.getByRole('dialog', { name: words.import.doneTitle })
    await report.getByRole('button', { name: words.import.close }).first().click()
  }
}
