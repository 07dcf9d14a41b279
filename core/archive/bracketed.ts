const separators = '、&＆/;；，,'
const firstHidden = 0xe000

/** Separators within brackets divide nothing: they are put out of sight, and back into the parts. */
export const hideBrackets = (line: string): string =>
  !/[（(]/.test(line)
    ? line
    : line.replace(/[（(][^（）()]*[）)]/g, (inner) =>
        inner.replace(/[、&＆/;；，,]/g, (mark) => String.fromCharCode(firstHidden + separators.indexOf(mark))),
      )

/** Such a part as it was. */
export const showBrackets = (part: string): string =>
  part.replace(/[\ue000-\ue007]/g, (hidden) => separators[hidden.charCodeAt(0) - firstHidden] ?? '')
