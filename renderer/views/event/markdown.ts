import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'

const markdownIt = new MarkdownIt({ html: true, linkify: true, breaks: false }).use(cjkFriendly)

/**
 * A page's Markdown as HTML, of which nothing is made harmless yet. Bold text that ends in a Chinese mark (`**时间：**7 月`),
 * as people write it, is bold, which CommonMark by itself does not see.
 */
export const toHtml = (markdown: string): string => markdownIt.render(markdown)
