import { toFigures } from './figures.mjs'
import { pause } from './processes.mjs'

const queries = {
  'English word': ['Layotto', 'Dragonfly', 'registry', 'sidecar', 'protocol'],
  'Chinese word': ['服务网格', '分布式事务', '注册中心', '云原生', '架构'],
  mixed: ['Layotto 多运行时', 'Seata 事务', 'MOSN 网格', 'SOFA 注册'],
  phrase: ['"服务网格"', '"service mesh"', '"分布式事务"'],
  'letter by letter': ['L', 'La', 'Lay', 'Layo', 'Layot', '服', '服务', '服务网', 's', 'se', 'sea'],
  typo: ['Layoto', 'Dragonfyl', 'registery'],
  pinyin: ['yunyuansheng', 'fuwu', 'fenbushi'],
  nothing: ['qqqqzzzz', '不存在的词语甲乙丙'],
}
const rounds = 6
// The last finds the guide's slides, which are painted beside it.
const typed = ['Layotto 多运行时架构', 'service mesh', 'Lectern']

/** Resolves when the window shows its list. Runs in the page. */
export const isDrawn = () =>
  new Promise((answer) => {
    const look = () => {
      if (document.documentElement.dataset.ready === 'true') answer(true)
      else setTimeout(look, 10)
    }
    look()
  })

/** Asks as the window does, over the bridge, so that the way there and back counts. */
export async function measureSearch(page) {
  const figures = {}
  for (const [kind, texts] of Object.entries(queries)) {
    const times = await page.evaluate(
      async ({ texts, rounds }) => {
        const times = []
        for (let round = 0; round < rounds; round++)
          for (const text of texts) {
            const start = performance.now()
            const answer = await window.lectern.search({ text, limit: 60 })
            if (!('ok' in answer)) throw new Error(`search failed: ${JSON.stringify(answer)}`)
            times.push(performance.now() - start)
          }
        return times
      },
      { texts, rounds },
    )
    figures[kind] = toFigures(times)
  }
  return figures
}

/**
 * Types into the real search box and notes every task that kept the window from answering for more than 50 ms; 0 when
 * there was none. Times are by the clock, so a busy machine adds to them.
 */
export async function measureTyping(page) {
  await page.keyboard.press('Control+k')
  await page.locator('#search-input').waitFor()
  await pause(500)
  await page.evaluate(() => {
    window.benchTasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.benchTasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  const worst = []
  let keystrokes = 0
  let tasksOver50Ms = 0
  for (const words of [...typed, ...typed]) {
    await page.locator('#search-input').fill('')
    await page.evaluate(() => window.benchTasks.splice(0))
    for (const letter of words) {
      await page.keyboard.insertText(letter)
      await pause(120)
    }
    await pause(800)
    const tasks = await page.evaluate(() => window.benchTasks)
    worst.push(Math.max(0, ...tasks))
    keystrokes += words.length
    tasksOver50Ms += tasks.length
  }
  return { keystrokes, tasksOver50Ms, worstOfAPhraseMs: toFigures(worst) }
}

/** Runs in the page, so that nothing but the window's own work is measured. */
const openFirstSlide = () =>
  new Promise((answer) => {
    const start = performance.now()
    performance.clearMarks('lectern:first-page')
    document.querySelector('.slide-hit').click()
    const look = () => {
      const mark = performance.getEntriesByName('lectern:first-page')[0]
      if (mark) answer(mark.startTime - start)
      else setTimeout(look, 5)
    }
    look()
  })

/** From a click on a slide that was found until a page is painted; the guide's slides are always there. */
export async function measureDeck(page, runs) {
  const times = []
  const firstPage = page.locator('[data-first-page="true"]')
  for (let run = 0; run < runs; run++) {
    await page.keyboard.press('Control+k')
    await page.locator('#search-input').fill('Lectern')
    await page.locator('.slide-hit').first().waitFor()
    await pause(400)
    times.push(await page.evaluate(openFirstSlide))
    await page.keyboard.press('Escape')
    await firstPage.waitFor({ state: 'detached' })
  }
  return toFigures(times)
}
