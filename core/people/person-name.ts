/** A name as ids are made from it: NFKC, lower case, single spaces. Changing it would change ids that are kept. */
export const foldForId = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Characters that are common in names, as they are written in Taiwan and Hong Kong, each before its simplified form. */
const simplified = new Map(
  (
    '陳陈張张劉刘黃黄楊杨趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许馮冯鄧邓葉叶蘇苏盧卢蔣蒋賈贾鄒邹龍龙萬万錢钱湯汤賴赖閻阎韓韩蕭萧' +
    '魯鲁龔龚顧顾龐庞莊庄聶聂嚴严譚谭陸陆歐欧賀贺畢毕連连齊齐單单溫温懷怀應应樂乐華华國国軍军偉伟強强東东輝辉鵬鹏飛飞' +
    '傑杰濤涛麗丽艷艳紅红蘭兰鳳凤慶庆榮荣貴贵寶宝學学義义禮礼達达遠远進进勝胜剛刚銘铭鋒锋銀银鐵铁錦锦鈞钧釗钊' +
    '興兴維维緯纬經经紹绍繼继綱纲綠绿織织純纯緒绪綺绮縱纵羣群峯峰長长門门開开關关陽阳陰阴隨随雲云電电霧雾靈灵靜静' +
    '順顺頌颂領领頓顿顏颜願愿風风駿骏騰腾驍骁鴻鸿鶴鹤麥麦夢梦葦苇蓮莲蔭荫藝艺聖圣聰聪聲声職职書书曉晓暉晖'
  )
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]) ?? [],
)

const hasTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`)

/** A name as people are told apart by it: as for ids, with no space beside Han characters, one kind of dot, simplified. */
export function foldName(name: string): string {
  const folded = foldForId(name)
  if (!isHan(folded)) return folded
  const joined = folded
    .replace(/[•・‧∙]/g, '·')
    .split(' ')
    .reduce((text, word) => text + (isHan(text.slice(-1)) || isHan(word.charAt(0)) ? '' : ' ') + word)
  return hasTraditional.test(joined) ? [...joined].map((char) => simplified.get(char) ?? char).join('') : joined
}

/** Whether a text holds Han characters. Names are short: this is quicker than a pattern that has to be compiled first. */
export function isHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // The two blocks of unified ideographs, those for compatibility, and the surrogates that begin the rarer ones.
    if (unit >= 0x3400 && unit <= 0x9fff && (unit <= 0x4dbf || unit >= 0x4e00)) return true
    if ((unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd840 && unit <= 0xd88f)) return true
  }
  return false
}
