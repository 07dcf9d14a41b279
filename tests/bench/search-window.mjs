import { pause, startWithDevTools } from './processes.mjs'
import { root } from './search-library.mjs'
import { isDrawn } from './window.mjs'

/** Typed into the real window, a letter at a time. */
const typed = [
  '服务治理',
  'Layotto 架构',
  'service mesh',
  '注册中心 实践',
  'kubernetes',
  '"流量治理"',
  'registry 集群',
  'Dragonfyl',
  'yunyuansheng',
  'cloud native',
]
/** Slower than anybody types, so that each letter has its results before the next. */
const betweenLettersMs = 250

/** Notes for every letter how long it took until what it found was painted. Runs in the page. */
const watch = () => {
  window.benchKeys = []
  let key
  const channel = new MessageChannel()
  channel.port1.onmessage = ({ data }) => {
    const noted = window.benchKeys[data]
    if (noted.paintedMs === undefined) noted.paintedMs = performance.now() - noted.at
  }
  document.addEventListener(
    'input',
    ({ timeStamp, target }) => {
      if (target.id !== 'search-input') return
      key = window.benchKeys.push({ text: target.value, at: timeStamp }) - 1
    },
    true,
  )
  // A frame's callbacks run before it is painted; a message that they send arrives after.
  new MutationObserver((changes) => {
    const results = document.getElementById('search-results')
    const noted = key
    if (noted === undefined || results === null) return
    if (changes.some(({ target }) => results.contains(target) || target.contains(results)))
      requestAnimationFrame(() => channel.port2.postMessage(noted))
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

/** Milliseconds from a keystroke to its painted results, for every letter that changed what is shown. */
export async function measureKeystrokes(executable, library) {
  const app = await startWithDevTools(executable, [root, '--library', library])
  try {
    const { page } = app
    await page.evaluate(isDrawn)
    await pause(4_000)
    await page.keyboard.press('Control+k')
    await page.locator('#search-input').waitFor()
    await page.evaluate(watch)
    for (const words of typed) {
      await page.locator('#search-input').fill('')
      await pause(betweenLettersMs)
      for (const letter of words) {
        await page.keyboard.insertText(letter)
        await pause(betweenLettersMs)
      }
    }
    const keys = await page.evaluate(() => window.benchKeys)
    return keys.filter(({ text, paintedMs }) => text !== '' && paintedMs !== undefined)
  } finally {
    await app.stop()
  }
}
