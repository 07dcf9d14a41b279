/**
 * Radical forms of U+2E80 to U+2EFF, each followed by the ideograph it stands for: the rows of Unicode 14's
 * EquivalentUnifiedIdeograph.txt for that block (https://www.unicode.org/Public/14.0.0/ucd/EquivalentUnifiedIdeograph.txt).
 * PDF writers put them into the text of Chinese slides; NFKC mends only two of them, and all of U+2F00 to U+2FDF.
 */
const pairs =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王' +
  '⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長' +
  '⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

/** Radical form -> the ideograph it stands for. */
export const radicals: ReadonlyMap<string, string> = toMap([...pairs])

/** A character in its usual form: NFKC, and a radical as the ideograph it stands for. */
export function mendRadical(character: string): string {
  const mended = radicals.get(character) ?? character.normalize('NFKC')
  return radicals.get(mended) ?? mended
}

function toMap(characters: readonly string[]): Map<string, string> {
  const map = new Map<string, string>()
  for (let at = 0; at + 1 < characters.length; at += 2) map.set(characters[at] ?? '', characters[at + 1] ?? '')
  return map
}
