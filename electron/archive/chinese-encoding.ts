/** What of the pairs of bytes must be ordinary characters of an encoding. */
const leastOrdinary = 0.8

interface Tally {
  pairs: number
  ordinary: number
}

/**
 * Which old Chinese encoding these bytes are in: `gb18030`, `big5`, or neither. Each encoding keeps its common characters
 * in one part of its table, where the characters of the other are spread over all of it.
 */
export function findChineseEncoding(bytes: Uint8Array): 'gb18030' | 'big5' | undefined {
  const simplified = toShare(tally(bytes, isGbTail, isOrdinaryGb))
  const traditional = toShare(tally(bytes, isBigTail, isOrdinaryBig))
  if (Math.max(simplified, traditional) < leastOrdinary) return undefined
  return simplified >= traditional ? 'gb18030' : 'big5'
}

const toShare = ({ pairs, ordinary }: Tally): number => (pairs === 0 ? 0 : ordinary / pairs)

type PairTest = (lead: number, tail: number) => boolean

function tally(bytes: Uint8Array, isTail: (tail: number) => boolean, isOrdinary: PairTest): Tally {
  const sums: Tally = { pairs: 0, ordinary: 0 }
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    if (isTail === isGbTail && isFour(bytes, at)) {
      at += 3
      continue
    }
    sums.pairs += 1
    const tail = bytes[at + 1] ?? 0
    if (!isTail(tail)) continue
    if (isOrdinary(lead, tail)) sums.ordinary += 1
    at += 1
  }
  return sums
}

/** Four bytes of GB18030, which has rare characters and emoji this way: they speak neither for it nor against it. */
const isFour = (bytes: Uint8Array, at: number): boolean => {
  const [second = 0, third = 0, fourth = 0] = bytes.subarray(at + 1, at + 4)
  return isDigit(second) && third >= 0x81 && third <= 0xfe && isDigit(fourth)
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

const isGbTail = (tail: number): boolean => tail >= 0x40 && tail !== 0x7f && tail !== 0xff
const isBigTail = (tail: number): boolean => (tail >= 0x40 && tail <= 0x7e) || (tail >= 0xa1 && tail <= 0xfe)

/** Punctuation and the 3,755 common characters of GB 2312. */
const isOrdinaryGb: PairTest = (lead, tail) =>
  tail >= 0xa1 && (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7))

/** Punctuation and the 5,401 common characters of Big5. */
const isOrdinaryBig: PairTest = (lead) => lead >= 0xa1 && lead <= 0xc6
