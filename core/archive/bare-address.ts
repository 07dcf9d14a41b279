const bareUrl = /https?:\/\/[^\s<>"'，。；、！？：（）《》「」【】\])]+/gi
/** An address goes on in brackets that it opened itself, as far as the end of a file of slides: `a(1).pdf`, `《a》（终）.pdf`. */
const bracketed =
  /^[^\s<>"'，。；、！？：]*?\.(?:pdf|pptx?|key)(?![\w.-])(?:[?#][^\s<>"'，。；、！？：（）《》「」【】\])]*)?/i
const longestAddress = 2000

const pairs: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '【': '】', '《': '》', '「': '」' }
const closing = new Set(Object.values(pairs))

/** Whether every bracket of a text that was opened is closed, and none besides. */
function isBalanced(text: string): boolean {
  const open: string[] = []
  for (const char of text) {
    const end = pairs[char]
    if (end !== undefined) open.push(end)
    else if (closing.has(char) && open.pop() !== char) return false
  }
  return open.length === 0
}

/** The addresses that stand in a text without being links, each whole, without the punctuation and brackets around it. */
export function findBareAddresses(text: string): string[] {
  const found: string[] = []
  let end = 0
  for (const { 0: plain, index } of text.matchAll(bareUrl)) {
    if (index < end) continue
    const url = completeAddress(plain, text.slice(index, index + longestAddress))
    end = index + url.length
    found.push(url)
  }
  return found
}

const startsBracket = /[（《「【\])]/

function completeAddress(plain: string, rest: string): string {
  if (!startsBracket.test(rest.charAt(plain.length))) return plain
  const whole = bracketed.exec(rest)?.[0]
  if (whole !== undefined && whole.length > plain.length && !endsFile.test(plain) && isBalanced(whole)) return whole
  const isOpen = rest.charAt(plain.length) === ')' && !isBalanced(plain) && isBalanced(`${plain})`)
  return isOpen ? `${plain})` : plain
}

const endsFile = /\.(?:pdf|pptx?|key)(?:[?#].*)?$/i
