/** Debian and Fedora both want lines shorter than 80 in descriptions; Debian's begin with a space. */
const longest = 78

/** A paragraph in lines that a terminal need not break. */
export function breakLines(text) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const joined = `${lines.at(-1)} ${word}`.trim()
    if (joined.length <= longest) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}
